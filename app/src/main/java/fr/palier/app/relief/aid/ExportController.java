package fr.palier.app.relief.aid;

import fr.palier.app.shared.Allowed;
import fr.palier.app.shared.Audit;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.CsvWriter;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.engine.text.Lang;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The lists of requests as tables for spreadsheets: what the filters show, in its order. Who took them is kept. */
@Controller("aidExportController")
class ExportController {
    private static final List<String> TITLES =
            List.of("household", "contract", "body", "reference", "state", "asked", "granted");

    private final ListStore store;
    private final Audit audit;
    private final MessageSource messages;
    private final BusinessClock clock;

    ExportController(ListStore store, Audit audit, MessageSource messages, BusinessClock clock) {
        this.store = store;
        this.audit = audit;
        this.messages = messages;
        this.clock = clock;
    }

    @Allowed({Role.ADVISER, Role.MANAGER})
    @GetMapping("/fsl/export")
    void funds(Scope scope, Lang lang, @RequestParam Map<String, String> query, HttpServletResponse response)
            throws IOException {
        export(scope, lang, Filters.of("fsl", query), query, response);
    }

    @Allowed({Role.ADVISER, Role.MANAGER})
    @GetMapping("/garanties/export")
    void guarantees(Scope scope, Lang lang, @RequestParam Map<String, String> query, HttpServletResponse response)
            throws IOException {
        export(scope, lang, Filters.of("garanties", query), query, response);
    }

    private void export(
            Scope scope, Lang lang, Filters filters, Map<String, String> query, HttpServletResponse response)
            throws IOException {
        audit.record(scope, "requests.exported", filters.room(), Map.of("filters", filters.query()));
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"" + filters.room() + "-" + clock.today() + ".csv\"");
        response.setHeader("Cache-Control", "no-store");
        Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        CsvWriter csv =
                new CsvWriter(out, "excel".equals(query.get("format")) ? CsvWriter.Form.EXCEL : CsvWriter.Form.PLAIN);
        for (String title : TITLES) {
            csv.text(say("relief.aid.export." + title, lang));
        }
        for (Milestone one : Milestone.values()) {
            csv.text(say("relief.aid.on." + one.code(), lang));
        }
        csv.end();
        store.all(scope, filters, line -> write(csv, line, lang));
        out.flush();
    }

    private void write(CsvWriter csv, Line line, Lang lang) {
        Request request = line.request();
        try {
            csv.text(line.household()).text(line.contract());
            csv.text(request.call().name()).text(request.call().reference());
            csv.text(say("relief.aid.state." + request.state().code(), lang));
            csv.hundredths(request.asked());
            csv.hundredths(request.granted().sum());
            for (Milestone one : Milestone.values()) {
                csv.date(request.day(one).orElse(null));
            }
            csv.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String say(String key, Lang lang) {
        return messages.getMessage(key, new Object[0], lang == Lang.EN ? Locale.ENGLISH : Locale.FRENCH);
    }
}
