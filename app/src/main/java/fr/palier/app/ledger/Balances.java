package fr.palier.app.ledger;

import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.engine.ledger.Entry;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The door to balances for lists: many accounts in one query. */
@Component
public class Balances {
    private final JdbcClient jdbc;
    private final Transactions transactions;

    Balances(JdbcClient jdbc, Transactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** Balances in cents, whatever the day of the entries; tenancies without entries are left out. */
    public Map<Integer, Long> of(Scope scope, Collection<Integer> tenancyIds) {
        Map<Integer, Long> balances = new HashMap<>();
        transactions.read(scope, () -> {
            jdbc.sql("""
                            select tenancy_id, balance from ledger.account
                            where landlord_id = :landlord and tenancy_id = any(:ids)""")
                    .param("landlord", scope.landlord())
                    .param("ids", tenancyIds.toArray(Integer[]::new))
                    .query(row -> {
                        balances.put(row.getInt("tenancy_id"), row.getLong("balance"));
                    });
            return balances;
        });
        return balances;
    }

    /**
     * Balances at the ends of the last months that ended before a day, the oldest first, and on the day itself.
     *
     * @param months how many month ends
     * @return for each tenancy with entries {@code months + 1} balances in cents
     */
    public Map<Integer, long[]> monthEnds(Scope scope, Collection<Integer> tenancyIds, LocalDate day, int months) {
        int[] ends = ends(day, months);
        Map<Integer, long[]> balances = new HashMap<>();
        transactions.read(scope, () -> {
            jdbc.sql("""
                            select tenancy_id, entries from ledger.account
                            where landlord_id = :landlord and tenancy_id = any(:ids)""")
                    .param("landlord", scope.landlord())
                    .param("ids", tenancyIds.toArray(Integer[]::new))
                    .query(row -> {
                        balances.put(row.getInt("tenancy_id"), balances(row.getBytes("entries"), ends));
                    });
            return balances;
        });
        return balances;
    }

    /** The last days of the months, then the day: days since 1970-01-01. */
    private static int[] ends(LocalDate day, int months) {
        int[] ends = new int[months + 1];
        YearMonth month = YearMonth.from(day);
        for (int m = 0; m < months; m++) {
            ends[m] = (int) month.minusMonths(months - m).atEndOfMonth().toEpochDay();
        }
        ends[months] = (int) day.toEpochDay();
        return ends;
    }

    static long[] balances(byte[] packed, int[] ends) {
        long[] balances = new long[ends.length];
        ByteBuffer entries = ByteBuffer.wrap(packed);
        while (entries.remaining() >= Long.BYTES) {
            long entry = entries.getLong();
            int end = 0;
            while (end < ends.length && ends[end] < Entry.day(entry)) {
                end++;
            }
            if (end < ends.length) {
                balances[end] += Entry.effect(entry);
            }
        }
        for (int end = 1; end < ends.length; end++) {
            balances[end] += balances[end - 1];
        }
        return balances;
    }
}
