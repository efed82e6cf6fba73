package fr.palier.app.letters;

import fr.palier.app.portfolio.Landlord;
import fr.palier.app.portfolio.Landlords;
import fr.palier.app.shared.Audit;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The door to letterheads. Each change adds a version, with who made it and when; the latest holds. */
@Component
public class Letterheads {
    private static final int LINE = 120;
    private static final int LINES = 6;

    private final Landlords landlords;
    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Audit audit;

    Letterheads(Landlords landlords, JdbcClient jdbc, Transactions transactions, Audit audit) {
        this.landlords = landlords;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.audit = audit;
    }

    /** Who made the latest change, and when. */
    record Change(String by, Instant at) {}

    /** The letterhead that holds now; one without anything but the name where nothing was decided. */
    public Letterhead of(Scope scope) {
        String name = landlords.find(scope.landlord()).map(Landlord::name).orElseThrow(NotFound::new);
        return transactions.read(
                scope,
                () -> jdbc.sql("""
                        select version, address, town, phone, hours, signatory, office, logo_type, logo from letters.letterhead
                        where landlord_id = ? order by version desc limit 1""")
                        .param(scope.landlord())
                        .query((row, n) -> letterhead(name, row))
                        .optional()
                        .orElseGet(() -> Letterhead.nothing(name)));
    }

    private static Letterhead letterhead(String name, ResultSet row) throws SQLException {
        byte @Nullable [] logo = row.getBytes("logo");
        return new Letterhead(
                row.getInt("version"),
                name,
                List.of(row.getString("address").split("\n", -1)),
                row.getString("town"),
                row.getString("phone"),
                row.getString("hours"),
                row.getString("signatory"),
                row.getString("office"),
                logo == null ? Optional.empty() : Optional.of(new Logo(row.getString("logo_type"), logo)));
    }

    Optional<Change> lastChange(Scope scope) {
        return transactions.read(
                scope,
                () -> jdbc.sql("""
                        select recorded_by_name, recorded_at from letters.letterhead
                        where landlord_id = ? order by version desc limit 1""")
                        .param(scope.landlord())
                        .query((row, n) ->
                                new Change(row.getString(1), row.getTimestamp(2).toInstant()))
                        .optional());
    }

    /**
     * Decides on a letterhead.
     *
     * @param head with the version that whoever decides has seen
     * @throws Refused where somebody changed it meanwhile, or a line is too long to stand on a letter
     */
    public void change(Scope scope, Letterhead head) {
        Refused.when(head.address().size() > LINES, "letters.head.too-many-lines");
        boolean tooLong = List.of(head.town(), head.phone(), head.hours(), head.signatory(), head.office()).stream()
                .anyMatch(line -> line.length() > LINE);
        Refused.when(
                tooLong || head.address().stream().anyMatch(line -> line.length() > LINE), "letters.head.too-long");
        transactions.write(scope, () -> {
            Refused.when(of(scope).version() != head.version(), "letters.head.changed-meanwhile");
            Refused.when(!add(scope, head), "letters.head.changed-meanwhile");
            audit.record(scope, "letterhead.changed", "landlord:" + scope.landlord(), Map.of());
        });
    }

    private boolean add(Scope scope, Letterhead head) {
        return jdbc.sql("""
                        insert into letters.letterhead (landlord_id, version, address, town, phone, hours, signatory, office,
                            logo_type, logo, recorded_by, recorded_by_name)
                        values (:landlord, :version, :address, :town, :phone, :hours, :signatory, :office, :type, :logo, :by, :name)
                        on conflict do nothing""")
                        .param("landlord", scope.landlord())
                        .param("version", head.version() + 1)
                        .param("address", String.join("\n", head.address()))
                        .param("town", head.town())
                        .param("phone", head.phone())
                        .param("hours", head.hours())
                        .param("signatory", head.signatory())
                        .param("office", head.office())
                        .param("type", head.logo().map(Logo::type).orElse(null))
                        .param("logo", head.logo().map(Logo::bytes).orElse(null))
                        .param("by", scope.actor().person())
                        .param("name", scope.actor().name())
                        .update()
                == 1;
    }
}
