package fr.palier.app.outreach.call;

import fr.palier.app.outreach.CallTime;
import fr.palier.app.outreach.call.CallPage.Back;
import fr.palier.app.outreach.call.CallScreen.Visit;
import fr.palier.app.outreach.call.Incoming.Found;
import fr.palier.app.portfolio.Tenancies;
import fr.palier.app.portfolio.TenancySummary;
import fr.palier.app.shared.Allowed;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.engine.text.Lang;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Somebody calls back: found by name or number, which stand in no address. */
@Controller
class IncomingController {
    private final Incoming incoming;
    private final Tenancies tenancies;
    private final CallScreen screen;
    private final CallTime time;

    IncomingController(Incoming incoming, Tenancies tenancies, CallScreen screen, CallTime time) {
        this.incoming = incoming;
        this.tenancies = tenancies;
        this.screen = screen;
        this.time = time;
    }

    @Allowed({Role.CALLER, Role.ADVISER, Role.COORDINATOR})
    @PostMapping("/appels/recherche")
    ModelAndView find(Scope scope, Lang lang, @RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute("asked", q.strip());
        Visit visit = new Visit(scope, lang, model);
        try {
            model.addAttribute("found", found(scope, lang, q.strip()));
            return new ModelAndView(screen.show(visit, CallForm.EMPTY), model.asMap());
        } catch (Refused reason) {
            return screen.refused(visit, CallForm.EMPTY, reason);
        }
    }

    private List<Back> found(Scope scope, Lang lang, String asked) {
        List<Found> found = incoming.find(scope, asked);
        Map<Integer, TenancySummary> who = tenancies.summaries(
                scope, found.stream().map(one -> one.called().tenancyId()).toList());
        return found.stream()
                .filter(one -> who.containsKey(one.called().tenancyId()))
                .map(one -> new Back(
                        one.called(),
                        Objects.requireNonNull(who.get(one.called().tenancyId())),
                        one.holder(),
                        one.known(),
                        time.now().toLocalDate(),
                        lang))
                .toList();
    }

    @Allowed({Role.CALLER, Role.ADVISER, Role.COORDINATOR})
    @PostMapping("/appels/prise")
    @SuppressWarnings("checkstyle:ParameterNumber") // what the form says, and how the page is to read
    ModelAndView take(
            Scope scope,
            Lang lang,
            @RequestParam int campagne,
            @RequestParam long personne,
            @RequestParam(defaultValue = "false") boolean reprendre,
            Model model) {
        try {
            incoming.take(scope, campagne, tenancies.find(scope, personne).tenancyId(), reprendre);
            return new ModelAndView("redirect:/appels");
        } catch (Refused reason) {
            return screen.refused(new Visit(scope, lang, model), CallForm.EMPTY, reason);
        }
    }
}
