package fr.palier.app.demo;

import fr.palier.app.shared.BusinessClock.DemonstrationDays;
import fr.palier.app.store.Login;
import fr.palier.app.store.Store;
import fr.palier.engine.region.LandlordRows;
import fr.palier.engine.region.Region;
import fr.palier.engine.region.cast.Cast;
import fr.palier.engine.region.place.Landlord;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Loads a region into an empty store as the owner of its tables: by {@code COPY}, before keys, indexes and row-level security
 * are there; then those, then the proof that all of it arrived.
 */
public final class Loader {
    /** The day on which the demonstration begins. */
    public static final LocalDate TODAY = Region.LAST_DAY;

    /** The last day to which it can be advanced. */
    static final LocalDate LAST_DAY = DemonstrationDays.LAST;

    /** Months of ledger: 24 until the month of {@link #TODAY}, and those to come. */
    private static final int MONTHS = 25;

    private static final long SEED = 2020;
    private static final int WORKERS = Math.clamp(Runtime.getRuntime().availableProcessors(), 2, 4);

    private final Login owner;
    private final Region region;
    private final LoadProgress progress;
    private final List<Landlord> landlords;
    private final AtomicLong done = new AtomicLong();

    private Loader(Login owner, Region region, LoadProgress progress) {
        this.owner = owner;
        this.region = region;
        this.progress = progress;
        this.landlords = region.landlords();
    }

    /**
     * Loads everything, and sets the demonstration's clock last: a store with that clock is whole.
     *
     * @param dwellings of the region; the loading of 6,000 takes seconds, of 284,000 minutes
     */
    public static void load(Store store, int dwellings, Accounts accounts, LoadProgress progress) {
        Region region = Region.of(dwellings, MONTHS, SEED, LAST_DAY).peopled();
        store.asOwner(owner -> {
            new Loader(owner, region, progress).load(dwellings, accounts);
            return true;
        });
    }

    private void load(int dwellings, Accounts accounts) {
        try (Connection connection = connect()) {
            Suspension suspension = Suspension.of(connection);
            addLandlords(connection);
            accounts.insert(connection);
            Verification.ofRows(connection, rows(dwellings));
            progress.at(LoadProgress.Step.INDEXES, 0, 1);
            Suspension.run(connection, "insert into portfolio.word select * from portfolio.to_index");
            suspension.end(connection, progress);
            Verification.ofLocks(connection);
            Suspension.run(connection, "set synchronous_commit = on"); // writes all that came before through, too
            Suspension.run(connection, "insert into shared.demo_clock (today) values ('" + TODAY + "')");
            Suspension.run(connection, "reset role");
            Suspension.run(connection, "checkpoint"); // now, and not when the person wants to stop
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection connect() throws SQLException {
        Connection connection = DriverManager.getConnection(owner.url(), owner.user(), owner.password());
        Suspension.run(connection, "set role palier_owner");
        Suspension.run(connection, "set maintenance_work_mem = '512MB'");
        Suspension.run(connection, "set synchronous_commit = off");
        return connection;
    }

    private void addLandlords(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into portfolio.landlord (id, code, name, form, departments) values (?, ?, ?, ?, ?)")) {
            for (Landlord landlord : landlords) {
                insert.setInt(1, id(landlord));
                insert.setString(2, landlord.code());
                insert.setString(3, landlord.name());
                insert.setString(4, landlord.form().name().toLowerCase(Locale.ROOT));
                insert.setArray(
                        5,
                        connection.createArrayOf("text", landlord.departments().toArray()));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private int id(Landlord landlord) {
        return landlords.indexOf(landlord) + 1;
    }

    /** Landlords one after the other, the largest first, on as many connections as there are workers. */
    private List<Tally> rows(int dwellings) throws IOException {
        Iterator<Landlord> next = landlords.iterator();
        try (ExecutorService pool = Executors.newFixedThreadPool(WORKERS)) {
            List<Future<List<Tally>>> working = new ArrayList<>();
            for (int worker = 0; worker < WORKERS; worker++) {
                working.add(pool.submit(() -> work(next, dwellings)));
            }
            List<Tally> tallies = new ArrayList<>();
            for (Future<List<Tally>> work : working) {
                tallies.addAll(work.get());
            }
            return tallies;
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private List<Tally> work(Iterator<Landlord> landlords, int dwellings) throws SQLException, IOException {
        List<Tally> tallies = new ArrayList<>();
        Tables tables = new Tables();
        try (Connection connection = connect()) {
            connection.setAutoCommit(false);
            for (Landlord landlord = next(landlords); landlord != null; landlord = next(landlords)) {
                LandlordRows rows = region.rows(landlord.code());
                LandlordLoad load =
                        new LandlordLoad(id(landlord), rows, region.branches(landlord.code()), told(landlord), tables);
                tallies.add(load.send(connection));
                connection.commit();
                progress.at(LoadProgress.Step.ROWS, done.addAndGet(rows.tenancies()), dwellings);
            }
        }
        return tallies;
    }

    private static @Nullable Landlord next(Iterator<Landlord> landlords) {
        synchronized (landlords) {
            return landlords.hasNext() ? landlords.next() : null;
        }
    }

    private Set<String> told(Landlord landlord) {
        return region.cast().stream()
                .filter(role -> role.landlord().equals(landlord.code()))
                .map(Cast.Role::tenancy)
                .collect(Collectors.toSet());
    }
}
