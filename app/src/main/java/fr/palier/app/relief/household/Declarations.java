package fr.palier.app.relief.household;

import fr.palier.app.portfolio.TenancyDetails;
import fr.palier.app.shared.Audit;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.app.timeline.EntryKind;
import fr.palier.app.timeline.Timeline;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The door to what households declare they have. A declaration is never changed: another one follows it. */
@Component
public class Declarations {
    private final MeansStore store;
    private final Timeline timeline;
    private final Transactions transactions;
    private final Audit audit;
    private final BusinessClock clock;

    Declarations(MeansStore store, Timeline timeline, Transactions transactions, Audit audit, BusinessClock clock) {
        this.store = store;
        this.timeline = timeline;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /** What a household declared, the latest first. */
    public List<Declared> of(Scope scope, int tenancyId) {
        return transactions.read(scope, () -> store.declared(scope, tenancyId));
    }

    /** What it declared last. */
    public Optional<Declared> latest(Scope scope, int tenancyId) {
        return transactions.read(scope, () -> store.latest(scope, tenancyId));
    }

    /** The declaration of that number. */
    public Optional<Declared> find(Scope scope, int tenancyId, int number) {
        return transactions.read(scope, () -> store.find(scope, tenancyId, number));
    }

    /**
     * Writes down what a household declares today; the timeline says that it did, and not what.
     *
     * @return the number of the declaration
     */
    public int declare(Scope scope, int tenancyId, Means means, Set<Proof> seen) {
        return transactions.write(scope, () -> {
            int number = store.add(scope, tenancyId, means, seen, clock.today());
            timeline.record(scope, tenancyId, EntryKind.DECLARED, Map.of());
            audit.record(scope, "relief.declared", "tenancy:" + tenancyId, Map.of("field", "means"));
            return number;
        });
    }

    /**
     * The number of the declaration that says this: the latest, or a new one where this is something else.
     */
    public int standing(Scope scope, int tenancyId, Means means, Set<Proof> seen) {
        return transactions.write(
                scope,
                () -> store.latest(scope, tenancyId)
                        .filter(last ->
                                last.means().equals(means) && last.seen().equals(seen))
                        .map(Declared::number)
                        .orElseGet(() -> declare(scope, tenancyId, means, seen)));
    }

    /** What a household has as far as is known: as it declared last, else as it is taken for. */
    public Means known(Scope scope, TenancyDetails tenancy) {
        return transactions.read(
                scope,
                () -> store.latest(scope, tenancy.id())
                        .map(Declared::means)
                        .orElseGet(() -> presumed(tenancy, store.settings(scope))));
    }

    /** What a household is taken for until it declares something: who lives there, and what a landlord wants each to keep. */
    public static Means presumed(TenancyDetails tenancy, Settings settings) {
        int size = tenancy.household().size().orElse(1);
        boolean alone = tenancy.household().livesAlone().orElse(size == 1);
        int adults = alone ? 1 : Math.min(2, Math.max(1, size));
        int children = Math.max(0, size - adults);
        return new Means(0, 0, settings.remainder() * (adults + children), adults, children);
    }
}
