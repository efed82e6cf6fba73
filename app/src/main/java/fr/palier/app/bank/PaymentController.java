package fr.palier.app.bank;

import static fr.palier.app.shared.Role.ADMINISTRATOR;

import fr.palier.app.ledger.Balances;
import fr.palier.app.portfolio.Search;
import fr.palier.app.portfolio.Search.After;
import fr.palier.app.portfolio.Search.Found;
import fr.palier.app.portfolio.TenancySummary;
import fr.palier.app.shared.Allowed;
import fr.palier.app.shared.Audit;
import fr.palier.app.shared.Once;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Scope;
import fr.palier.engine.text.Lang;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One payment: what the bank says, to whom it may belong, and what to do with it. */
@Controller
@RequestMapping("/banque/mouvements/{id:[0-9]{1,18}}")
class PaymentController {
    private static final int RESULTS = 12;
    private static final int LONGEST = 100;

    private final Tray tray;
    private final Search search;
    private final Balances balances;
    private final Audit audit;

    PaymentController(Tray tray, Search search, Balances balances, Audit audit) {
        this.tray = tray;
        this.search = search;
        this.balances = balances;
        this.audit = audit;
    }

    @Allowed(ADMINISTRATOR)
    @GetMapping
    String show(Scope scope, Lang lang, @PathVariable long id, Model model) {
        String view = page(scope, lang, id, "", model);
        audit.record(scope, "payment.read", "payment:" + id, Map.of());
        return view;
    }

    /** Tenancies by the beginnings of words; what is searched for stands in no address. */
    @Allowed(ADMINISTRATOR)
    @PostMapping("/recherche")
    String search(
            Scope scope, Lang lang, @PathVariable long id, @RequestParam(defaultValue = "") String q, Model model) {
        return page(scope, lang, id, q.strip(), model);
    }

    private String page(Scope scope, Lang lang, long id, String asked, Model model) {
        Tray.Page found = tray.one(scope, id);
        String words = asked.length() > LONGEST ? asked.substring(0, LONGEST) : asked;
        Optional<Found> tenancies =
                words.isEmpty() ? Optional.empty() : Optional.of(search.find(scope, words, After.START, RESULTS));
        List<Integer> ids = tenancies.stream()
                .flatMap(these -> these.page().stream().map(TenancySummary::tenancyId))
                .toList();
        model.addAttribute("page", new PaymentPage(found, words, tenancies, balances.of(scope, ids), lang));
        return "bank/payment";
    }

    @Once
    @Allowed(ADMINISTRATOR)
    @PostMapping("/affectation")
    String assign(Scope scope, @PathVariable long id, @RequestParam long location) {
        tray.assign(scope, id, location);
        return "redirect:/banque?fait=" + id;
    }

    @Once
    @Allowed(ADMINISTRATOR)
    @PostMapping("/ecart")
    String putAside(Scope scope, @PathVariable long id, @RequestParam(defaultValue = "") String motif) {
        tray.putAside(scope, id, Aside.of(motif).orElseThrow(() -> new Refused("bank.say-reason")));
        return "redirect:/banque?fait=" + id;
    }

    @Once
    @Allowed(ADMINISTRATOR)
    @PostMapping("/annulation")
    String undo(Scope scope, @PathVariable long id) {
        tray.undo(scope, id);
        return "redirect:/banque/mouvements/" + id;
    }
}
