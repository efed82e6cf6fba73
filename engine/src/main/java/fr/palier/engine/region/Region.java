package fr.palier.engine.region;

import fr.palier.engine.region.life.Accounts;
import fr.palier.engine.region.place.Commune;
import fr.palier.engine.region.place.Intercommunality;
import fr.palier.engine.region.place.Landlord;
import fr.palier.engine.region.tenancy.Stock;
import fr.palier.engine.region.tenancy.Window;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** An invented region: landlords, tenancies and rent ledgers, the same to the byte for the same arguments. */
public final class Region {
    /** The last day of a ledger when none is asked for: a month into the lockdown of spring 2020. */
    public static final LocalDate LAST_DAY = LocalDate.of(2020, 4, 15);

    /** How many dwellings a region may have. */
    public static final int MOST_DWELLINGS = 20_000_000;
    /** How many months its ledger may cover. */
    public static final int MOST_MONTHS = 240;

    private final Window window;
    private final long seed;
    private final List<Commune> communes = Commune.all();
    private final List<Stock> stocks;

    private Region(int dwellings, int months, long seed, LocalDate lastDay) {
        this.window = new Window(months, lastDay);
        this.seed = seed;
        this.stocks = Stock.all(communes, dwellings, seed);
    }

    /** A region whose ledger ends on {@link #LAST_DAY}; see {@link #of(int, int, long, LocalDate)}. */
    public static Region of(int dwellings, int months, long seed) {
        return of(dwellings, months, seed, LAST_DAY);
    }

    /**
     * A region; nothing is drawn yet.
     *
     * @param dwellings let, one tenancy each, 1 to 20,000,000; from 51 on every landlord has at least one, below that
     *     only the first {@code dwellings} landlords exist
     * @param months of ledger, 1 to 240; the last one is that of {@code lastDay}
     * @param seed of all chance
     * @param lastDay nothing in the ledger is later
     * @throws IllegalArgumentException if a number is out of bounds
     */
    public static Region of(int dwellings, int months, long seed, LocalDate lastDay) {
        requireWithin("dwellings", dwellings, MOST_DWELLINGS);
        requireWithin("months", months, MOST_MONTHS);
        return new Region(dwellings, months, seed, lastDay);
    }

    private static void requireWithin(String name, int value, int most) {
        if (value < 1 || value > most) {
            throw new IllegalArgumentException(name + " is " + value + "; it must be 1 to " + most);
        }
    }

    /** The landlords that have dwellings in this region, by code. */
    public List<Landlord> landlords() {
        return stocks.stream().map(Stock::landlord).toList();
    }

    /** Every commune of the region, by code, with dwellings or not. */
    public List<Commune> communes() {
        return communes;
    }

    /** Every intercommunality of the region, by code. */
    public List<Intercommunality> intercommunalities() {
        return Intercommunality.all();
    }

    /** The first day of the ledger, always the first of a month. */
    public LocalDate firstDay() {
        return window.date(0);
    }

    /** The last day of the ledger. */
    public LocalDate lastDay() {
        return window.date(window.lastDay());
    }

    /**
     * Writes the region's files, over those of the same names.
     *
     * @param folder made if missing
     * @param progress told while the ledger is written
     * @throws IOException if a file cannot be written
     */
    public Written write(Path folder, Dialect dialect, Order order, Progress progress) throws IOException {
        Files.createDirectories(folder);
        Form form = dialect.form(window);
        Accounts accounts = Accounts.live(stocks, window);
        List<Path> files = new ArrayList<>();
        Chunks rows = new Chunks.Tenancies(accounts, form);
        files.add(Sheet.write(folder.resolve(form.tenanciesFile()), form.tenanciesHeader(), rows, Progress.NONE));
        Chunks lines = Chunks.of(order, accounts, form, seed);
        files.add(Sheet.write(folder.resolve(form.ledgerFile()), form.ledgerHeader(), lines, progress));
        if (dialect == Dialect.ERP_FR) {
            files.add(ErpForm.writeProfile(folder));
        }
        return new Written(rows.total(), lines.total(), List.copyOf(files));
    }
}
