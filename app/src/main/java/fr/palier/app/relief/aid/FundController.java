package fr.palier.app.relief.aid;

import fr.palier.app.portfolio.Portfolio;
import fr.palier.app.portfolio.TenancyDetails;
import fr.palier.app.relief.aid.Aids.Wanted;
import fr.palier.app.relief.household.Debts;
import fr.palier.app.shared.Allowed;
import fr.palier.app.shared.Audit;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Once;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Typed;
import fr.palier.engine.law.HousingFund;
import fr.palier.engine.text.Lang;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The requests of a household to the housing solidarity fund. */
@Controller
class FundController {
    private static final String BEYOND = "relief.aid.beyond-debt";
    private static final String ELSEWHERE = "relief.aid.other-fund";
    private static final String OF = "/situations/{id:[0-9]{1,18}}/fsl";

    private final Portfolio portfolio;
    private final Aids aids;
    private final Debts debts;
    private final Audit audit;

    FundController(Portfolio portfolio, Aids aids, Debts debts, Audit audit) {
        this.debts = debts;
        this.portfolio = portfolio;
        this.aids = aids;
        this.audit = audit;
    }

    /**
     * A request to prepare for the situation in the address.
     *
     * @param beyond whether more than the debt is asked for knowingly
     * @param elsewhere whether another fund than that of the address is asked knowingly
     */
    record Typing(
            long id,
            @Nullable String fund,
            @Nullable String asked,
            @Nullable Boolean beyond,
            @Nullable Boolean elsewhere) {}

    @Allowed({Role.ADVISER, Role.MANAGER})
    @GetMapping(OF)
    String page(Scope scope, Lang lang, @PathVariable long id, Model model) {
        TenancyDetails tenancy = find(scope, id);
        audit.record(scope, "tenancy.read", "tenancy:" + tenancy.id(), Map.of("field", "fund"));
        return list(scope, lang, tenancy, model);
    }

    @Allowed({Role.ADVISER, Role.MANAGER})
    @Once
    @PostMapping(OF)
    ModelAndView prepare(Scope scope, Lang lang, @ModelAttribute("wanted") Typing wanted, Model model) {
        TenancyDetails tenancy = find(scope, wanted.id);
        try {
            long cents = Typed.euros(wanted.asked, "relief.aid.not-euros.asked");
            boolean knowingly = Boolean.TRUE.equals(wanted.beyond);
            String fund = Typed.text(wanted.fund);
            askWhereElsewhere(tenancy, fund, wanted);
            Refused.when(cents > owed(scope, tenancy) && !knowingly, BEYOND);
            int number = aids.prepare(scope, tenancy, Wanted.ofFund(fund, cents));
            return new ModelAndView("redirect:/situations/" + wanted.id + "/fsl/" + number);
        } catch (Refused reason) {
            model.addAttribute("trouble", reason);
            model.addAttribute(
                    "elsewhere", wanted.elsewhere != null || reason.key().equals(ELSEWHERE));
            model.addAttribute("beyond", wanted.beyond != null || reason.key().equals(BEYOND));
            ModelAndView page = new ModelAndView(list(scope, lang, tenancy, model), model.asMap());
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    /** A request to a fund that does not answer for the address is refused there, weeks later. */
    private void askWhereElsewhere(TenancyDetails tenancy, String fund, Typing wanted) {
        if (Boolean.TRUE.equals(wanted.elsewhere)) {
            return;
        }
        aids.fundOf(tenancy)
                .map(HousingFund::code)
                .filter(own -> !own.equals(fund) && Body.of(fund).isPresent())
                .ifPresent(own -> {
                    throw new Refused(ELSEWHERE, name(own), tenancy.home().city(), name(fund));
                });
    }

    private static String name(String code) {
        return Body.of(code).map(Body::name).orElse(code);
    }

    private String list(Scope scope, Lang lang, TenancyDetails tenancy, Model model) {
        List<Request> requests = aids.of(scope, tenancy.id(), List.of(Kind.FUND));
        model.addAttribute("page", new AidPage(tenancy, requests, aids.fundOf(tenancy), owed(scope, tenancy), lang));
        return "relief/aids";
    }

    private long owed(Scope scope, TenancyDetails tenancy) {
        return debts.of(scope, tenancy.id()).map(Debts.Debt::cents).orElse(0L);
    }

    private TenancyDetails find(Scope scope, long id) {
        return portfolio.find(scope, id).orElseThrow(NotFound::new);
    }
}
