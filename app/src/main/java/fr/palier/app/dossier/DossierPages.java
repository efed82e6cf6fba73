package fr.palier.app.dossier;

import fr.palier.app.dossier.words.Attempt;
import fr.palier.app.dossier.words.Fields;
import fr.palier.app.dossier.words.Wording;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.words.Sensitive;
import fr.palier.engine.text.Lang;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Shows a dossier's page, and answers forms with it. */
@Component
class DossierPages {
    private final DossierReader reader;
    private final MessageSource messages;
    private final BusinessClock clock;

    DossierPages(DossierReader reader, MessageSource messages, BusinessClock clock) {
        this.reader = reader;
        this.messages = messages;
        this.clock = clock;
    }

    /** Who fills in which form of which dossier. */
    record Visit(Scope scope, Lang lang, long id, String form, Map<String, String> fields) {
        Fields typed() {
            return new Fields(fields);
        }

        @Override
        public String toString() {
            return "Visit[" + form + "]";
        }
    }

    ModelAndView page(Scope scope, Lang lang, long id) {
        return show(new Visit(scope, lang, id, "", Map.of()), Attempt.NONE);
    }

    /** The page with one of its forms open. */
    ModelAndView open(Visit visit) {
        return show(visit, new Attempt(visit.form, visit.fields, Optional.empty(), List.of()));
    }

    /** Does what a form asks for, then goes where its place on the page is; refused, the page comes back with the form as it was. */
    ModelAndView attempt(Visit visit, String anchor, Runnable act) {
        try {
            act.run();
            return new ModelAndView("redirect:/dossiers/" + visit.id + (anchor.isEmpty() ? "" : "#" + anchor));
        } catch (Refused reason) {
            Attempt attempt = new Attempt(visit.form, visit.fields, Optional.of(reason), List.of());
            return show(visit, attempt, attempt.meanwhile() ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (Sensitive words) {
            Attempt attempt = new Attempt(visit.form, visit.fields, Optional.empty(), words.findings());
            return show(visit, attempt, HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private ModelAndView show(Visit visit, Attempt attempt, HttpStatus status) {
        ModelAndView page = show(visit, attempt);
        page.setStatus(status);
        return page;
    }

    private ModelAndView show(Visit visit, Attempt attempt) {
        DossierPage page = new DossierPage(
                reader.read(visit.scope, visit.id),
                attempt,
                visit.scope.actor(),
                clock.today(),
                new Wording(messages, visit.lang));
        return new ModelAndView("dossier/dossier", "page", page);
    }
}
