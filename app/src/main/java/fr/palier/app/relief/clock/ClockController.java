package fr.palier.app.relief.clock;

import fr.palier.app.portfolio.TenancyDetails;
import fr.palier.app.relief.clock.ClockPage.Form;
import fr.palier.app.relief.letter.LetterPages;
import fr.palier.app.relief.meanwhile.Mine;
import fr.palier.app.shared.Allowed;
import fr.palier.app.shared.Audit;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.Once;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Typed;
import fr.palier.engine.law.LegalStep;
import fr.palier.engine.text.Lang;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The legal calendar of a situation, and what is recorded in it. */
@Controller
class ClockController {
    private static final String OF = "/situations/{id:[0-9]{1,18}}/echeances";
    private static final int MOST_MONTHS = 12;

    /** Refusals because of what a colleague did meanwhile. */
    private static final Set<String> MEANWHILE = Set.of(LegalClocks.MEANWHILE, LegalClocks.WITHDRAWN);

    private final LetterPages pages;
    private final LegalClocks clocks;
    private final ClockLetters letters;
    private final Audit audit;
    private final BusinessClock clock;

    ClockController(LetterPages pages, LegalClocks clocks, ClockLetters letters, Audit audit, BusinessClock clock) {
        this.pages = pages;
        this.clocks = clocks;
        this.letters = letters;
        this.audit = audit;
        this.clock = clock;
    }

    @Allowed({Role.ADVISER, Role.MANAGER})
    @GetMapping(OF)
    String page(Scope scope, Lang lang, @PathVariable long id, Model model) {
        TenancyDetails tenancy = find(scope, id);
        audit.record(scope, "tenancy.read", "tenancy:" + tenancy.id(), Map.of("field", "calendar"));
        return show(scope, lang, tenancy, Form.NOTHING, model);
    }

    @Allowed({Role.ADVISER, Role.MANAGER})
    @Once
    @PostMapping(OF)
    ModelAndView record(Scope scope, Lang lang, @PathVariable long id, @ModelAttribute("form") Form form, Model model) {
        TenancyDetails tenancy = find(scope, id);
        try {
            clocks.record(scope, tenancy, recorded(form), form.lastSeen());
            return new ModelAndView("redirect:/situations/" + id + "/echeances");
        } catch (Refused reason) {
            if (reason.key().equals(LegalClocks.MEANWHILE)) {
                Mine mine = new Mine("relief.clock.step." + form.step(), 0)
                        .day("", form.day(), lang)
                        .text("relief.clock.proof", form.proof());
                model.addAttribute("mine", mine);
            }
            return refused(reason, show(scope, lang, tenancy, form, model), model);
        }
    }

    private Recorded recorded(Form form) {
        LegalStep step =
                LegalStep.of(Typed.text(form.step())).orElseThrow(() -> new Refused("relief.clock.which-step"));
        return new Recorded(
                step,
                Typed.day(form.day(), clock.today()),
                Typed.text(form.proof()),
                Typed.number(form.months(), 0, MOST_MONTHS, 0, "relief.clock.lease-months"));
    }

    @Allowed({Role.ADVISER, Role.MANAGER})
    @PostMapping(OF + "/{rank:[0-9]{1,9}}/retrait")
    ModelAndView withdraw(Scope scope, Lang lang, @PathVariable long id, @PathVariable int rank, Model model) {
        TenancyDetails tenancy = find(scope, id);
        try {
            clocks.withdraw(scope, tenancy, rank);
            return new ModelAndView("redirect:/situations/" + id + "/echeances");
        } catch (Refused reason) {
            return refused(reason, show(scope, lang, tenancy, Form.NOTHING, model), model);
        }
    }

    private static ModelAndView refused(Refused reason, String view, Model model) {
        model.addAttribute("trouble", reason);
        ModelAndView page = new ModelAndView(view, model.asMap());
        page.setStatus(MEANWHILE.contains(reason.key()) ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private String show(Scope scope, Lang lang, TenancyDetails tenancy, Form form, Model model) {
        model.addAttribute("page", new ClockPage(tenancy, clocks.of(scope, tenancy), form, clock.today(), lang));
        model.addAttribute("issued", pages.issued(scope, tenancy.id(), letters.issued(scope, tenancy.id())));
        return "relief/clock";
    }

    private TenancyDetails find(Scope scope, long id) {
        return pages.find(scope, id);
    }
}
