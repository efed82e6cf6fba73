package fr.palier.app.relief.directive;

import fr.palier.app.relief.directive.Directive.Period;
import fr.palier.app.relief.directive.Directive.Rules;
import fr.palier.app.relief.directive.Directive.State;
import fr.palier.app.relief.directive.Directive.Text;
import fr.palier.app.shared.Audit;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.engine.text.Guard;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/**
 * The door to directives. What holds is asked for a day; nothing that was agreed while one held is touched when it ends. A
 * directive that the landlord does not have is {@link NotFound}.
 */
@Component
public class Directives {
    private static final int LONGEST_YEARS = 1;
    private static final int TITLE = 120;
    private static final int SOURCE = 200;
    private static final int WHY = 500;

    private final DirectiveStore store;
    private final Transactions transactions;
    private final Audit audit;
    private final BusinessClock clock;

    Directives(DirectiveStore store, Transactions transactions, Audit audit, BusinessClock clock) {
        this.store = store;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /** What holds today. */
    public InForce today(Scope scope) {
        return on(scope, clock.today());
    }

    /** What held or holds on a day. */
    public InForce on(Scope scope, LocalDate day) {
        return new InForce(day, transactions.read(scope, () -> store.on(scope, day)));
    }

    List<Directive> all(Scope scope) {
        return transactions.read(scope, () -> store.all(scope));
    }

    Directive find(Scope scope, int number) {
        return transactions.read(scope, () -> store.find(scope, number)).orElseThrow(NotFound::new);
    }

    /**
     * A manager asks for a directive: it holds once another has approved it.
     *
     * @return its number
     * @throws Refused where it says nothing, has no title, source or reason, is over already, lasts more than a year, or another of the
     *     same kind holds on one of its days
     */
    public int ask(Scope scope, Text text, Rules rules, Period period) {
        Refused.when(text.title().isBlank(), "relief.directive.no-title");
        Refused.when(text.source().isBlank(), "relief.directive.no-source");
        Refused.when(text.why().isBlank(), "relief.directive.no-why");
        Refused.when(text.title().length() > TITLE, "relief.directive.title-long", TITLE);
        Refused.when(text.source().length() > SOURCE, "relief.directive.source-long", SOURCE);
        Refused.when(text.why().length() > WHY, "relief.directive.why-long", WHY);
        Guard.french().read(text.why()).stream()
                .filter(found -> found.family().isRefused() || found.family() == Guard.Family.INSULT)
                .findFirst()
                .ifPresent(found -> Refused.when(true, "relief.directive.words", found.words()));
        Refused.when(rules.areNone(), "relief.directive.says-nothing");
        Refused.when(period.until().isBefore(period.from()), "relief.directive.ends-before");
        Refused.when(period.until().isBefore(clock.today()), "relief.directive.over-already");
        Refused.when(period.until().isAfter(period.from().plusYears(LONGEST_YEARS)), "relief.directive.too-long");
        return transactions.write(scope, () -> {
            Refused.when(store.overlaps(scope, rules, period), "relief.directive.overlaps");
            int number = store.add(scope, text, rules, period);
            tell(scope, "directive.asked", number);
            return number;
        });
    }

    /** Which directive somebody decides on, and the version they saw. */
    public record Seen(int number, int version) {}

    /**
     * A manager who did not ask for it approves it.
     *
     * @throws Refused by who asked for it, or where another of the same kind holds on one of its days
     */
    public void approve(Scope scope, Seen seen) {
        try {
            decide(scope, seen, State.RUNNING, "directive.approved");
        } catch (DataIntegrityViolationException e) {
            throw new Refused("relief.directive.overlaps");
        }
    }

    /** A manager who did not ask for it says no. */
    public void refuse(Scope scope, Seen seen) {
        decide(scope, seen, State.REFUSED, "directive.refused");
    }

    /** Who asked for it takes it back before anybody has decided. */
    public void withdraw(Scope scope, Seen seen) {
        transactions.write(scope, () -> {
            Directive directive = seen(scope, seen);
            Refused.when(directive.state() != State.ASKED, "relief.directive.not-now");
            Refused.when(!directive.asker().person().equals(scope.actor().person()), "relief.directive.not-yours");
            Refused.when(
                    !store.decide(scope, directive, State.WITHDRAWN, clock.today()),
                    "relief.directive.changed-meanwhile");
            tell(scope, "directive.withdrawn", directive.number());
        });
    }

    private void decide(Scope scope, Seen seen, State to, String act) {
        transactions.write(scope, () -> {
            Directive directive = seen(scope, seen);
            Refused.when(directive.state() != State.ASKED, "relief.directive.not-now");
            Refused.when(directive.asker().person().equals(scope.actor().person()), "relief.directive.not-your-own");
            Refused.when(!store.decide(scope, directive, to, clock.today()), "relief.directive.changed-meanwhile");
            if (to == State.RUNNING) {
                store.enforce(scope, directive);
            }
            tell(scope, act, directive.number());
        });
    }

    /** Ends a directive that runs: from today on the usual rules hold again; what was agreed stays. */
    public void end(Scope scope, Seen seen) {
        transactions.write(scope, () -> {
            Directive directive = seen(scope, seen);
            Refused.when(
                    directive.state() != State.RUNNING || directive.isOver(clock.today()), "relief.directive.not-now");
            Refused.when(!store.end(scope, directive, clock.today()), "relief.directive.changed-meanwhile");
            tell(scope, "directive.ended", directive.number());
        });
    }

    private Directive seen(Scope scope, Seen seen) {
        Directive directive = store.find(scope, seen.number).orElseThrow(NotFound::new);
        Refused.when(directive.version() != seen.version, "relief.directive.changed-meanwhile");
        return directive;
    }

    private void tell(Scope scope, String act, int number) {
        audit.record(scope, act, "directive:" + number, Map.of());
    }
}
