package fr.palier.app.imports.pages;

import static fr.palier.app.shared.Role.ADMINISTRATOR;

import fr.palier.app.imports.FileId;
import fr.palier.app.imports.FileKind;
import fr.palier.app.imports.Imports;
import fr.palier.app.imports.Jobs;
import fr.palier.app.imports.Jobs.Work;
import fr.palier.app.imports.ReceivedFile;
import fr.palier.app.imports.Recognised;
import fr.palier.app.imports.RefusedRow;
import fr.palier.app.imports.changes.Difference;
import fr.palier.app.imports.changes.Fate;
import fr.palier.app.shared.Allowed;
import fr.palier.app.shared.Audit;
import fr.palier.app.shared.CsvWriter;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Once;
import fr.palier.app.shared.Scope;
import fr.palier.engine.text.Lang;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One received file: what it is, what it would change or did, and what to do with it. */
@Controller
@RequestMapping("/imports/{id}")
class FileController {
    private static final int REFUSED_SHOWN = 20;
    private static final int REFUSED_AT_ONCE = 1000;
    private static final int LINES_SHOWN = 20;
    private static final int LINES_AT_ONCE = 100;

    private final Imports imports;
    private final Jobs jobs;
    private final Audit audit;

    FileController(Imports imports, Jobs jobs, Audit audit) {
        this.imports = imports;
        this.jobs = jobs;
        this.audit = audit;
    }

    /** @param sorte another kind than it was taken for, to say its columns */
    @Allowed(ADMINISTRATOR)
    @GetMapping
    String show(Scope scope, Lang lang, @PathVariable String id, @RequestParam @Nullable String sorte, Model model) {
        FileId of = id(id);
        Jobs.Standing standing =
                jobs.standing(scope, of); // before the file: work that ends meanwhile is shown as going on
        ReceivedFile file = imports.find(scope, of);
        if (file.kind() == FileKind.BANK) {
            return "redirect:/banque/releves/" + of;
        }
        Recognised recognised = imports.recognised(scope, of);
        boolean other = "locations".equals(sorte) || "ecritures".equals(sorte);
        Recognised shown =
                other ? recognised.as("locations".equals(sorte) ? FileKind.TENANCIES : FileKind.LEDGER) : recognised;
        List<ChangedLines> lines = Arrays.stream(Fate.values())
                .map(fate -> lines(scope, lang, file, fate, 0, LINES_SHOWN))
                .filter(some -> !some.rows().isEmpty())
                .toList();
        model.addAttribute(
                "page",
                new FilePage(file, shown, standing, imports.refused(scope, of, 0, REFUSED_SHOWN), lines, other, lang));
        audit.record(scope, "file.read", "file:" + of, Map.of());
        return "imports/file";
    }

    @SuppressWarnings("checkstyle:ParameterNumber") // which ones, and how many
    private ChangedLines lines(Scope scope, Lang lang, ReceivedFile file, Fate fate, int after, int limit) {
        List<Difference> found = imports.differences(scope, file.id(), fate, after, limit + 1);
        return new ChangedLines(file, fate, found.stream().limit(limit).toList(), found.size() > limit, lang);
    }

    /**
     * All lines of a fate, some at a time.
     *
     * @param devenir its word
     * @param apres the place after which the page begins
     */
    @SuppressWarnings("checkstyle:ParameterNumber") // a list by pages, in somebody's language
    @Allowed(ADMINISTRATOR)
    @GetMapping("/lignes")
    String lines(
            Scope scope,
            Lang lang,
            @PathVariable String id,
            @RequestParam(defaultValue = "nouvelles") String devenir,
            @RequestParam(defaultValue = "0") int apres,
            Model model) {
        ReceivedFile file = imports.find(scope, id(id));
        Fate fate = Fate.of(devenir).orElseThrow(NotFound::new);
        model.addAttribute("page", lines(scope, lang, file, fate, apres, LINES_AT_ONCE));
        audit.record(scope, "file.read", "file:" + id, Map.of());
        return "imports/lines";
    }

    /** The bar alone; once the work is done, the whole page is to be seen again. */
    @Allowed(ADMINISTRATOR)
    @GetMapping("/avancement")
    String progress(Scope scope, @PathVariable String id, HttpServletResponse response, Model model) {
        FileId of = id(id);
        Jobs.Standing standing = jobs.standing(scope, of);
        if (standing.work().isEmpty()) {
            response.setHeader("HX-Refresh", "true");
        }
        model.addAttribute("file", imports.find(scope, of));
        model.addAttribute("standing", standing);
        return "imports/progress :: bar";
    }

    @Once
    @Allowed(ADMINISTRATOR)
    @PostMapping("/profil")
    String say(Scope scope, @PathVariable String id, @RequestParam Map<String, String> given) {
        FileId of = id(id);
        imports.use(scope, of, SaidForm.read(given));
        audit.record(scope, "file.mapped", "file:" + of, Map.of());
        return begin(scope, of, Work.CHECK);
    }

    @Once
    @Allowed(ADMINISTRATOR)
    @PostMapping("/verification")
    String check(Scope scope, @PathVariable String id) {
        return begin(scope, id(id), Work.CHECK);
    }

    /** @param retirer whether what vanished from the file is taken back too */
    @Once
    @Allowed(ADMINISTRATOR)
    @PostMapping("/importation")
    String take(Scope scope, @PathVariable String id, @RequestParam(defaultValue = "false") boolean retirer) {
        return begin(scope, id(id), retirer ? Work.TAKE_ALL : Work.TAKE);
    }

    @Once
    @Allowed(ADMINISTRATOR)
    @PostMapping("/annulation")
    String undo(Scope scope, @PathVariable String id) {
        return begin(scope, id(id), Work.UNDO);
    }

    private String begin(Scope scope, FileId id, Work work) {
        jobs.begin(scope, id, work);
        audit.record(scope, "file." + work.code(), "file:" + id, Map.of());
        return "redirect:/imports/" + id;
    }

    @Once
    @Allowed(ADMINISTRATOR)
    @PostMapping("/retrait")
    String drop(Scope scope, @PathVariable String id) {
        imports.drop(scope, id(id));
        audit.record(scope, "file.dropped", "file:" + id, Map.of());
        return "redirect:/imports";
    }

    /** All refused lines, as a table. Their values may be of people: who took it is kept. */
    @Allowed(ADMINISTRATOR)
    @GetMapping("/rejets")
    void refused(Scope scope, Lang lang, @PathVariable String id, HttpServletResponse response) throws IOException {
        FileId of = id(id);
        ReceivedFile file = imports.find(scope, of);
        audit.record(scope, "file.refused-exported", "file:" + of, Map.of());
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"rejets.csv\"");
        response.setHeader("Cache-Control", "no-store");
        Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        CsvWriter csv = new CsvWriter(out, CsvWriter.Form.EXCEL);
        csv.text(file.kind() == FileKind.BANK ? lang.of("mouvement", "movement") : lang.of("ligne", "line"));
        csv.text(lang.of("colonne", "column"));
        csv.text(lang.of("valeur", "value")).text(lang.of("motif", "reason")).end();
        List<RefusedRow> rows = imports.refused(scope, of, 0, REFUSED_AT_ONCE);
        while (!rows.isEmpty()) {
            for (RefusedRow row : rows) {
                csv.number(row.line())
                        .text(row.columnName())
                        .text(row.value())
                        .text(row.why(lang))
                        .end();
            }
            rows = imports.refused(scope, of, rows.getLast().n(), REFUSED_AT_ONCE);
        }
        out.flush();
    }

    private static FileId id(String text) {
        try {
            return FileId.of(text);
        } catch (NumberFormatException none) {
            throw new NotFound();
        }
    }
}
