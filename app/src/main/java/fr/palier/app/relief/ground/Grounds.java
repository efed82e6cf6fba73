package fr.palier.app.relief.ground;

import fr.palier.app.relief.aid.Arrivals;
import fr.palier.app.relief.aid.Request;
import fr.palier.app.relief.ground.Counted.Asked;
import fr.palier.app.relief.household.Declarations;
import fr.palier.app.relief.household.Declared;
import fr.palier.app.relief.household.Means;
import fr.palier.app.relief.household.Proof;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The door to what plans stand on. */
@Component
public class Grounds implements Arrivals {
    /** How long an account is waited for to show what was announced paid: it is imported every month. */
    private static final int MONTHS_WAITED = 3;

    private final GroundStore store;
    private final Declarations declarations;
    private final Transactions transactions;
    private final BusinessClock clock;

    Grounds(GroundStore store, Declarations declarations, Transactions transactions, BusinessClock clock) {
        this.store = store;
        this.declarations = declarations;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * What was granted by whoever was asked, and is not on the account yet, be it announced paid or not; the oldest request first.
     */
    public List<Counted> granted(Scope scope, int tenancyId) {
        return transactions.read(scope, () -> store.granted(scope, tenancyId, waitedSince()));
    }

    /** Notes on which declaration a plan stands: the latest, or a new one where that said something else. */
    public void stand(Scope scope, int tenancyId, int plan, Means means, Set<Proof> seen) {
        transactions.write(
                scope, () -> store.stand(scope, tenancyId, plan, declarations.standing(scope, tenancyId, means, seen)));
    }

    /** Keeps with a plan the aid that it leaves out. */
    public void count(Scope scope, int tenancyId, int plan, List<Counted> aid) {
        transactions.write(scope, () -> store.keep(scope, tenancyId, plan, aid));
    }

    /** The aid that a plan leaves out. */
    public List<Counted> counted(Scope scope, int tenancyId, int plan) {
        return transactions.read(scope, () -> store.of(scope, tenancyId, plan));
    }

    /** The open plans of some tenancies that leave out aid which will not come: the number of one for each tenancy that has any. */
    public Map<Integer, Integer> gone(Scope scope, Collection<Integer> tenancyIds) {
        return transactions.read(scope, () -> store.gone(scope, tenancyIds));
    }

    /** What was granted since a plan was agreed, and has not come: it will pay the end of it. */
    public List<Counted> expected(Scope scope, int tenancyId, int plan) {
        return transactions.read(scope, () -> {
            List<Optional<Asked>> left = store.of(scope, tenancyId, plan).stream()
                    .map(Counted::request)
                    .toList();
            return granted(scope, tenancyId).stream()
                    .filter(one -> !left.contains(one.request()))
                    .toList();
        });
    }

    /**
     * What was granted from one day to another that a plan does not leave out, in cents; nothing of a plan that counts no aid
     * ({@link GroundStore#agreeing}).
     */
    public long grantedBetween(Scope scope, int tenancyId, int plan, LocalDate from, LocalDate to) {
        return transactions.read(
                scope,
                () -> store.agreeing(scope, tenancyId).stream()
                        .filter(one -> one.plan() == plan)
                        .flatMap(one -> between(scope, tenancyId, plan, from, to))
                        .mapToLong(Counted::cents)
                        .sum());
    }

    private Stream<Counted> between(Scope scope, int tenancyId, int plan, LocalDate from, LocalDate to) {
        return expected(scope, tenancyId, plan).stream()
                .filter(one -> !one.decided().isBefore(from) && !one.decided().isAfter(to));
    }

    @Override
    public boolean isLeftIn(Scope scope, Request request) {
        return transactions.read(
                scope,
                () -> store.agreeing(scope, request.tenancyId()).stream()
                        .flatMap(plan -> between(scope, request.tenancyId(), plan.plan(), plan.since(), clock.today()))
                        .anyMatch(one -> isOf(one, request)));
    }

    @Override
    public Arrival arrival(Scope scope, Request request) {
        return transactions.read(scope, () -> {
            if (isAnnounced(store.granted(scope, request.tenancyId(), waitedSince()), request)) {
                return Arrival.ANNOUNCED;
            }
            boolean missing = isAnnounced(store.granted(scope, request.tenancyId(), LocalDate.EPOCH), request);
            return missing ? Arrival.MISSING : Arrival.SHOWN;
        });
    }

    private static boolean isAnnounced(List<Counted> notCome, Request request) {
        return notCome.stream().anyMatch(one -> one.announced() > 0 && isOf(one, request));
    }

    private static boolean isOf(Counted one, Request request) {
        return one.request().filter(asked -> asked.number() == request.number()).isPresent();
    }

    private LocalDate waitedSince() {
        return clock.today().minusMonths(MONTHS_WAITED);
    }

    /** The declaration on which a plan stands; none where a directive granted it by simply asking. */
    public Optional<Declared> declared(Scope scope, int tenancyId, int plan) {
        return transactions.read(
                scope,
                () -> store.declaration(scope, tenancyId, plan)
                        .flatMap(number -> declarations.find(scope, tenancyId, number)));
    }
}
