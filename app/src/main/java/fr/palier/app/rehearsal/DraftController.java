package fr.palier.app.rehearsal;

import static fr.palier.app.shared.Role.MANAGER;

import fr.palier.app.shared.Allowed;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Scope;
import fr.palier.app.triage.Policies;
import fr.palier.engine.text.Lang;
import fr.palier.engine.triage.Policy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A draft of the policy, row by row. Every gesture keeps what stands in the row's fields, right or wrong. */
@Controller
class DraftController {
    private static final int LONGEST_CELL = 500;
    private static final String IF = "si.";
    private static final String THEN = "alors.";
    private static final String PAGE = "redirect:/bareme/brouillon";

    private final Drafts drafts;
    private final Policies policies;

    DraftController(Drafts drafts, Policies policies) {
        this.drafts = drafts;
        this.policies = policies;
    }

    @Allowed(MANAGER)
    @GetMapping("/bareme/brouillon")
    String page(Scope scope, Lang lang, @RequestParam(defaultValue = "") String ligne, Model model) {
        Optional<Draft> draft = drafts.find(scope);
        if (draft.isEmpty()) {
            return "redirect:/bareme";
        }
        List<Fault> faults = Tables.faults(draft.get());
        model.addAttribute("draft", draft.get());
        model.addAttribute("current", policies.current(scope).version());
        model.addAttribute(
                "sheets",
                List.of(
                        SheetView.of(draft.get().action(), faults, lang),
                        SheetView.of(draft.get().score(), faults, lang)));
        model.addAttribute("faults", faults);
        model.addAttribute("lang", lang);
        model.addAttribute("open", ligne);
        return "rehearsal/draft";
    }

    @Allowed(MANAGER)
    @PostMapping("/bareme/brouillon")
    String begin(Scope scope) {
        drafts.change(scope, draft -> draft);
        return PAGE;
    }

    @Allowed(MANAGER)
    @PostMapping("/bareme/brouillon/abandon")
    String drop(Scope scope) {
        drafts.drop(scope);
        return "redirect:/bareme";
    }

    @Allowed(MANAGER)
    @PostMapping("/bareme/brouillon/reprise")
    String rebase(Scope scope) {
        drafts.rebase(scope);
        return PAGE;
    }

    @Allowed(MANAGER)
    @PostMapping("/bareme/brouillon/colonne")
    String column(Scope scope, @RequestParam String table, @RequestParam String colonne) {
        if (Policy.schema().position(colonne).isEmpty()) {
            throw new NotFound();
        }
        drafts.change(scope, draft -> draft.changed(table, sheet -> sheet.withColumn(colonne)));
        return PAGE + "#" + (table.equals(Sheet.SCORE) ? Sheet.SCORE : Sheet.ACTION);
    }

    /** What a manager does with a row. */
    private enum Gesture {
        GARDER,
        MONTER,
        DESCENDRE,
        AJOUTER,
        RETIRER
    }

    @Allowed(MANAGER)
    @PostMapping("/bareme/brouillon/lignes")
    String row(Scope scope, @RequestParam Map<String, String> form) {
        Gesture gesture = gesture(form.getOrDefault("geste", ""));
        String table = form.getOrDefault("table", Sheet.ACTION);
        String id = form.getOrDefault("ligne", "");
        Draft changed = drafts.change(
                scope, draft -> draft.changed(table, sheet -> done(gesture, filled(sheet, id, form), id)));
        String open = open(gesture, changed.sheet(table), id);
        return open.isEmpty() ? PAGE + "#" + changed.sheet(table).name() : PAGE + "?ligne=" + open + "#" + open;
    }

    private static Gesture gesture(String word) {
        for (Gesture gesture : Gesture.values()) {
            if (gesture.name().equalsIgnoreCase(word)) {
                return gesture;
            }
        }
        throw new NotFound();
    }

    private static Sheet done(Gesture gesture, Sheet sheet, String id) {
        return switch (gesture) {
            case GARDER -> sheet;
            case MONTER -> sheet.moved(id, -1);
            case DESCENDRE -> sheet.moved(id, 1);
            case AJOUTER -> sheet.inserted(id, sheet.blank());
            case RETIRER -> sheet.removed(id);
        };
    }

    /** The row that stays open: the new one, the one moved, the one that is still wrong. */
    private static String open(Gesture gesture, Sheet sheet, String id) {
        boolean wrong = sheet.row(id)
                .filter(row -> Tables.faults(new Draft(0, sheet, sheet)).stream()
                        .anyMatch(fault -> fault.row() == sheet.rows().indexOf(row) + 1))
                .isPresent();
        return switch (gesture) {
            case AJOUTER ->
                sheet.rows().stream()
                        .map(Sheet.Row::id)
                        .takeWhile(other -> !other.equals(id))
                        .reduce("", (a, b) -> b);
            case MONTER, DESCENDRE -> id;
            case GARDER -> wrong ? id : "";
            case RETIRER -> "";
        };
    }

    /** With what the form says of a row's cells; cells that the form does not name stay. */
    private static Sheet filled(Sheet sheet, String id, Map<String, String> form) {
        return sheet.row(id)
                .map(row -> sheet.replaced(new Sheet.Row(
                        id,
                        texts(sheet.columns(), row.tests(), IF, form),
                        texts(sheet.outputs(), row.outputs(), THEN, form),
                        text(form.getOrDefault("note", row.note()), row.note()))))
                .orElse(sheet);
    }

    private static List<String> texts(
            List<String> names, List<String> before, String prefix, Map<String, String> form) {
        return IntStream.range(0, names.size())
                .mapToObj(i -> {
                    String typed = text(form.getOrDefault(prefix + names.get(i), before.get(i)), before.get(i));
                    return prefix.equals(IF) && typed.isEmpty() ? Sheet.ANYTHING : typed;
                })
                .toList();
    }

    /** Stripped of what no cell may hold; too long a text is not taken. */
    private static String text(String typed, String before) {
        String clean = typed.codePoints()
                .map(c -> Character.isISOControl(c) ? ' ' : c)
                .filter(c -> Character.isDefined(c) && (c < 0xD800 || c > 0xDFFF))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        return clean.length() > LONGEST_CELL ? before : clean;
    }

    /** Says at once what a cell means, or what is wrong with it. */
    @Allowed(MANAGER)
    @PostMapping("/bareme/brouillon/case")
    String cell(Lang lang, @RequestParam String colonne, @RequestParam Map<String, String> form, Model model) {
        if (Policy.schema().position(colonne).isEmpty()) {
            throw new NotFound();
        }
        String typed = form.getOrDefault(IF + colonne, "");
        String text = typed.isBlank() ? Sheet.ANYTHING : text(typed, Sheet.ANYTHING);
        Optional<String> fault =
                Tables.faults(colonne, text).stream().findFirst().map(found -> found.words(lang));
        model.addAttribute("cell", new SheetView.Cell(colonne, text, CellWords.of(colonne, text, lang), fault));
        return "rehearsal/cell";
    }
}
