package fr.palier.app.outreach.near;

import fr.palier.app.outreach.near.CaretakerStore.Caretaker;
import fr.palier.app.outreach.near.CaretakerStore.Residence;
import fr.palier.app.outreach.near.Caretakers.OfBranch;
import fr.palier.app.outreach.near.Caretakers.OfResidences;
import fr.palier.app.shared.Allowed;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The caretakers of agencies, and those of single residences, which addresses name by one of their dwellings. */
@Controller
class CaretakersController {
    private static final String CARETAKERS = "/appels/gardiens";
    private static final String RESIDENCES = CARETAKERS + "/residences";
    private static final int PAGE = 30;

    private final Caretakers caretakers;

    CaretakersController(Caretakers caretakers) {
        this.caretakers = caretakers;
    }

    @Allowed({Role.COORDINATOR, Role.MANAGER})
    @GetMapping(CARETAKERS)
    String branches(Scope scope, Model model) {
        model.addAttribute("caretakers", caretakers.ofBranches(scope));
        return "outreach/caretakers";
    }

    @Allowed({Role.COORDINATOR, Role.MANAGER})
    @PostMapping(CARETAKERS)
    ModelAndView branch(
            Scope scope,
            @RequestParam int agence,
            @RequestParam(defaultValue = "") String nom,
            @RequestParam(defaultValue = "") String numero,
            Model model) {
        return set(
                new Said(agence, new Caretaker(nom, numero), CARETAKERS),
                () -> caretakers.setForBranch(scope, agence, nom.strip(), numero.strip()),
                model,
                () -> branches(scope, model));
    }

    /**
     * Who is said to be the caretaker.
     *
     * @param where of which agency, or of the residence of which dwelling
     * @param then the page that shows it
     */
    private record Said(int where, Caretaker typed, String then) {}

    private static ModelAndView set(Said said, Runnable set, Model model, Supplier<String> again) {
        try {
            set.run();
            return new ModelAndView("redirect:" + said.then);
        } catch (Refused reason) {
            model.addAttribute("trouble", reason);
            model.addAttribute("where", said.where);
            model.addAttribute("typed", said.typed);
            return new ModelAndView(again.get(), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    /**
     * Residences of an agency.
     *
     * @param agency empty where the landlord has none
     * @param next a dwelling of the first of those behind
     */
    record Page(
            List<OfBranch> branches, Optional<OfBranch> agency, List<Residence> residences, Optional<Integer> next) {}

    /** From a residence on, which one of its dwellings names; else those of an agency, else those of the first agency. */
    @Allowed({Role.COORDINATOR, Role.MANAGER})
    @GetMapping(RESIDENCES)
    String residences(
            Scope scope,
            @RequestParam(defaultValue = "0") int agence,
            @RequestParam(defaultValue = "0") int depuis,
            Model model) {
        List<OfBranch> branches = caretakers.ofBranches(scope);
        int first = branches.isEmpty() ? 0 : branches.getFirst().branch().id();
        OfResidences of = depuis > 0
                ? caretakers.from(scope, depuis, PAGE + 1)
                : caretakers.of(scope, agence > 0 ? agence : first, PAGE + 1);
        Optional<OfBranch> agency = branches.stream()
                .filter(one -> one.branch().id() == of.branch())
                .findFirst();
        List<Residence> shown = of.residences().stream().limit(PAGE).toList();
        Optional<Integer> next =
                of.residences().stream().skip(PAGE).map(Residence::dwelling).findFirst();
        model.addAttribute("page", new Page(branches, agency, shown, next));
        return "outreach/residences";
    }

    @Allowed({Role.COORDINATOR, Role.MANAGER})
    @PostMapping(RESIDENCES)
    ModelAndView residence(
            Scope scope,
            @RequestParam int logement,
            @RequestParam(defaultValue = "") String nom,
            @RequestParam(defaultValue = "") String numero,
            Model model) {
        return set(
                new Said(logement, new Caretaker(nom, numero), RESIDENCES + "?depuis=" + logement),
                () -> caretakers.setForResidence(scope, logement, nom.strip(), numero.strip()),
                model,
                () -> residences(scope, 0, logement, model));
    }
}
