package fr.palier.app.bench;

import fr.palier.app.imports.Comparison;
import fr.palier.app.imports.FileId;
import fr.palier.app.imports.Imports;
import fr.palier.app.ledger.Ledger;
import fr.palier.app.portfolio.Landlords;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Scope;
import fr.palier.app.store.DataDirectory;
import fr.palier.app.store.EmbeddedStore;
import fr.palier.app.store.Store;
import fr.palier.engine.region.Dialect;
import fr.palier.engine.region.Order;
import fr.palier.engine.region.Progress;
import fr.palier.engine.region.Region;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Times imports: {@code ImportBench DIRECTORY [TENANCIES] [ids]}. A new landlord each time receives its tenancies, 23 months of
 * ledger (1 million lines of 18,700 tenancies), the same file again, and the export of the month after, which repeats eleven months.
 */
final class ImportBench {
    private static final LocalDate NEW_MONTH = LocalDate.of(2020, 4, 1);
    private static final LocalDate YEAR = LocalDate.of(2019, 5, 1);
    private static final List<String> FAMILIES =
            List.of("Azéma", "Bru", "Cazals", "Delmas", "Estève", "Fabre", "Garrigues", "Marty");
    private static final List<String> GIVEN = List.of("Amandine", "Bilal", "Chloé", "Djamila", "Éric", "Fatou", "Guy");

    private final Imports imports;
    private final Workbench bench;
    private final Scope scope;

    private ImportBench(Imports imports, Workbench bench, Scope scope) {
        this.imports = imports;
        this.bench = bench;
        this.scope = scope;
    }

    public static void main(String[] args) throws IOException {
        Path directory = Path.of(args[0]);
        int tenancies = args.length > 1 ? Integer.parseInt(args[1]) : 18_700;
        boolean ids = args.length > 2;
        Path files =
                write(directory.resolveSibling(directory.getFileName() + "-files-" + tenancies + ids), tenancies, ids);
        try (Store store = EmbeddedStore.open(DataDirectory.claim(directory));
                ConfigurableApplicationContext application = Workbench.start(store)) {
            Landlords landlords = application.getBean(Landlords.class);
            int number = landlords.all().size() + 1;
            Scope scope = Scope.ofProgram(landlords
                    .add("B%03d".formatted(number), "Bailleur", "company", List.of("31"))
                    .id());
            new ImportBench(application.getBean(Imports.class), new Workbench(directory), scope).measure(files);
            System.out.println("accounts amiss: "
                    + application.getBean(Ledger.class).differences(scope).size());
        }
    }

    private void measure(Path files) {
        take("tenancies", files.resolve("tenancies.csv"));
        Path ledger = files.resolve("ledger.csv");
        take("ledger", ledger);
        take("the same ledger", ledger);
        take("the month after", files.resolve("after.csv"));
    }

    private void take(String what, Path file) {
        FileId id = bench.time(what + ": receive", () -> receive(file));
        if (what.equals("the same ledger")) {
            bench.time(what + ": check", () -> refused(id));
            return;
        }
        Comparison found = bench.time(what + ": check", () -> imports.check(scope, id, lines -> {}));
        System.out.println("  " + found);
        bench.time(what + ": take", () -> {
            imports.take(scope, id, false, lines -> {});
            return true;
        });
    }

    private boolean refused(FileId id) {
        try {
            imports.check(scope, id, lines -> {});
            return false;
        } catch (Refused known) {
            return true;
        }
    }

    private FileId receive(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return imports.receive(scope, file.getFileName().toString(), in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One landlord's files, with names and addresses, of the tenancies of a whole region. */
    private static Path write(Path folder, int dwellings, boolean ids) throws IOException {
        if (Files.exists(folder)) {
            return folder;
        }
        Path region = folder.resolve("region");
        Region.of(dwellings, 24, 1).write(region, Dialect.PLAIN, Order.JOURNAL, Progress.NONE);
        try (Stream<String> lines = Files.lines(region.resolve("tenancies.csv"));
                PrintWriter out = new PrintWriter(Files.newBufferedWriter(folder.resolve("tenancies.csv")))) {
            int[] n = {0};
            lines.forEach(line -> out.println(tenancy(line, n[0]++)));
        }
        try (Stream<String> lines = Files.lines(region.resolve("ledger.csv"));
                PrintWriter before = new PrintWriter(Files.newBufferedWriter(folder.resolve("ledger.csv")));
                PrintWriter after = new PrintWriter(Files.newBufferedWriter(folder.resolve("after.csv")))) {
            int[] n = {0};
            lines.forEach(line -> entry(line, n[0]++, ids, before, after));
        }
        return folder;
    }

    /** The landlord's code becomes a part of the tenancy's number. */
    private static String tenancy(String line, int n) {
        String[] cells = line.split(",", 3);
        return n == 0
                ? "tenancy," + cells[2] + ",family_name,given_name,dwelling,estate,address,postcode,city"
                : "%s/%s,%s,%s,%s,LG%d,Résidence %d,%d rue des Lilas,31%03d,Toulouse"
                        .formatted(
                                cells[0],
                                cells[1],
                                cells[2],
                                FAMILIES.get(n % FAMILIES.size()),
                                GIVEN.get(n % GIVEN.size()),
                                n,
                                n / 40,
                                n % 90,
                                n / 400);
    }

    private static void entry(String line, int n, boolean ids, PrintWriter before, PrintWriter after) {
        String[] cells = line.split(",", 3);
        String text = n == 0
                ? "tenancy," + cells[2] + ",label" + (ids ? ",id" : "")
                : cells[0] + "/" + cells[1] + "," + cells[2] + ",Écriture du mois" + (ids ? "," + (4_000_000 + n) : "");
        LocalDate day = n == 0 ? LocalDate.MIN : LocalDate.parse(cells[2].substring(0, 10));
        if (n == 0 || day.isBefore(NEW_MONTH)) {
            before.println(text);
        }
        if (n == 0 || !day.isBefore(YEAR)) {
            after.println(text);
        }
    }
}
