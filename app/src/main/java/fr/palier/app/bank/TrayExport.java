package fr.palier.app.bank;

import static fr.palier.app.shared.Role.ADMINISTRATOR;

import fr.palier.app.portfolio.TenancySummary;
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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The tray as a table for a spreadsheet: what the filters show. Who took it is kept. */
@Controller
class TrayExport {
    private static final List<String> TITLES =
            List.of("booked", "amount", "account", "payer", "label", "state", "reason", "tenancy");

    private final Tray tray;
    private final MessageSource messages;
    private final Audit audit;
    private final BusinessClock clock;

    TrayExport(Tray tray, MessageSource messages, Audit audit, BusinessClock clock) {
        this.tray = tray;
        this.messages = messages;
        this.audit = audit;
        this.clock = clock;
    }

    @Allowed(ADMINISTRATOR)
    @GetMapping("/banque/export")
    void export(
            Scope scope, Lang lang, @ModelAttribute("asked") TrayController.Asked asked, HttpServletResponse response)
            throws IOException {
        TrayFilter filter = asked.withoutWords().filter();
        Locale locale = lang == Lang.EN ? Locale.ENGLISH : Locale.FRENCH;
        audit.record(scope, "payments.exported", "bank", Map.of("filters", filter.toString()));
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"banque-" + clock.today() + ".csv\"");
        response.setHeader("Cache-Control", "no-store");
        Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        CsvWriter csv = new CsvWriter(out, CsvWriter.Form.EXCEL);
        for (String title : TITLES) {
            csv.text(say("bank." + title, locale));
        }
        csv.end();
        tray.all(scope, filter, (payment, tenancy) -> write(csv, payment, tenancy, locale));
        out.flush();
    }

    private void write(CsvWriter csv, Payment payment, Optional<TenancySummary> tenancy, Locale locale) {
        try {
            csv.date(payment.day()).hundredths(payment.cents()).text(payment.account());
            csv.text(payment.payer()).text(payment.label());
            csv.text(say("bank.state-of." + payment.state(), locale)).text(say(payment.reasonKey(), locale));
            csv.text(tenancy.map(TenancySummary::number).orElse("")).end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String say(String key, Locale locale) {
        return key.isEmpty() ? "" : messages.getMessage(key, null, locale);
    }
}
