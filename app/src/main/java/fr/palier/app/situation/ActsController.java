package fr.palier.app.situation;

import fr.palier.app.shared.Allowed;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.Once;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.words.Sensitive;
import fr.palier.app.situation.Forms.ContactForm;
import fr.palier.app.situation.Forms.HoldForm;
import fr.palier.app.situation.Forms.NoteForm;
import fr.palier.app.timeline.Holds;
import fr.palier.app.timeline.Timeline;
import fr.palier.engine.text.Guard.Finding;
import fr.palier.engine.text.Lang;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What people do on a tenancy's page. Each act answers with the page; a refused one with the page, the form and the reason. */
@Controller
class ActsController {
    private static final String OF = "/situations/{id:[0-9]{1,19}}";

    private final Situations situations;
    private final Timeline timeline;
    private final Holds holds;
    private final BusinessClock clock;
    private final SituationController pages;

    ActsController(
            Situations situations, Timeline timeline, Holds holds, BusinessClock clock, SituationController pages) {
        this.situations = situations;
        this.timeline = timeline;
        this.holds = holds;
        this.clock = clock;
        this.pages = pages;
    }

    /**
     * Why a form was refused.
     *
     * @param form its id on the page
     * @param findings the words of which the guard warns; none where something else stands in the way
     */
    record Trouble(String form, Refused reason, List<Finding> findings) {
        public boolean of(String one) {
            return form.equals(one);
        }
    }

    /** A telephone or an address of mail as typed; its kind stands in the address. */
    record Correction(@Nullable String kind, @Nullable String value) {
        String word() {
            return Objects.requireNonNullElse(kind, "");
        }

        String typed() {
            return Objects.requireNonNullElse(value, "");
        }

        @Override
        public String toString() {
            return "Correction[" + kind + "]";
        }
    }

    /** Who acts on what, and the page to come. */
    private record Visit(Scope scope, Lang lang, String id, Model model) {}

    @Allowed({Role.ADVISER, Role.MANAGER, Role.COORDINATOR, Role.CALLER})
    @Once
    @PostMapping(OF + "/contacts")
    ModelAndView contact(
            Scope scope, Lang lang, @PathVariable String id, @ModelAttribute("contact") ContactForm form, Model model) {
        return attempt(
                new Visit(scope, lang, id, model),
                "contact",
                () -> situations.act(
                        scope,
                        id,
                        tenancy -> timeline.contact(
                                scope,
                                tenancy.id(),
                                form.read(clock.today(), tenancy.terms().start()))));
    }

    @Allowed({Role.ADVISER, Role.MANAGER, Role.COORDINATOR, Role.CALLER})
    @PostMapping(OF + "/contacts/{recorded:[0-9]{1,18}}/reprise")
    ModelAndView withdraw(Scope scope, Lang lang, @PathVariable String id, @PathVariable long recorded, Model model) {
        return attempt(
                new Visit(scope, lang, id, model),
                "histoire",
                () -> situations.act(scope, id, tenancy -> {
                    timeline.withdraw(scope, tenancy.id(), recorded);
                    return recorded;
                }));
    }

    @Allowed({Role.ADVISER, Role.MANAGER, Role.COORDINATOR})
    @Once
    @PostMapping(OF + "/notes")
    ModelAndView note(
            Scope scope, Lang lang, @PathVariable String id, @ModelAttribute("noted") NoteForm form, Model model) {
        return attempt(
                new Visit(scope, lang, id, model),
                "note",
                () -> situations.actKnowing(scope, id, tenancy -> timeline.note(scope, tenancy.id(), form.read())));
    }

    @Allowed({Role.ADVISER, Role.MANAGER, Role.COORDINATOR})
    @PostMapping(OF + "/notes/{recorded:[0-9]{1,18}}/reprise")
    ModelAndView withdrawNote(
            Scope scope, Lang lang, @PathVariable String id, @PathVariable long recorded, Model model) {
        return attempt(
                new Visit(scope, lang, id, model),
                "histoire",
                () -> situations.actKnowing(
                        scope, id, tenancy -> timeline.withdrawNote(scope, tenancy.id(), recorded)));
    }

    @Allowed({Role.ADVISER, Role.MANAGER, Role.COORDINATOR})
    @Once
    @PostMapping(OF + "/suspensions")
    ModelAndView hold(
            Scope scope, Lang lang, @PathVariable String id, @ModelAttribute("hold") HoldForm form, Model model) {
        return attempt(
                new Visit(scope, lang, id, model),
                "suspension",
                () -> situations.actKnowing(
                        scope, id, tenancy -> holds.add(scope, tenancy.id(), form.read(clock.today()))));
    }

    @Allowed({Role.ADVISER, Role.MANAGER, Role.COORDINATOR})
    @PostMapping(OF + "/suspensions/{recorded:[0-9]{1,18}}/levee")
    ModelAndView lift(Scope scope, Lang lang, @PathVariable String id, @PathVariable long recorded, Model model) {
        return attempt(
                new Visit(scope, lang, id, model),
                "suspensions",
                () -> situations.actKnowing(scope, id, tenancy -> holds.lift(scope, tenancy.id(), recorded)));
    }

    @Allowed({Role.ADVISER, Role.MANAGER, Role.COORDINATOR, Role.CALLER})
    @PostMapping(OF + "/coordonnees/{kind}")
    ModelAndView correct(
            Scope scope,
            Lang lang,
            @PathVariable String id,
            @ModelAttribute("correction") Correction form,
            Model model) {
        return attempt(
                new Visit(scope, lang, id, model),
                form.word(),
                () -> situations.correct(scope, id, SituationController.kind(form.word()), form.typed()));
    }

    @Allowed({Role.ADVISER, Role.MANAGER})
    @PostMapping(OF + "/adresse")
    ModelAndView protect(Scope scope, Lang lang, @PathVariable String id, @RequestParam boolean protect, Model model) {
        return attempt(new Visit(scope, lang, id, model), "adresse", () -> situations.protect(scope, id, protect));
    }

    private ModelAndView attempt(Visit visit, String form, Runnable act) {
        try {
            act.run();
            return new ModelAndView("redirect:/situations/" + visit.id() + "#" + form);
        } catch (Refused reason) {
            return refused(visit, new Trouble(form, reason, List.of()));
        } catch (Sensitive words) {
            return refused(visit, new Trouble(form, new Refused("guard.stop"), words.findings()));
        }
    }

    private ModelAndView refused(Visit visit, Trouble trouble) {
        visit.model().addAttribute("trouble", trouble);
        String view = pages.show(visit.scope(), visit.lang(), visit.id(), Asked.PLAIN, visit.model());
        return new ModelAndView(view, visit.model().asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
