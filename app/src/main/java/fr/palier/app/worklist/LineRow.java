package fr.palier.app.worklist;

import fr.palier.app.worklist.Line.Away;
import fr.palier.app.worklist.Line.Kind;
import fr.palier.app.worklist.Line.Lease;
import fr.palier.app.worklist.Line.Who;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes a line of a row of the database. */
final class LineRow {
    private LineRow() {}

    static Line line(ResultSet row) throws SQLException {
        @Nullable UUID lease = row.getObject("lease_by", UUID.class);
        return new Line(
                row.getInt("tenancy_id"),
                row.getInt("rank"),
                who(row),
                row.getString("action"),
                row.getLong("balance"),
                row.getObject("months_owed", Integer.class),
                reasons(row.getArray("reasons")),
                row.getObject("flip_cents", Long.class),
                row.getObject("since", LocalDate.class),
                away(row),
                lease == null ? Optional.empty() : Optional.of(new Lease(lease, instant(row, "lease_until"))),
                Optional.ofNullable(row.getObject("assigned_to", UUID.class)));
    }

    private static Who who(ResultSet row) throws SQLException {
        String given = row.getString("given_name").strip();
        String family = row.getString("family_name");
        return new Who(
                row.getLong("public_id"),
                row.getString("number"),
                given.isEmpty() ? family : family + ", " + given.substring(0, given.offsetByCodePoints(0, 1)) + ".",
                row.getString("branch"),
                row.getString("postcode"),
                row.getString("city"),
                row.getBoolean("protected_address"));
    }

    private static List<Integer> reasons(@Nullable Array rows) throws SQLException {
        return rows == null
                ? List.of()
                : Arrays.stream((Object[]) rows.getArray())
                        .map(number -> ((Number) number).intValue())
                        .toList();
    }

    private static Optional<Away> away(ResultSet row) throws SQLException {
        @Nullable String kind = row.getString("away_kind");
        return kind == null
                ? Optional.empty()
                : Optional.of(new Away(
                        Kind.of(kind),
                        row.getObject("away_on", LocalDate.class),
                        row.getObject("away_until", LocalDate.class),
                        row.getString("away_reason"),
                        row.getObject("away_by", UUID.class),
                        instant(row, "away_at")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
