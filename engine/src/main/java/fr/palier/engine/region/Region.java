package fr.palier.engine.region;

import fr.palier.engine.region.cast.Cast;
import fr.palier.engine.region.life.Accounts;
import fr.palier.engine.region.life.Tales;
import fr.palier.engine.region.people.People;
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
import java.util.Optional;

/** An invented region: landlords, tenancies and rent ledgers, the same to the byte for the same arguments. */
public final class Region {
    /** The last day of a ledger when none is asked for: a month into the lockdown of spring 2020. */
    public static final LocalDate LAST_DAY = LocalDate.of(2020, 4, 15);

    /** How many dwellings a region may have. */
    public static final int MOST_DWELLINGS = 20_000_000;
    /** How many months its ledger may cover. */
    public static final int MOST_MONTHS = 240;

    /** From how many dwellings on a region with people has the cast. */
    public static final int CAST_DWELLINGS = 2_000;

    private final Window window;
    private final long seed;
    private final List<Commune> communes;
    private final List<Stock> stocks;
    private final Optional<Residents> residents;

    private Region(
            Window window, long seed, List<Commune> communes, List<Stock> stocks, Optional<Residents> residents) {
        this.window = window;
        this.seed = seed;
        this.communes = communes;
        this.stocks = stocks;
        this.residents = residents;
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
        List<Commune> communes = Commune.all();
        List<Stock> stocks = Stock.all(communes, dwellings, seed);
        return new Region(new Window(months, lastDay), seed, communes, stocks, Optional.empty());
    }

    /**
     * The same region with names, phone numbers, agencies, streets and floors; and, where it is large enough
     * ({@link #CAST_DWELLINGS}) and ends on {@link #LAST_DAY} or later, with the cast in the place of a few tenancies.
     */
    public Region peopled() {
        int dwellings = stocks.stream().mapToInt(Stock::size).sum();
        boolean told = dwellings >= CAST_DWELLINGS && !lastDay().isBefore(LAST_DAY);
        Cast cast = told ? Cast.over(stocks) : Cast.NONE;
        List<Stock> homes = told ? cast.stocks() : stocks;
        Residents people = new Residents(new People(homes, communes), cast, window);
        return new Region(window, seed, communes, homes, Optional.of(people));
    }

    /** The households with a story; none in a region without people. */
    public List<Cast.Role> cast() {
        return residents.map(people -> people.cast().roles()).orElse(List.of());
    }

    /**
     * The agencies of a landlord, two to six; none in a region without people.
     *
     * @throws IllegalArgumentException if it has no dwelling here
     */
    public List<String> branches(String landlord) {
        return residents.map(people -> people.people().branches(landlord)).orElse(List.of());
    }

    /**
     * The tenancies and the ledger of one landlord, lived on two threads. Half a second for the largest, 15 MB while held.
     *
     * @param landlord its code
     * @throws IOException if the calling thread is interrupted meanwhile
     * @throws IllegalArgumentException if it has no dwelling here
     */
    public LandlordRows rows(String landlord) throws IOException {
        Stock stock = stocks.stream()
                .filter(one -> one.landlord().code().equals(landlord))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no landlord " + landlord + " in this region"));
        return new LandlordRows(stock.landlord(), live(List.of(stock)), residents);
    }

    private Accounts live(List<Stock> some) throws IOException {
        Tales tales = residents.<Tales>map(Residents::cast).orElse(Tales.NONE);
        return Accounts.live(some, window, tales);
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
        Form form = dialect.form(window, residents);
        Accounts accounts = live(stocks);
        List<Path> files = new ArrayList<>();
        Chunks rows = new Chunks.Tenancies(accounts, form);
        files.add(Sheet.write(folder.resolve(form.tenanciesFile()), form.tenanciesHeader(), rows, Progress.NONE));
        Chunks lines = Chunks.of(order, accounts, form, seed);
        files.add(Sheet.write(folder.resolve(form.ledgerFile()), form.ledgerHeader(), lines, progress));
        if (dialect == Dialect.ERP_FR) {
            files.add(ErpForm.writeProfile(folder, residents.isPresent()));
        }
        return new Written(rows.total(), lines.total(), List.copyOf(files));
    }
}
