package fr.palier.app.ledger;

import fr.palier.app.portfolio.Recordings;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.engine.ledger.LedgerColumns;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The door to the rent accounts of a landlord's tenancies. */
@Component
public class Ledger {
    private final LedgerStore store;
    private final AccountFeed feed;
    private final Recordings recordings;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;

    Ledger(
            LedgerStore store,
            AccountFeed feed,
            Recordings recordings,
            Transactions transactions,
            ApplicationEventPublisher events) {
        this.store = store;
        this.feed = feed;
        this.recordings = recordings;
        this.transactions = transactions;
        this.events = events;
    }

    /**
     * Makes the empty table from which {@link #append} takes entries, for the transaction that is open:
     * {@code pg_temp.staged_entry (tenancy_id int, day date, kind smallint, cents bigint, label text, external_id text,
     * reverses bigint)}. It goes with the transaction. Fill it by COPY or INSERT on the same connection.
     */
    public void stage(Scope scope) {
        transactions.write(scope, store::makeStage);
    }

    /**
     * Adds all entries of {@code pg_temp.staged_entry} to the ledger and keeps the packed accounts right, set by set.
     * Call it inside the transaction that filled the table ({@link #stage}); all of it is
     * committed with that transaction, or nothing. The table is left empty, so that it can be filled and appended again.
     *
     * <ul>
     *   <li>{@code tenancy_id}: of this landlord ({@code portfolio.tenancy.id}); otherwise the foreign key refuses the whole.
     *   <li>{@code day}: the day of the line in the ledger, of the years 1900 to 2199.
     *   <li>{@code kind}: ordinal of {@link fr.palier.engine.ledger.Kind}.
     *   <li>{@code cents}: as in the exchange format, not zero, within ±1,000,000,000; positive but for an adjustment.
     *   <li>{@code label}, {@code external_id} (the housing software's id of the line): may be null. Whether a line is known
     *       already is for the caller to find out beforehand ({@code ledger.entry}, index {@code entry_external}).
     *   <li>{@code reverses}: null, or the {@code recorded} number of the entry that this one takes back: an entry of the same
     *       tenancy, kind and amount, recorded before this call, that is no reversal itself and was not reversed before. Both
     *       then stand for nothing, whatever the reversal's day; give it the day of the entry.
     * </ul>
     *
     * Entries get consecutive recording numbers ({@link Recordings#next}) in the order of tenancy and day; the landlord's lock
     * is therefore held from here to the end of the transaction, so append late. Publishes {@link LedgerChanged} where
     * something was added: a triage follows once the transaction has been committed.
     *
     * @param importId kept with each entry; the caller's own number, unique within the landlord
     * @return how many entries were added
     * @throws IllegalArgumentException if a reversal names no such entry; nothing may then be committed
     * @throws org.springframework.dao.DataIntegrityViolationException if a value is outside its bounds, a tenancy is not the
     *     landlord's, or an entry is reversed twice; the transaction is then lost
     */
    public long append(Scope scope, int importId) {
        return transactions.write(scope, () -> {
            long count = store.countStaged();
            if (count == 0) {
                return 0L;
            }
            long amiss = store.countReversalsAmiss(scope);
            if (amiss > 0) {
                throw new IllegalArgumentException(
                        amiss + " staged reversals name no entry of the same tenancy, kind and"
                                + " amount that can be reversed");
            }
            long first = recordings.next(scope, count);
            store.appendStaged(scope, importId, first);
            store.packAppended(scope, first + count - 1);
            store.clearStage();
            events.publishEvent(new LedgerChanged(scope.landlord(), importId));
            return count;
        });
    }

    /**
     * Compares every packed account with the entries that stand, and its balance with their sum. Reads all entries of the
     * landlord: a check for administrators and tests. Not inside a transaction.
     *
     * @return the tenancies that differ, in ascending order; empty if all is right
     */
    public List<Integer> differences(Scope scope) {
        return transactions.snapshot(scope, () -> {
            int[] tenancies = store.tenancies(scope);
            LedgerColumns packed = feed.packed(scope, tenancies);
            LedgerColumns recorded = feed.recorded(scope, tenancies, recordings.mark(scope));
            return IntStream.concat(
                            IntStream.range(0, tenancies.length)
                                    .filter(t -> !Arrays.equals(account(packed, t), account(recorded, t)))
                                    .map(t -> tenancies[t]),
                            store.balancesAmiss(scope).stream().mapToInt(Integer::intValue))
                    .distinct()
                    .sorted()
                    .boxed()
                    .toList();
        });
    }

    /** The entries of one tenancy in the order of their numbers. */
    private static long[] account(LedgerColumns columns, int tenancy) {
        return IntStream.range(columns.start(tenancy), columns.start(tenancy + 1))
                .mapToLong(columns::entry)
                .sorted()
                .toArray();
    }
}
