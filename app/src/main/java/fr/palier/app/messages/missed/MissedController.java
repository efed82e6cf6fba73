package fr.palier.app.messages.missed;

import fr.palier.app.messages.missed.MissedStore.Person;
import fr.palier.app.messages.sending.Send;
import fr.palier.app.messages.sending.SendRegister;
import fr.palier.app.portfolio.Tenancies;
import fr.palier.app.portfolio.TenancySummary;
import fr.palier.app.shared.Allowed;
import fr.palier.app.shared.Audit;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Those whom a send has not reached, by name: somebody calls them, or goes to their door. */
@Controller
class MissedController {
    private static final int AT_ONCE = 50;

    private final SendRegister register;
    private final MissedStore store;
    private final Tenancies tenancies;
    private final Transactions transactions;
    private final Audit audit;

    MissedController(
            SendRegister register, MissedStore store, Tenancies tenancies, Transactions transactions, Audit audit) {
        this.register = register;
        this.store = store;
        this.tenancies = tenancies;
        this.transactions = transactions;
        this.audit = audit;
    }

    /** The page. */
    record Page(
            Send send, Missed missed, List<Person> people, Map<Integer, TenancySummary> who, Optional<Integer> next) {
        public TenancySummary of(Person person) {
            return Objects.requireNonNull(who.get(person.tenancyId()));
        }

        public String path() {
            return "/messages/envois/" + send.publicId();
        }
    }

    /** Who saw whose name is kept. */
    @Allowed({Role.COORDINATOR, Role.MANAGER})
    @GetMapping("/messages/envois/{id:[0-9]{1,18}}/non-prevenus")
    String page(Scope scope, @PathVariable long id, @RequestParam(defaultValue = "0") int apres, Model model) {
        Send send = register.find(scope, id);
        model.addAttribute("page", transactions.read(scope, () -> {
            List<Person> found = store.page(scope, send.id(), Math.max(0, apres), AT_ONCE + 1);
            List<Person> shown = found.stream().limit(AT_ONCE).toList();
            Map<Integer, TenancySummary> who = tenancies.summaries(
                    scope, shown.stream().map(Person::tenancyId).toList());
            Optional<Integer> next =
                    found.size() > AT_ONCE ? Optional.of(shown.getLast().tenancyId()) : Optional.empty();
            List<Person> known = shown.stream()
                    .filter(one -> who.containsKey(one.tenancyId()))
                    .toList();
            return new Page(send, store.count(scope, send.id()), known, who, next);
        }));
        audit.record(scope, "messages.missed-read", "send:" + send.id(), Map.of());
        return "messages/missed";
    }
}
