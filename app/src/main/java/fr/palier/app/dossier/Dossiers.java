package fr.palier.app.dossier;

import fr.palier.app.dossier.Dossier.Closing;
import fr.palier.app.dossier.Dossier.Colleague;
import fr.palier.app.dossier.DossierStatus.Act;
import fr.palier.app.dossier.merge.MergeStore;
import fr.palier.app.dossier.words.Attempt;
import fr.palier.app.dossier.work.Item;
import fr.palier.app.dossier.work.Item.Kind;
import fr.palier.app.dossier.work.Items;
import fr.palier.app.dossier.work.NewItem;
import fr.palier.app.portfolio.Recordings;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.app.shared.words.FreeText;
import fr.palier.app.timeline.EntryKind;
import fr.palier.app.timeline.Timeline;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * The door to individual situations. Each act moves a dossier along {@link DossierStatus}, says who did it, and tells the
 * timeline. An act on a version that somebody has changed meanwhile is refused ({@link Attempt#MEANWHILE}); a dossier that the landlord
 * does not have is {@link NotFound}.
 */
@Component
public class Dossiers {
    private static final int KEPT_BITS = 5;

    private final DossierStore store;
    private final Items items;
    private final MergeStore merges;
    private final Timeline timeline;
    private final Recordings recordings;
    private final Transactions transactions;
    private final BusinessClock clock;

    @SuppressWarnings("checkstyle:ParameterNumber") // the tables and doors through which a dossier goes
    Dossiers(
            DossierStore store,
            Items items,
            MergeStore merges,
            Timeline timeline,
            Recordings recordings,
            Transactions transactions,
            BusinessClock clock) {
        this.store = store;
        this.items = items;
        this.merges = merges;
        this.timeline = timeline;
        this.recordings = recordings;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Which dossier somebody acts on, by its address, and the version they saw. */
    public record Seen(long publicId, int version) {}

    /** The one that is open for a tenancy. */
    public Optional<Dossier> active(Scope scope, int tenancyId) {
        return transactions.read(scope, () -> store.active(scope, tenancyId));
    }

    /** The one that is open for a tenancy, with what is to be done in it. Who reads it is for the caller to record. */
    public Optional<DossierSummary> summary(Scope scope, int tenancyId) {
        return transactions.read(
                scope,
                () -> store.active(scope, tenancyId)
                        .map(dossier -> Summing.up(dossier, items.tree(scope, dossier.number()), clock.today())));
    }

    /**
     * Opens one for a tenancy, in the hands of whoever opens it; where one is open already, nothing is done.
     *
     * @return the one that is open
     */
    public Dossier open(Scope scope, int tenancyId, Cause cause, Origin origin) {
        return transactions.write(
                scope,
                () -> store.active(scope, tenancyId).orElseGet(() -> {
                    recordings.next(scope); // from here on nobody else opens one for this landlord
                    return store.active(scope, tenancyId).orElseGet(() -> add(scope, tenancyId, cause, origin));
                }));
    }

    private Dossier add(Scope scope, int tenancyId, Cause cause, Origin origin) {
        Dossier dossier = new Dossier(
                store.nextNumber(scope),
                UUID.randomUUID().getMostSignificantBits() >>> KEPT_BITS,
                1,
                tenancyId,
                DossierStatus.OPEN,
                cause,
                origin,
                new Colleague(scope.actor().person(), scope.actor().name()),
                clock.today(),
                Optional.empty(),
                Optional.empty());
        store.add(scope, dossier);
        told(scope, tenancyId, Act.OPEN);
        return dossier;
    }

    /** Puts the cause and the origin right. */
    public void recast(Scope scope, Seen seen, Cause cause, Origin origin) {
        transactions.write(scope, () -> {
            save(scope, find(scope, seen).recast(cause, origin), FreeText.NONE);
        });
    }

    /** Gives one into a colleague's hands, with a word for them; what one still had to see to in it goes along. */
    public void handOver(Scope scope, Seen seen, Colleague to, FreeText word) {
        transactions.write(scope, () -> {
            Dossier before = find(scope, seen);
            save(scope, before.handOver(to), word);
            items.handOver(scope, before.number(), before.adviser().id(), new Item.Assignee(to.id(), to.name()));
            told(scope, before.tenancyId(), Act.HAND_OVER);
        });
    }

    /**
     * Closes one, once it is said what becomes of all that is open in it.
     *
     * @throws Refused where something open has no fate
     */
    public void close(Scope scope, Seen seen, Closure how) {
        transactions.write(scope, () -> {
            Dossier before = find(scope, seen);
            save(scope, before.close(new Closing(clock.today(), how.ending(), how.satisfaction())), how.word());
            items.close(scope, before.number(), how.fates());
            told(scope, before.tenancyId(), Act.CLOSE);
        });
    }

    /** Opens one again that was closed, with what was given up by the closing. */
    public void reopen(Scope scope, Seen seen) {
        transactions.write(scope, () -> {
            Dossier before = find(scope, seen);
            told(scope, before.tenancyId(), Act.REOPEN);
            boolean another = store.active(scope, before.tenancyId()).isPresent();
            save(scope, before.reopen(another), FreeText.NONE);
            items.reopen(scope, before.number());
        });
    }

    /**
     * Puts all that another one of the same household holds into this one; the other points here from now on.
     *
     * @throws Refused where the other is not of the same household, or this one is closed
     */
    public void merge(Scope scope, Seen survivor, Seen other) {
        transactions.write(scope, () -> {
            recordings.next(scope); // two that would merge into each other come one after the other
            Dossier into = find(scope, survivor);
            Dossier from = find(scope, other);
            Dossier survives = save(scope, into.absorb(from), FreeText.NONE);
            boolean same = store.sameHousehold(scope, into).stream().anyMatch(one -> one.number() == from.number());
            Refused.when(!same, "dossier.merge-stranger");
            save(scope, from.mergeInto(survives), FreeText.NONE);
            merges.move(scope, from.number(), into.number());
            told(scope, from.tenancyId(), Act.MERGE);
        });
    }

    /**
     * Parts one again that was merged: it is as it was before, with all that came from it and what was written below that since;
     * what was written beside it stays. It does not matter whether the other was closed or merged itself meanwhile.
     *
     * @throws Refused where it is not known any more what came from it, or another one is open for its tenancy meanwhile
     */
    public void part(Scope scope, Seen merged) {
        transactions.write(scope, () -> {
            recordings.next(scope); // from here on nobody else opens or merges one for this landlord
            Dossier from = find(scope, merged);
            List<Dossier> holders = store.holders(scope, from);
            Refused.when(holders.isEmpty(), "dossier.part-not-merged");
            DossierStatus before = store.statusBefore(scope, from);
            Refused.when(!merges.isKnown(scope, from.number()), "dossier.part-unknown");
            if (before.isActive()) {
                store.active(scope, from.tenancyId()).ifPresent(another -> {
                    throw new Refused("dossier.part-another-open", another.number());
                });
            }
            save(scope, holders.getLast().release(from), FreeText.NONE);
            save(scope, from.part(before), FreeText.NONE);
            merges.giveBack(
                    scope, from.number(), holders.stream().map(Dossier::number).toList());
            if (before.isActive()) {
                items.reopen(scope, from.number()); // what was given up because the other one was closed
            } else {
                items.shut(scope, from.number()); // what was taken up again since in the other one
            }
            told(scope, from.tenancyId(), Act.PART);
        });
    }

    /** Writes a need, a goal, an action or a task down. With its first need a dossier is being followed. */
    public long add(Scope scope, long publicId, NewItem item) {
        return work(scope, publicId, dossier -> {
            if (item.kind() == Kind.NEED && dossier.status() == DossierStatus.OPEN) {
                save(scope, dossier.follow(), FreeText.NONE);
            }
            return items.add(scope, dossier.number(), item);
        });
    }

    /** Settles something, or takes it up again; in a closed dossier what was left to somebody can still be settled. */
    public void settle(Scope scope, long publicId, Settling what) {
        transactions.write(scope, () -> {
            Dossier dossier = store.hold(scope, publicId).orElseThrow(NotFound::new);
            boolean open = dossier.status().isActive();
            Refused.when(
                    !open && what.to() == Item.State.OPEN,
                    "dossier.not-now." + dossier.status().code());
            items.settle(scope, new Items.Seen(dossier.number(), what.item(), what.version()), what.to());
        });
    }

    /** What becomes of an item of which somebody saw a version. */
    public record Settling(long item, int version, Item.State to) {}

    /** Does something in a dossier that is open. */
    public <T> T work(Scope scope, long publicId, Function<Dossier, T> work) {
        return transactions.write(scope, () -> {
            Dossier dossier = store.hold(scope, publicId).orElseThrow(NotFound::new);
            Refused.when(
                    !dossier.status().isActive(),
                    "dossier.not-now." + dossier.status().code());
            return work.apply(dossier);
        });
    }

    /** The dossier that an address names. */
    public Dossier find(Scope scope, long publicId) {
        return transactions.read(scope, () -> store.find(scope, publicId).orElseThrow(NotFound::new));
    }

    private Dossier find(Scope scope, Seen seen) {
        Dossier dossier = store.find(scope, seen.publicId).orElseThrow(NotFound::new);
        Refused.when(dossier.version() != seen.version, Attempt.MEANWHILE);
        return dossier;
    }

    private Dossier save(Scope scope, Outcome outcome, FreeText word) {
        Outcome.Done done = outcome.done();
        Refused.when(!store.save(scope, done, clock.today(), word), Attempt.MEANWHILE);
        return done.dossier();
    }

    private void told(Scope scope, int tenancyId, Act act) {
        timeline.record(scope, tenancyId, EntryKind.DOSSIER, Map.of("act", act.code()));
    }
}
