package fr.palier.app.retention;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import fr.palier.app.portfolio.Landlords;
import fr.palier.app.retention.Retained.Term;
import fr.palier.app.shared.Audit;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.engine.law.LegalRule;
import fr.palier.engine.law.LegalRules;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Lets go of what has been kept long enough, and tells what was. */
@Component
class Retention {
    private static final LegalRules RULES = LegalRules.retention();

    private final List<Retained> kinds;
    private final RetentionStore store;
    private final Transactions transactions;
    private final Audit audit;

    Retention(List<Retained> kinds, RetentionStore store, Transactions transactions, Audit audit) {
        this.kinds = kinds.stream().sorted(Comparator.comparing(Retained::code)).toList();
        this.store = store;
        this.transactions = transactions;
        this.audit = audit;
    }

    /** Kind by kind, each in a transaction of its own: what a night did not come to, the next does. */
    void forget(Scope scope, LocalDate today) {
        kinds.forEach(kind -> transactions.write(scope, () -> {
            int papers = kind.forget(scope, new Term(today, months(rule(kind, today))));
            if (papers > 0) {
                store.add(scope, kind.code(), today, papers);
                audit.record(scope, "retention.forgotten", "kind:" + kind.code(), Map.of("papers", papers));
            }
        }));
    }

    private static LegalRule rule(Retained kind, LocalDate day) {
        return RULES.on(day, kind.rule())
                .orElseThrow(() -> new IllegalStateException("retention.txt has no " + kind.rule() + " on " + day));
    }

    private static int months(LegalRule rule) {
        return rule.value().intValueExact();
    }

    /**
     * A kind of papers, how long it is kept, and what was let go of.
     *
     * @param last the last night on which any was
     */
    record Kind(String code, int months, LegalRule rule, long papers, Optional<LocalDate> last) {}

    /** All kinds, as the rules of a day have them. */
    List<Kind> all(Scope scope, LocalDate today) {
        Map<String, RetentionStore.Sum> sums = transactions.read(scope, () -> store.sums(scope));
        return kinds.stream()
                .map(kind -> {
                    LegalRule rule = rule(kind, today);
                    Optional<RetentionStore.Sum> sum = Optional.ofNullable(sums.get(kind.code()));
                    return new Kind(
                            kind.code(),
                            months(rule),
                            rule,
                            sum.map(RetentionStore.Sum::papers).orElse(0L),
                            sum.map(RetentionStore.Sum::last));
                })
                .toList();
    }

    /** One of the nodes does it. */
    @Configuration(proxyBeanMethods = false)
    static class Nightly {
        private static final LocalTime HOUR = LocalTime.of(3, 30);

        @Bean
        RecurringTask<Void> papersAreForgottenEveryNight(
                Retention retention, Landlords landlords, BusinessClock clock) {
            return Tasks.recurring("papers-are-forgotten-every-night", Schedules.daily(BusinessClock.ZONE, HOUR))
                    .execute((_, _) -> landlords
                            .all()
                            .forEach(landlord -> retention.forget(Scope.ofProgram(landlord.id()), clock.today())));
        }
    }
}
