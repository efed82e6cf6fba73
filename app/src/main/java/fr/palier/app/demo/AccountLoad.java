package fr.palier.app.demo;

import fr.palier.engine.ledger.Entry;
import fr.palier.engine.ledger.LedgerRow;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.util.List;

/**
 * The lines of one landlord's ledger, tenancy after tenancy: entries up to the demonstration's first day, each account packed
 * as {@code ledger.account} holds it, and what comes later put by.
 */
final class AccountLoad {
    private static final int MOST = 8_192;
    private static final long TODAY = Loader.TODAY.toEpochDay();

    /** Not of a file. */
    private static final int NO_IMPORT = 0;

    private final int landlord;
    private final List<byte[]> keys;
    private final Tables tables;
    private final Connection connection;
    private final ByteBuffer packed = ByteBuffer.allocate(MOST * Long.BYTES);
    private int tenancy;
    private int coming;
    private long recorded;
    private long balance;
    private long entries;
    private long debt;

    /**
     * @param recorded the last recording number given
     * @param keys of the tenancies, in the order in which their lines come; not each has any
     */
    AccountLoad(int landlord, long recorded, List<byte[]> keys, Tables tables, Connection connection) {
        this.landlord = landlord;
        this.recorded = recorded;
        this.keys = keys;
        this.tables = tables;
        this.connection = connection;
    }

    void line(LedgerRow row) throws IOException {
        if (tenancy == 0 || !row.tenancy().is(keys.get(tenancy - 1))) {
            account();
            do {
                tenancy++;
            } while (!row.tenancy().is(keys.get(tenancy - 1)));
        }
        if (row.day() > TODAY) {
            later(row);
        } else {
            entry(row);
        }
        tables.sendFull(connection);
    }

    private void entry(LedgerRow row) {
        recorded++;
        values(row, tables.entry.row().number(landlord).number(tenancy).big(recorded), NO_IMPORT);
        long entry = Entry.of(row.day(), row.kind(), row.cents());
        packed.putLong(entry);
        balance += Entry.effect(entry);
        entries++;
    }

    private void later(LedgerRow row) {
        values(row, tables.coming.row().number(landlord).number(tenancy).number(++coming), -1);
    }

    /** @param importId a column that entries have, or -1 */
    private static void values(LedgerRow row, Rows into, int importId) {
        into.day(row.day()).small(row.kind().ordinal()).big(row.cents());
        if (importId >= 0) {
            into.number(importId);
        }
        into.bytes(row.label().bytes(), row.label().from(), row.label().length());
        into.bytes(row.id().bytes(), row.id().from(), row.id().length());
    }

    private void account() {
        if (packed.position() > 0) {
            tables.account
                    .row()
                    .number(landlord)
                    .number(tenancy)
                    .big(recorded)
                    .big(balance)
                    .bytes(packed.array(), 0, packed.position());
        }
        debt += balance;
        balance = 0;
        packed.clear();
    }

    /** After the last line. */
    void end() {
        account();
    }

    /** The last recording number given. */
    long recorded() {
        return recorded;
    }

    Tally tally() {
        return new Tally(landlord, keys.size(), entries, coming, debt);
    }
}
