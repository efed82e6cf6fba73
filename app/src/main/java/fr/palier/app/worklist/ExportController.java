package fr.palier.app.worklist;

import static fr.palier.app.shared.Role.ADVISER;
import static fr.palier.app.shared.Role.COORDINATOR;
import static fr.palier.app.shared.Role.MANAGER;

import fr.palier.app.shared.Allowed;
import fr.palier.app.shared.Audit;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.CsvWriter;
import fr.palier.app.shared.Scope;
import fr.palier.engine.text.Lang;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list as a table for a spreadsheet: what the filters show, in their order. Who took it is kept. */
@Controller
class ExportController {
    private static final List<String> TITLES = List.of(
            "rank", "action", "number", "name", "branch", "postcode", "city", "balance", "months", "since", "reasons");

    private final Worklist worklist;
    private final LineWords words;
    private final PolicyWords policies;
    private final Audit audit;
    private final BusinessClock clock;

    ExportController(Worklist worklist, LineWords words, PolicyWords policies, Audit audit, BusinessClock clock) {
        this.worklist = worklist;
        this.words = words;
        this.policies = policies;
        this.audit = audit;
        this.clock = clock;
    }

    @Allowed({ADVISER, MANAGER, COORDINATOR})
    @GetMapping("/aujourdhui/export")
    void export(Scope scope, Lang lang, @RequestParam Map<String, String> asked, HttpServletResponse response)
            throws IOException {
        Filters filters = Filters.of(asked);
        CsvWriter.Form form = "excel".equals(asked.get("format")) ? CsvWriter.Form.EXCEL : CsvWriter.Form.PLAIN;
        audit.record(scope, "worklist.exported", "worklist", Map.of("filters", filters.query()));
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"palier-" + clock.today() + ".csv\"");
        response.setHeader("Cache-Control", "no-store");
        Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        CsvWriter csv = new CsvWriter(out, form);
        Phrases phrases = words.phrases(lang);
        for (String title : TITLES) {
            csv.text(phrases.say("worklist.export." + title));
        }
        csv.end();
        int version = worklist.policyVersion(scope);
        worklist.all(
                scope,
                filters,
                line -> write(csv, line, phrases, policies.reasons(scope, version, line.reasons(), lang)));
        out.flush();
    }

    private static void write(CsvWriter csv, Line line, Phrases phrases, List<PolicyWords.Reason> reasons) {
        Line.Who who = line.who();
        try {
            csv.number(line.rank());
            csv.text(LineWords.task(line.action(), phrases).word());
            csv.text(who.number())
                    .text(who.shortName())
                    .text(who.branch())
                    .text(who.postcode())
                    .text(who.city());
            csv.hundredths(line.balance());
            if (line.monthsOwed() == null) {
                csv.text("");
            } else {
                csv.hundredths(line.monthsOwed());
            }
            csv.date(line.since());
            csv.text(String.join(
                    " | ", reasons.stream().map(PolicyWords.Reason::text).toList()));
            csv.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
