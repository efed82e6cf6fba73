package fr.palier.app.ledger;

import fr.palier.app.shared.Extract;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.engine.ledger.Entry;
import fr.palier.engine.ledger.EntryLog;
import fr.palier.engine.ledger.LedgerColumns;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The door for the kernel: all accounts of a landlord in columns, in the order of the tenancies that are handed in. Both ways
 * give the same; the first reads what was packed beforehand, the second what was recorded.
 */
@Component
public class AccountFeed {
    private static final String PACKED = """
            select tenancy_id, entries from ledger.account where landlord_id = current_setting('app.landlord')::int""";

    /** An entry counts unless it is a reversal or was reversed, both up to the mark. */
    private static final String RECORDED = """
            select e.tenancy_id, e.day - date '1970-01-01', e.kind, e.cents
            from ledger.entry e
            where e.landlord_id = current_setting('app.landlord')::int and e.recorded <= current_setting('app.mark')::bigint
                and e.reverses is null and not exists (
                    select from ledger.entry r
                    where r.landlord_id = e.landlord_id and r.tenancy_id = e.tenancy_id and r.reverses = e.recorded
                        and r.recorded <= current_setting('app.mark')::bigint)""";

    private final Extract extract;
    private final Transactions transactions;

    AccountFeed(Extract extract, Transactions transactions) {
        this.extract = extract;
        this.transactions = transactions;
    }

    /** The packed accounts as they stand. Accounts of tenancies that are not asked for are left out. */
    public LedgerColumns packed(Scope scope, int[] tenancies) {
        return transactions.read(scope, () -> {
            Pool pool = new Pool(tenancies);
            extract.each(PACKED, pool::take);
            return pool.inOrder();
        });
    }

    /** The packed account of one tenancy, in columns of its own. */
    public LedgerColumns packed(Scope scope, int tenancy) {
        return transactions.read(scope, () -> {
            extract.set("app.tenancy", Integer.toString(tenancy));
            Pool pool = new Pool(new int[] {tenancy});
            extract.each(PACKED + " and tenancy_id = current_setting('app.tenancy')::int", pool::take);
            return pool.inOrder();
        });
    }

    /** The accounts as they were recorded up to a mark: made anew of each entry. */
    public LedgerColumns recorded(Scope scope, int[] tenancies, long mark) {
        return transactions.read(scope, () -> {
            extract.set("app.mark", Long.toString(mark));
            int[] places = places(tenancies);
            EntryLog log = new EntryLog();
            extract.each(RECORDED, row -> {
                int tenancy = row.whole();
                long entry = Entry.of(row.whole(), row.whole(), row.number());
                if (tenancy < places.length && places[tenancy] >= 0) {
                    log.add(places[tenancy], entry);
                }
            });
            return LedgerColumns.gather(tenancies.length, List.of(new LedgerColumns.Segment(0, log, 0, log.size())));
        });
    }

    /** Where each tenancy stands among those asked for, by its id; -1 where it does not. Ids count from 1. */
    private static int[] places(int[] tenancies) {
        int[] places = new int[Arrays.stream(tenancies).max().orElse(0) + 1];
        Arrays.fill(places, -1);
        for (int t = 0; t < tenancies.length; t++) {
            places[tenancies[t]] = t;
        }
        return places;
    }

    /** Accounts one after the other as they come, then in the order asked for. */
    private static final class Pool {
        private final int[] places;
        private final int[] from;
        private final int[] count;
        private long[] entries = new long[1 << 16];
        private int size;

        Pool(int[] tenancies) {
            places = places(tenancies);
            from = new int[tenancies.length];
            count = new int[tenancies.length];
        }

        void take(Extract.Row row) {
            int tenancy = row.whole();
            int longs = row.longs();
            if (entries.length < size + longs) {
                entries = Arrays.copyOf(entries, Math.max(size + longs, entries.length * 2));
            }
            row.longs(entries, size);
            if (tenancy < places.length && places[tenancy] >= 0) {
                from[places[tenancy]] = size;
                count[places[tenancy]] = longs;
                size += longs;
            }
        }

        LedgerColumns inOrder() {
            int[] starts = new int[from.length + 1];
            long[] ordered = new long[size];
            for (int t = 0; t < from.length; t++) {
                System.arraycopy(entries, from[t], ordered, starts[t], count[t]);
                starts[t + 1] = starts[t] + count[t];
            }
            return LedgerColumns.of(starts, ordered);
        }
    }
}
