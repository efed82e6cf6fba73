package fr.palier.engine.region;

import fr.palier.engine.ledger.LedgerRow;
import fr.palier.engine.ledger.RowSink;
import fr.palier.engine.ledger.TenancyRow;
import fr.palier.engine.region.life.Accounts;
import fr.palier.engine.region.life.Slice;
import fr.palier.engine.region.place.Landlord;
import java.io.IOException;
import java.util.Optional;

/**
 * All rows of one landlord, for those who load a region without writing files: lived once, eight bytes a line. Rows come
 * as views that move on. A reading belongs to one thread; several threads may read side by side.
 */
public final class LandlordRows {
    private final Landlord landlord;
    private final Accounts accounts;
    private final Optional<Residents> residents;

    LandlordRows(Landlord landlord, Accounts accounts, Optional<Residents> residents) {
        this.landlord = landlord;
        this.accounts = accounts;
        this.residents = residents;
    }

    public Landlord landlord() {
        return landlord;
    }

    /** How many tenancies. */
    public long tenancies() {
        return accounts.tenancies();
    }

    /** How many lines of the ledger. */
    public long lines() {
        return accounts.lines();
    }

    /**
     * Hands over every tenancy, by number.
     *
     * @throws IOException what the sink threw
     */
    public void tenancies(RowSink<TenancyRow> sink) throws IOException {
        DrawnTenancy row = new DrawnTenancy(accounts.window(), residents);
        for (int number = 0; number < accounts.slices(); number++) {
            Slice slice = accounts.slice(number);
            for (int i = 0; i < slice.count(); i++) {
                row.move(slice, i);
                sink.take(row);
            }
        }
    }

    /**
     * Hands over every line, tenancy after tenancy, each by date. The same lines as in the files, with a label and, as the
     * id, the number that the French dialect writes: {@code E} and eight digits, unique for the landlord.
     *
     * @throws IOException what the sink threw
     */
    public void ledger(RowSink<LedgerRow> sink) throws IOException {
        DrawnLine row = new DrawnLine(accounts.window());
        for (int number = 0; number < accounts.slices(); number++) {
            Slice slice = accounts.slice(number);
            for (int i = 0; i < slice.count(); i++) {
                row.begin(slice, i);
                for (int line = slice.start(i); line < slice.start(i + 1); line++) {
                    row.move(slice, line);
                    sink.take(row);
                }
            }
        }
    }
}
