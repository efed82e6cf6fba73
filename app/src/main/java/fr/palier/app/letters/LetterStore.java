package fr.palier.app.letters;

import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Token;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of letters that were issued. They are added, and never changed until they are forgotten. */
@Repository
class LetterStore {
    private static final String KEPT =
            "select tenancy_id, recorded, kind, version, day, actor_name, sha256, forgotten_on from letters.issued"
                    + " where landlord_id = :landlord";

    private final JdbcClient jdbc;

    LetterStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A letter in print. */
    record Printed(Draft draft, int tenancyId, String about, UUID batch, byte[] pdf) {}

    void add(Scope scope, long recorded, Printed printed) {
        jdbc.sql("""
                        insert into letters.issued (landlord_id, tenancy_id, recorded, kind, version, about, batch, day, actor, actor_name,
                            sha256, pdf)
                        values (:landlord, :tenancy, :recorded, :kind, :version, :about, :batch, :day, :actor, :name, :sha256, :pdf)""")
                .param("landlord", scope.landlord())
                .param("tenancy", printed.tenancyId)
                .param("recorded", recorded)
                .param("kind", printed.draft.template().code())
                .param("version", printed.draft.template().version())
                .param("about", printed.about)
                .param("batch", printed.batch)
                .param("day", printed.draft.on())
                .param("actor", scope.actor().person())
                .param("name", scope.actor().name())
                .param("sha256", Token.hash(printed.pdf))
                .param("pdf", printed.pdf)
                .update();
    }

    /** The letters about something, the latest first. */
    List<Kept> about(Scope scope, int tenancyId, String about) {
        return jdbc.sql(KEPT + " and tenancy_id = :tenancy and about = :about order by recorded desc limit 50")
                .param("landlord", scope.landlord())
                .param("tenancy", tenancyId)
                .param("about", about)
                .query((row, n) -> kept(row))
                .list();
    }

    Optional<Kept> find(Scope scope, int tenancyId, long recorded) {
        return jdbc.sql(KEPT + " and tenancy_id = :tenancy and recorded = :recorded")
                .param("landlord", scope.landlord())
                .param("tenancy", tenancyId)
                .param("recorded", recorded)
                .query((row, n) -> kept(row))
                .optional();
    }

    Optional<byte[]> pdf(Scope scope, int tenancyId, long recorded) {
        return jdbc.sql("""
                        select pdf from letters.issued
                        where landlord_id = ? and tenancy_id = ? and recorded = ? and forgotten_on is null""")
                .params(scope.landlord(), tenancyId, recorded)
                .query((row, n) -> row.getBytes("pdf"))
                .optional();
    }

    /** The PDFs of letters that were issued together, in the order in which they were asked for. */
    List<byte[]> batch(Scope scope, UUID batch) {
        return jdbc.sql("""
                        select pdf from letters.issued where landlord_id = ? and batch = ? and forgotten_on is null
                        order by recorded""")
                .params(scope.landlord(), batch)
                .query((row, n) -> row.getBytes("pdf"))
                .list();
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                row.getInt("tenancy_id"),
                row.getLong("recorded"),
                row.getString("kind"),
                row.getInt("version"),
                row.getObject("day", LocalDate.class),
                row.getString("actor_name"),
                Optional.ofNullable(row.getBytes("sha256"))
                        .map(HexFormat.of()::formatHex)
                        .orElse(""),
                row.getObject("forgotten_on") != null);
    }
}
