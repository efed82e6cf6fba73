package fr.palier.app.outreach.wall;

import fr.palier.app.outreach.CallTime;
import fr.palier.app.outreach.Warned;
import fr.palier.app.outreach.Words;
import fr.palier.app.outreach.rest.Known;
import fr.palier.app.outreach.rest.Rests;
import fr.palier.app.outreach.urgency.Alarm;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.engine.text.Lang;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the fragments of {@code outreach/household} show on the page of a tenancy. Asked for only by pages that have them. */
final class Household {
    private final Advice advice;
    private final Optional<Scope> scope;
    private final Lang lang;
    private final Map<Integer, List<Alarm>> alarms = new HashMap<>();
    private final Map<Integer, Known> known = new HashMap<>();

    private Household(Advice advice, Optional<Scope> scope, Lang lang) {
        this.advice = advice;
        this.scope = scope;
        this.lang = lang;
    }

    /** Its open urgencies, the oldest first. */
    public List<Alarm> urgencies(int tenancyId) {
        return scope.map(one -> alarms.computeIfAbsent(tenancyId, it -> advice.wall.open(one, it)))
                .orElse(List.of());
    }

    /** What is to be known of it beside the account. */
    public Known known(int tenancyId) {
        return scope.map(one -> known.computeIfAbsent(tenancyId, it -> advice.known(one, it)))
                .orElse(Known.NOTHING);
    }

    /** Whom somebody warns who speaks with a person in danger. */
    public List<Warned> warned() {
        return List.of(Warned.values());
    }

    /** Whether whoever reads closes urgencies. */
    public boolean closes() {
        return scope.filter(one -> one.actor().isAny(Role.COORDINATOR, Role.MANAGER))
                .isPresent();
    }

    public String moment(LocalDateTime at) {
        return Words.moment(at, advice.today(), lang);
    }

    public String day(LocalDate day) {
        return Words.day(day, advice.today(), lang);
    }

    /** Hands it to the pages of households. */
    @ControllerAdvice(basePackages = "fr.palier.app.situation")
    static class Advice {
        private final Wall wall;
        private final Rests rests;
        private final Transactions transactions;
        private final CallTime time;

        Advice(Wall wall, Rests rests, Transactions transactions, CallTime time) {
            this.wall = wall;
            this.rests = rests;
            this.transactions = transactions;
            this.time = time;
        }

        @ModelAttribute("calls")
        Household calls(@Nullable Scope scope, Lang lang) {
            return new Household(this, Optional.ofNullable(scope), lang);
        }

        private LocalDate today() {
            return time.now().toLocalDate();
        }

        private Known known(Scope scope, int tenancyId) {
            return transactions.read(
                    scope,
                    () -> rests.known(scope, List.of(tenancyId), today()).getOrDefault(tenancyId, Known.NOTHING));
        }
    }
}
