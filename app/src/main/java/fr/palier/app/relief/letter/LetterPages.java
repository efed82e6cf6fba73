package fr.palier.app.relief.letter;

import fr.palier.app.letters.Kept;
import fr.palier.app.portfolio.Portfolio;
import fr.palier.app.portfolio.TenancyDetails;
import fr.palier.app.shared.Audit;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Scope;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Looks at letters, and issues them. */
@Component
public class LetterPages {
    private final Portfolio portfolio;
    private final MessageSource messages;
    private final Audit audit;

    LetterPages(Portfolio portfolio, MessageSource messages, Audit audit) {
        this.portfolio = portfolio;
        this.messages = messages;
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

    /** Somebody looks at it. */
    public ModelAndView look(Scope scope, Preview preview) {
        audit.record(scope, "tenancy.read", "tenancy:" + preview.tenancy().id(), Map.of("field", "letter"));
        return page(preview);
    }

    private static ModelAndView page(Preview preview) {
        return new ModelAndView("relief/letter", "page", preview);
    }

    /**
     * Issues a letter and leads to it; where it cannot be issued, back to its preview, which says why.
     *
     * @param next what comes after: {@code imprimer} or {@code fichier}
     */
    public ModelAndView issue(long situation, @Nullable String next, Supplier<Kept> issue, Supplier<Preview> again) {
        try {
            Kept kept = issue.get();
            String end = "fichier".equals(next) ? "?enregistrer=true" : "";
            return new ModelAndView("redirect:/situations/" + situation + "/courriers/" + kept.recorded() + end);
        } catch (Refused refusal) {
            ModelAndView page = page(again.get());
            page.addObject("refusal", refusal);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }
}
