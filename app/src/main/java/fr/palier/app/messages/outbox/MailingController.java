package fr.palier.app.messages.outbox;

import fr.palier.app.messages.outbox.MailingStore.Mailing;
import fr.palier.app.messages.outbox.MailingStore.Waiting;
import fr.palier.app.messages.outbox.Mailings.Posting;
import fr.palier.app.outreach.Words;
import fr.palier.app.portfolio.TenancySummary;
import fr.palier.app.shared.Allowed;
import fr.palier.app.shared.CsvWriter;
import fr.palier.app.shared.Days;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Once;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.StepUp;
import fr.palier.app.shared.Typed;
import fr.palier.engine.text.Lang;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The letters of sends: printed, fetched with their addresses, posted. */
@Controller
class MailingController {
    private static final String PAGE = "/messages/courriers";
    private static final String ONE = PAGE + "/{mailing:[0-9]{1,9}}";
    private static final int AT_ONCE = 20;

    private final Mailings mailings;
    private final MessageSource words;

    MailingController(Mailings mailings, MessageSource words) {
        this.mailings = mailings;
        this.words = words;
    }

    /** The page. */
    record Page(List<Waiting> waiting, List<Mailing> mailings, Optional<Integer> next, LocalDateTime now, Lang lang) {
        public LocalDate today() {
            return now.toLocalDate();
        }

        public String at(LocalDateTime at) {
            return Words.moment(at, today(), lang);
        }

        public String day(LocalDate day) {
            return Days.day(day, lang);
        }

        public int most() {
            return Mailings.MOST;
        }
    }

    @Allowed({Role.COORDINATOR, Role.MANAGER})
    @GetMapping(PAGE)
    String page(Scope scope, Lang lang, @RequestParam(defaultValue = "2147483647") int avant, Model model) {
        List<Mailing> lines = mailings.page(scope, avant, AT_ONCE + 1);
        List<Mailing> shown = lines.stream().limit(AT_ONCE).toList();
        Optional<Integer> next =
                lines.size() > AT_ONCE ? Optional.of(shown.getLast().id()) : Optional.empty();
        model.addAttribute("page", new Page(mailings.waiting(scope), shown, next, mailings.now(), lang));
        return "messages/mailings";
    }

    /** @param envoi the public id of the send whose letters are printed */
    @Once
    @Allowed({Role.COORDINATOR, Role.MANAGER})
    @PostMapping(PAGE)
    ModelAndView make(Scope scope, Lang lang, @RequestParam(defaultValue = "0") long envoi, Model model) {
        return done(scope, lang, model, () -> mailings.make(scope, envoi));
    }

    /**
     * What somebody ticked and typed who says that the post has letters.
     *
     * @param malgre though all messages are stopped
     * @param jour since when
     * @param sur though they are of no use any more
     */
    record Said(
            @Nullable Boolean malgre,
            @Nullable String jour,
            @Nullable Boolean sur) {
        Posting posting() {
            return new Posting(Boolean.TRUE.equals(malgre), Typed.text(jour), Boolean.TRUE.equals(sur));
        }
    }

    @Once
    @Allowed({Role.COORDINATOR, Role.MANAGER})
    @PostMapping(ONE + "/depot")
    ModelAndView post(
            Scope scope, Lang lang, @PathVariable int mailing, @ModelAttribute("said") Said said, Model model) {
        model.addAttribute("of", mailing);
        return done(scope, lang, model, () -> mailings.post(scope, mailing, said.posting()));
    }

    private ModelAndView done(Scope scope, Lang lang, Model model, Runnable act) {
        try {
            act.run();
            return new ModelAndView("redirect:" + PAGE);
        } catch (Refused reason) {
            model.addAttribute("trouble", reason);
            ModelAndView page = new ModelAndView(page(scope, lang, Integer.MAX_VALUE, model), model.asMap());
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    @Allowed({Role.COORDINATOR, Role.MANAGER})
    @GetMapping(ONE)
    ResponseEntity<byte[]> pdf(Scope scope, @PathVariable int mailing) {
        byte[] pdf = mailings.pdf(scope, mailings.find(scope, mailing));
        return file(pdf, MediaType.APPLICATION_PDF, ContentDisposition.inline(), "courriers-" + mailing + ".pdf");
    }

    /** The addresses leave the house as a file: it has to be them who ask. */
    @StepUp(file = true)
    @Allowed({Role.COORDINATOR, Role.MANAGER})
    @GetMapping(ONE + "/adresses")
    ResponseEntity<byte[]> addresses(Scope scope, Lang lang, @PathVariable int mailing) {
        List<TenancySummary> lines = mailings.addresses(scope, mailings.find(scope, mailing));
        if (lines.isEmpty()) {
            throw new NotFound();
        }
        MediaType csv = new MediaType("text", "csv", StandardCharsets.UTF_8);
        return file(table(lines, lang), csv, ContentDisposition.attachment(), "adresses-" + mailing + ".csv");
    }

    private byte[] table(List<TenancySummary> lines, Lang lang) {
        StringWriter out = new StringWriter();
        try {
            CsvWriter table = new CsvWriter(out, CsvWriter.Form.EXCEL);
            for (String column : List.of("order", "name", "address", "postcode", "city")) {
                table.text(words.getMessage(
                        "outbox.letters.column." + column, null, lang == Lang.EN ? Locale.ENGLISH : Locale.FRENCH));
            }
            table.end();
            int order = 0;
            for (TenancySummary line : lines) {
                table.number(++order)
                        .text(line.fullName())
                        .text(line.address())
                        .text(line.postcode())
                        .text(line.city());
                table.end();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static ResponseEntity<byte[]> file(
            byte[] bytes, MediaType type, ContentDisposition.Builder how, String name) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        how.filename(name).build().toString())
                .body(bytes);
    }
}
