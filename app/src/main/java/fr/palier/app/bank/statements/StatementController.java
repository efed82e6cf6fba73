package fr.palier.app.bank.statements;

import static fr.palier.app.shared.Role.ADMINISTRATOR;

import fr.palier.app.imports.FileId;
import fr.palier.app.imports.FileKind;
import fr.palier.app.imports.Imports;
import fr.palier.app.imports.Jobs;
import fr.palier.app.imports.ReceivedFile;
import fr.palier.app.shared.Allowed;
import fr.palier.app.shared.Audit;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Scope;
import fr.palier.engine.text.Lang;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A received file of statements: what it holds, what it would change or did. What is done with it is done by {@code imports}. */
@Controller
class StatementController {
    private static final List<String> OUTCOMES = List.of("", "matched", "open", "known", "outgoing", "refused");

    private final Imports imports;
    private final Jobs jobs;
    private final Movements movements;
    private final Audit audit;

    StatementController(Imports imports, Jobs jobs, Movements movements, Audit audit) {
        this.imports = imports;
        this.jobs = jobs;
        this.movements = movements;
        this.audit = audit;
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
        model.addAttribute("page", movements.page(scope, lang, file, standing));
        audit.record(scope, "file.read", "file:" + of, Map.of());
        return "bank/statement";
    }

    /**
     * All payments of a file, or those that came to something, some at a time.
     *
     * @param devenir what they came to; all where it is empty
     * @param apres the place after which the page begins
     */
    @SuppressWarnings("checkstyle:ParameterNumber") // a list by pages, in somebody's language
    @Allowed(ADMINISTRATOR)
    @GetMapping("/banque/releves/{id}/mouvements")
    String movements(
            Scope scope,
            Lang lang,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String devenir,
            @RequestParam(defaultValue = "0") int apres,
            Model model) {
        ReceivedFile file = imports.find(scope, id(id));
        if (file.kind() != FileKind.BANK || !OUTCOMES.contains(devenir)) {
            throw new NotFound();
        }
        model.addAttribute("page", movements.list(scope, lang, file, devenir, apres));
        model.addAttribute("outcomes", OUTCOMES);
        audit.record(scope, "file.read", "file:" + id, Map.of());
        return "bank/movements";
    }

    private static FileId id(String text) {
        try {
            return FileId.of(text);
        } catch (NumberFormatException none) {
            throw new NotFound();
        }
    }
}
