package fr.palier.app.signing;

import fr.palier.app.identity.guard.QrCode;
import fr.palier.app.portfolio.Portfolio;
import fr.palier.app.portfolio.TenancyDetails;
import fr.palier.app.relief.Plans;
import fr.palier.app.relief.agreed.Agreement;
import fr.palier.app.shared.Allowed;
import fr.palier.app.shared.Audit;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.Days;
import fr.palier.app.shared.Euros;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.engine.text.Lang;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Where an adviser asks for signatures, and sees how far they are. */
@Controller
class SignatureController {
    private static final String OF = "/situations/{id:[0-9]{1,18}}/plans/{plan:[0-9]{1,9}}/signatures";

    private final Portfolio portfolio;
    private final Plans plans;
    private final Signings signings;
    private final Audit audit;
    private final BusinessClock clock;
    private final String base;

    /** @param base of the addresses to hand on; else as the browser asked for it */
    SignatureController(
            Portfolio portfolio,
            Plans plans,
            Signings signings,
            Audit audit,
            BusinessClock clock,
            @Value("${palier.base-url:}") String base) {
        this.portfolio = portfolio;
        this.plans = plans;
        this.signings = signings;
        this.audit = audit;
        this.clock = clock;
        this.base = base;
    }

    /** A link to be handed on, with the square that a telephone reads. */
    record Link(String name, Capacity capacity, String address, QrCode square) {
        @Override
        public String toString() {
            return "Link[" + capacity + "]";
        }
    }

    /** The page. */
    record Page(TenancyDetails tenancy, Agreement agreement, Optional<Request> request, LocalDate today, Lang lang) {
        public String plan() {
            return "/situations/" + tenancy.publicId() + "/plans/" + agreement.number();
        }

        public List<Protection> protections() {
            return List.of(Protection.values());
        }

        /** Whether a signature may still be asked for. */
        public boolean mayAsk() {
            return agreement.maySign(today);
        }

        /** Whether links that were given may be taken back. */
        public boolean mayCancel() {
            return agreement.awaitsSignature();
        }

        /** Why no signature can be asked for: the key of its words, said with {@link #since}. */
        public String why() {
            if (!agreement.awaitsSignature()) {
                return "signing.not-now";
            }
            if (agreement.forbidden().isPresent()) {
                return "relief.now.forbidden";
            }
            if (!isAidSince()) {
                return "relief.now.late";
            }
            return agreement.grantedSince() > 0 ? "relief.now.aid-since" : "relief.now.gone.agreeing";
        }

        /** Whether aid granted or lost since is all that stands in the way: the plan is proposed anew. */
        public boolean isAidSince() {
            return agreement.awaitsSignature()
                    && agreement.forbidden().isEmpty()
                    && agreement.grantedSince() + agreement.lost() > 0
                    && !agreement.isLate(today);
        }

        /** Since when the debt may not be paid, the aid that was granted or lost since, or the day of the first instalment. */
        public String since() {
            return isAidSince()
                    ? Euros.words(agreement.grantedSince() > 0 ? agreement.grantedSince() : agreement.lost(), lang)
                    : day(agreement
                            .forbidden()
                            .orElse(agreement.instalments().getFirst().day()));
        }

        public boolean isOver() {
            return request.map(one -> one.isOver(today)).orElse(false);
        }

        public String until() {
            return request.map(one -> day(one.expiry().until())).orElse("");
        }

        public String day(LocalDate day) {
            return Days.day(day, lang);
        }
    }

    @Allowed({Role.ADVISER, Role.MANAGER})
    @GetMapping(OF)
    String page(Scope scope, Lang lang, @PathVariable long id, @PathVariable int plan, Model model) {
        TenancyDetails tenancy = find(scope, id);
        audit.record(scope, "tenancy.read", "tenancy:" + tenancy.id(), Map.of("field", "signatures"));
        model.addAttribute("asked", signings.known(scope, tenancy.id()));
        return show(scope, lang, tenancy, plan, model);
    }

    private String show(Scope scope, Lang lang, TenancyDetails tenancy, int plan, Model model) {
        Agreement agreement = plans.agreement(scope, tenancy.id(), plan);
        Optional<Request> request = signings.latest(scope, tenancy.id(), plan);
        model.addAttribute("page", new Page(tenancy, agreement, request, clock.today(), lang));
        return "signing/signatures";
    }

    /** Which plan, from the address. */
    record Of(long id, int plan) {}

    /** Links are told once, on the answer to the form: they stand nowhere else. */
    @Allowed({Role.ADVISER, Role.MANAGER})
    @PostMapping(OF)
    ModelAndView ask(
            Scope scope, Lang lang, @ModelAttribute("of") Of of, @ModelAttribute("asked") Asked asked, Model model) {
        TenancyDetails tenancy = find(scope, of.id);
        HttpStatus status = HttpStatus.OK;
        try {
            String host = base.isBlank()
                    ? ServletUriComponentsBuilder.fromCurrentContextPath()
                            .build()
                            .toUriString()
                    : base;
            List<Link> links = signings.ask(scope, tenancy, of.plan, asked).stream()
                    .map(given -> link(given, host))
                    .toList();
            model.addAttribute("links", links);
        } catch (Refused refusal) {
            model.addAttribute("refusal", refusal);
            status = HttpStatus.UNPROCESSABLE_CONTENT;
        }
        return new ModelAndView(show(scope, lang, tenancy, of.plan, model), model.asMap(), status);
    }

    private static Link link(Signings.Given given, String host) {
        String address = host + given.address();
        return new Link(given.name(), given.capacity(), address, QrCode.of(address));
    }

    @Allowed({Role.ADVISER, Role.MANAGER})
    @PostMapping(OF + "/annulation")
    String cancel(Scope scope, @PathVariable long id, @PathVariable int plan) {
        TenancyDetails tenancy = find(scope, id);
        signings.cancel(scope, tenancy.id(), plan);
        return "redirect:/situations/" + id + "/plans/" + plan + "/signatures";
    }

    private TenancyDetails find(Scope scope, long id) {
        return portfolio.find(scope, id).orElseThrow(NotFound::new);
    }
}
