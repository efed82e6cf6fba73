package fr.palier.app.dossier.list;

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

/** The list of dossiers as a table for spreadsheets: what the filters show, in its order. Who took it is kept. */
@Controller("dossierExportController")
class ExportController {
    private static final List<String> TITLES = List.of(
            "number",
            "status",
            "cause",
            "origin",
            "household",
            "contract",
            "adviser",
            "opened",
            "due",
            "open",
            "ending");

    private final ListStore store;
    private final Searches searches;
    private final Audit audit;
    private final MessageSource messages;
    private final BusinessClock clock;

    ExportController(ListStore store, Searches searches, Audit audit, MessageSource messages, BusinessClock clock) {
        this.store = store;
        this.searches = searches;
        this.audit = audit;
        this.messages = messages;
        this.clock = clock;
    }

    @Allowed({Role.ADVISER, Role.MANAGER})
    @GetMapping("/dossiers/export")
    void export(Scope scope, Lang lang, @RequestParam Map<String, String> query, HttpServletResponse response)
            throws IOException {
        Filters filters = Filters.of(query);
        String asked =
                filters.search().flatMap(token -> searches.find(scope, token)).orElse("");
        audit.record(scope, "dossiers.exported", "dossiers", Map.of("filters", filters.query()));
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"dossiers-" + clock.today() + ".csv\"");
        response.setHeader("Cache-Control", "no-store");
        Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        CsvWriter csv =
                new CsvWriter(out, "excel".equals(query.get("format")) ? CsvWriter.Form.EXCEL : CsvWriter.Form.PLAIN);
        for (String title : TITLES) {
            csv.text(say("dossier.export." + title, lang));
        }
        csv.end();
        store.all(scope, filters, asked, line -> write(csv, line, lang));
        out.flush();
    }

    private void write(CsvWriter csv, Line line, Lang lang) {
        try {
            csv.number(line.number());
            csv.text(say("dossier.status." + line.status().code(), lang));
            csv.text(say("dossier.cause." + line.cause().code(), lang));
            csv.text(say("dossier.origin." + line.origin().code(), lang));
            csv.text(line.household()).text(line.contract()).text(line.adviser());
            csv.date(line.openedOn());
            csv.date(line.due().orElse(null));
            csv.number(line.open());
            csv.text(line.ending()
                    .map(ending -> say("dossier.ending." + ending.code(), lang))
                    .orElse(""));
            csv.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String say(String key, Lang lang) {
        return messages.getMessage(key, new Object[0], lang == Lang.EN ? Locale.ENGLISH : Locale.FRENCH);
    }
}
