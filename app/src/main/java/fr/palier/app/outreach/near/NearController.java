package fr.palier.app.outreach.near;

import fr.palier.app.outreach.Words;
import fr.palier.app.portfolio.Tenancies;
import fr.palier.app.portfolio.TenancySummary;
import fr.palier.app.shared.Allowed;
import fr.palier.app.shared.Days;
import fr.palier.app.shared.Once;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Typed;
import fr.palier.engine.text.Lang;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Who can be asked about a household, with numbers. */
@Controller
class NearController {
    private static final String OF = "/situations/{id:[0-9]{1,18}}/proches";

    private final NearOnes near;
    private final Caretakers caretakers;
    private final Tenancies tenancies;

    NearController(NearOnes near, Caretakers caretakers, Tenancies tenancies) {
        this.near = near;
        this.caretakers = caretakers;
        this.tenancies = tenancies;
    }

    /**
     * The page.
     *
     * @param dwelling of the residence, for those who may say who its caretaker is
     */
    record Page(TenancySummary tenancy, List<NearOne> all, Optional<Integer> dwelling, Lang lang) {
        public Tie[] ties() {
            return Tie.values();
        }

        public String day(LocalDate day) {
            return Days.day(day, lang);
        }

        public String number(NearOne one) {
            return Words.number(one.number());
        }

        public String path() {
            return "/situations/" + tenancy.publicId();
        }
    }

    /** One as typed. */
    record Form(
            @Nullable String lien,
            @Nullable String nom,
            @Nullable String numero,
            @Nullable String note,
            @Nullable String accord) {
        NearOnes.Said read() {
            Tie tie = Tie.of(Typed.text(lien)).orElseThrow(() -> new Refused("outreach.near.tie-missing"));
            return NearOnes.Said.of(tie, Typed.text(nom), Typed.text(numero), Typed.text(note), accord != null);
        }

        @Override
        public String toString() {
            return "Form[" + lien + "]";
        }
    }

    @Allowed({Role.ADVISER, Role.COORDINATOR, Role.MANAGER})
    @GetMapping(OF)
    String page(Scope scope, Lang lang, @PathVariable long id, Model model) {
        TenancySummary tenancy = tenancies.find(scope, id);
        List<NearOne> all = near.of(scope, List.of(tenancy.tenancyId())).getOrDefault(tenancy.tenancyId(), List.of());
        Optional<Integer> dwelling = scope.actor().isAny(Role.COORDINATOR, Role.MANAGER)
                ? caretakers.dwelling(scope, tenancy.tenancyId())
                : Optional.empty();
        model.addAttribute("page", new Page(tenancy, all, dwelling, lang));
        return "outreach/near";
    }

    @Allowed({Role.ADVISER, Role.COORDINATOR, Role.MANAGER})
    @Once
    @PostMapping(OF)
    ModelAndView add(Scope scope, Lang lang, @PathVariable long id, @ModelAttribute("form") Form form, Model model) {
        int tenancyId = tenancies.find(scope, id).tenancyId();
        try {
            near.add(scope, tenancyId, form.read());
            return new ModelAndView("redirect:/situations/" + id + "/proches");
        } catch (Refused reason) {
            model.addAttribute("trouble", reason);
            return new ModelAndView(page(scope, lang, id, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @Allowed({Role.ADVISER, Role.COORDINATOR, Role.MANAGER})
    @PostMapping(OF + "/{proche:[0-9]{1,6}}/retrait")
    String remove(Scope scope, @PathVariable long id, @PathVariable int proche) {
        near.remove(scope, tenancies.find(scope, id).tenancyId(), proche);
        return "redirect:/situations/" + id + "/proches";
    }

    /** Whom the page of a tenancy names, numbers hidden. */
    record Hidden(NearOnes near, Optional<Scope> scope) {
        public List<NearOne> of(int tenancyId) {
            return scope.map(one -> near.hidden(one, tenancyId)).orElse(List.of());
        }

        public boolean mayRead() {
            return scope.filter(one -> one.actor().isAny(Role.ADVISER, Role.COORDINATOR, Role.MANAGER))
                    .isPresent();
        }
    }

    /** Hands it to those pages. */
    @ControllerAdvice(basePackages = "fr.palier.app.situation")
    static class Advice {
        private final NearOnes near;

        Advice(NearOnes near) {
            this.near = near;
        }

        @ModelAttribute("near")
        Hidden near(@Nullable Scope scope) {
            return new Hidden(near, Optional.ofNullable(scope));
        }
    }
}
