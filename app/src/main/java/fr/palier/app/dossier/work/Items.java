package fr.palier.app.dossier.work;

import fr.palier.app.dossier.words.Attempt;
import fr.palier.app.dossier.words.KeptStore;
import fr.palier.app.dossier.work.Item.Assignee;
import fr.palier.app.dossier.work.Item.Kind;
import fr.palier.app.dossier.work.Item.State;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.app.shared.words.FreeText;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * What is done in dossiers. Whether a dossier can be worked on is for the caller to know. An act on a version that somebody has
 * changed meanwhile is refused; what another dossier or landlord has is {@link NotFound}.
 */
@Component
public class Items {
    /** How far a week looks ahead, in days. */
    public static final int WEEK = 7;

    private static final int FURTHEST_YEARS = 2;

    private final ItemStore store;
    private final KeptStore kept;
    private final Sayings sayings;
    private final Transactions transactions;
    private final BusinessClock clock;

    Items(ItemStore store, KeptStore kept, Sayings sayings, Transactions transactions, BusinessClock clock) {
        this.store = store;
        this.kept = kept;
        this.sayings = sayings;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** An item of a dossier, and the version that somebody saw. */
    public record Seen(int dossier, long id, int version) {}

    /** All of a dossier. */
    public Tree tree(Scope scope, int dossier) {
        return transactions.read(scope, () -> new Tree(store.of(scope, dossier)));
    }

    /** What somebody is to see to within a week, with what is overdue. */
    public List<Due> week(Scope scope, UUID who) {
        return transactions.read(
                scope, () -> store.due(scope, who, clock.today().plusDays(WEEK)));
    }

    /**
     * Writes one down.
     *
     * @return its id
     * @throws Refused below something that is settled, for a day that cannot be, or a task without a day
     */
    public long add(Scope scope, int dossier, NewItem item) {
        LocalDate today = clock.today();
        checkDay(item, today);
        return transactions.write(scope, () -> {
            item.kind().above().ifPresent(above -> {
                Item parent = store.find(scope, dossier, item.parent())
                        .filter(one -> one.kind() == above)
                        .orElseThrow(NotFound::new);
                Refused.when(!parent.isOpen(), "dossier.below-settled");
            });
            kept.record(scope, dossier, item.kind().code(), item.text());
            return store.add(scope, dossier, kept(item), today);
        });
    }

    private NewItem kept(NewItem item) {
        return item.saying()
                .map(saying -> item.with(new FreeText(sayings.kept(saying), Optional.empty(), List.of())))
                .orElse(item);
    }

    /** Puts one right: its words, who does it, who sees to it, until when. */
    public void change(Scope scope, Seen seen, NewItem item) {
        checkDay(item, clock.today());
        transactions.write(scope, () -> {
            Item before = find(scope, seen);
            if (before.kind() != item.kind()) {
                throw new NotFound();
            }
            Refused.when(!before.isOpen(), "dossier.settled-already");
            kept.record(scope, seen.dossier, item.kind().code(), item.text());
            boolean same = item.text().words().equals(before.words());
            Refused.when(!store.change(scope, before, item, same), Attempt.MEANWHILE);
        });
    }

    /** Says that one is done, or given up, or taken up again. What is open below it is dropped with it. */
    public void settle(Scope scope, Seen seen, State to) {
        transactions.write(scope, () -> {
            Item item = find(scope, seen);
            Refused.when(!item.state().leadsTo(to), "dossier.settled-already");
            Refused.when(!store.settle(scope, item, to, clock.today()), Attempt.MEANWHILE);
            if (to != State.OPEN) {
                store.dropBelow(scope, seen.id, clock.today());
            }
        });
    }

    /** Settles a task that has come to nothing more to do; one that is settled stays as it is. */
    public void finish(Scope scope, long task) {
        transactions.write(scope, () -> store.finish(scope, task, clock.today()));
    }

    /**
     * Decides what becomes of all that is open, since the dossier is closed. What is given up here comes back where the dossier
     * is opened again.
     *
     * @param fates by the ids of needs and tasks
     * @throws Refused where something that is open has no fate, or a need is to be handed to somebody
     */
    public void close(Scope scope, int dossier, Map<Long, Fate> fates) {
        LocalDate today = clock.today();
        transactions.write(
                scope,
                () -> new Tree(store.of(scope, dossier)).undecided().forEach(item -> {
                    Fate fate = Optional.ofNullable(fates.get(item.id()))
                            .orElseThrow(() -> new Refused("dossier.close.undecided", item.words()));
                    switch (fate) {
                        case Fate.Settled settled -> store.close(scope, item.id(), settled.as(), today);
                        case Fate.Handed handed -> {
                            Refused.when(item.kind() != Kind.TASK, "dossier.close.undecided", item.words());
                            store.hand(scope, item.id(), handed.to());
                        }
                    }
                }));
    }

    /** Takes up again what was given up with the closing, since the dossier is opened again. */
    public void reopen(Scope scope, int dossier) {
        transactions.write(scope, () -> store.reopen(scope, dossier));
    }

    /** Gives up all that is open, since the dossier is closed; it comes back where that is opened again. */
    public void shut(Scope scope, int dossier) {
        transactions.write(scope, () -> store.shut(scope, dossier, clock.today()));
    }

    /** Gives what a colleague still had to see to in a dossier to another. */
    public void handOver(Scope scope, int dossier, UUID from, Assignee to) {
        transactions.write(scope, () -> store.handOver(scope, dossier, from, to));
    }

    private Item find(Scope scope, Seen seen) {
        Item item = store.find(scope, seen.dossier, seen.id).orElseThrow(NotFound::new);
        Refused.when(item.version() != seen.version, Attempt.MEANWHILE);
        return item;
    }

    private static void checkDay(NewItem item, LocalDate today) {
        Refused.when(item.kind() == Kind.TASK && item.due().isEmpty(), "dossier.due-when");
        Refused.when(!item.kind().canBeDue() && item.due().isPresent(), "dossier.not-a-day");
        Refused.when(item.due().filter(day -> day.isBefore(today)).isPresent(), "dossier.due-past");
        Refused.when(
                item.due()
                        .filter(day -> day.isAfter(today.plusYears(FURTHEST_YEARS)))
                        .isPresent(),
                "dossier.due-far");
    }
}
