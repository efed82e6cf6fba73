package fr.palier.app.relief.letter;

import fr.palier.app.letters.Kept;
import fr.palier.app.messages.mail.Fate;
import fr.palier.app.messages.mail.LetterMail;
import fr.palier.app.messages.mail.Way;
import fr.palier.app.portfolio.Portfolio;
import fr.palier.app.portfolio.TenancyDetails;
import fr.palier.app.shared.Audit;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Looks at letters, issues them, and sends those to the household by mail where that is wished. */
@Component
public class LetterPages {
    private final Portfolio portfolio;
    private final MessageSource messages;
    private final LetterMail mail;
    private final Transactions transactions;
    private final Audit audit;

    LetterPages(Portfolio portfolio, MessageSource messages, LetterMail mail, Transactions transactions, Audit audit) {
        this.portfolio = portfolio;
        this.messages = messages;
        this.mail = mail;
        this.transactions = transactions;
        this.audit = audit;
    }

    /** The tenancy that an address names. */
    public TenancyDetails find(Scope scope, long id) {
        return portfolio.find(scope, id).orElseThrow(NotFound::new);
    }

    /** The name of a payer of housing benefit as letters write it; empty for none. */
    public String bodyName(String code) {
        return code.isEmpty() ? "" : messages.getMessage("relief.letter.body." + code, null, Locale.FRENCH);
    }

    /** Whether a letter can go to the household by mail; nothing where it is to somebody else. */
    public Optional<Way> way(Scope scope, TenancyDetails tenancy, boolean toTenant) {
        return toTenant ? Optional.of(mail.way(scope, tenancy)) : Optional.empty();
    }

    /** Letters that were issued to a tenancy, with what became of those that were sent by mail. */
    public List<Issued> issued(Scope scope, int tenancyId, List<Kept> letters) {
        Map<Long, Fate> fates = mail.fates(
                scope, tenancyId, letters.stream().map(Kept::recorded).toList());
        return letters.stream()
                .map(one -> new Issued(one, Optional.ofNullable(fates.get(one.recorded()))))
                .toList();
    }

    /** Somebody looks at it. */
    public ModelAndView look(Scope scope, Preview preview) {
        audit.record(scope, "tenancy.read", "tenancy:" + preview.tenancy().id(), Map.of("field", "letter"));
        return page(preview);
    }

    private static ModelAndView page(Preview preview) {
        return new ModelAndView("relief/letter", "page", preview);
    }

    /**
     * Issues a letter and leads to it, or sends it and leads to where its fate is told; where it cannot be issued or sent, back to its
     * preview, which says why: then neither was done.
     *
     */
    public ModelAndView issue(Scope scope, Next next, Supplier<Kept> issue, Supplier<Preview> again) {
        try {
            return new ModelAndView(
                    "redirect:" + (next.byMail() ? mailed(scope, next, issue, again) : kept(next, issue)));
        } catch (Refused refusal) {
            ModelAndView page = page(again.get());
            page.addObject("refusal", refusal);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    /** Sends a letter again that did not arrive by mail. */
    void again(Scope scope, long id, long letter) {
        mail.again(scope, find(scope, id), letter);
    }

    private static String kept(Next next, Supplier<Kept> issue) {
        String end = next.asFile() ? "?enregistrer=true" : "";
        return "/situations/" + next.tenancy().publicId() + "/courriers/"
                + issue.get().recorded() + end;
    }

    private String mailed(Scope scope, Next next, Supplier<Kept> issue, Supplier<Preview> preview) {
        String back = preview.get().back().path();
        transactions.write(
                scope, () -> mail.send(scope, next.tenancy(), issue.get().recorded(), next.lang()));
        return back;
    }
}
