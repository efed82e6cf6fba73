package fr.palier.app.bank.statements;

import static fr.palier.app.shared.Role.ADMINISTRATOR;

import fr.palier.app.imports.FileId;
import fr.palier.app.imports.FileKind;
import fr.palier.app.imports.Imports;
import fr.palier.app.imports.Jobs;
import fr.palier.app.imports.ReceivedFile;
import fr.palier.app.shared.Allowed;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.engine.text.Lang;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A received file of statements: what it holds, what it would change or did. What is done with it is done by {@code imports}. */
@Controller
class StatementController {
    private static final int REFUSED_SHOWN = 20;

    private final Imports imports;
    private final Jobs jobs;
    private final PreviewStore previews;
    private final Transactions transactions;

    StatementController(Imports imports, Jobs jobs, PreviewStore previews, Transactions transactions) {
        this.imports = imports;
        this.jobs = jobs;
        this.previews = previews;
        this.transactions = transactions;
    }

    @Allowed(ADMINISTRATOR)
    @GetMapping("/banque/releves/{id}")
    String show(Scope scope, Lang lang, @PathVariable String id, Model model) {
        FileId of = id(id);
        Jobs.Standing standing =
                jobs.standing(scope, of); // before the file: work that ends meanwhile is shown as going on
        ReceivedFile file = imports.find(scope, of);
        if (file.kind() != FileKind.BANK) {
            throw new NotFound();
        }
        model.addAttribute(
                "page",
                new StatementPage(
                        file,
                        transactions.read(scope, () -> previews.find(scope, file.number())),
                        standing,
                        imports.refused(scope, of, 0, REFUSED_SHOWN),
                        lang));
        return "bank/statement";
    }

    private static FileId id(String text) {
        try {
            return FileId.of(text);
        } catch (NumberFormatException none) {
            throw new NotFound();
        }
    }
}
