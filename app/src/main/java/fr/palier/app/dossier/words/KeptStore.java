package fr.palier.app.dossier.words;

import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.words.FreeText;
import fr.palier.engine.text.Guard.Family;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Why sensitive words were kept: what somebody looks through once a month. */
@Repository
public class KeptStore {
    private final JdbcClient jdbc;
    private final BusinessClock clock;

    KeptStore(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A text that was kept in spite of a warning: where it stands, of what it speaks, who kept it and why. */
    public record Kept(LocalDate day, String by, String field, List<String> families, String because) {
        @Override
        public String toString() {
            return "Kept[" + day + ", " + field + "]";
        }
    }

    /**
     * Records the reason, where the guard warned; inside the transaction that stores the text.
     *
     * @param field where the text stands: {@code note}, {@code need}, {@code close} …
     */
    public void record(Scope scope, int dossier, String field, FreeText text) {
        text.because()
                .ifPresent(because -> jdbc.sql("""
                                insert into dossier.kept (landlord_id, dossier, field, families, because, day, actor, actor_name)
                                values (:landlord, :dossier, :field, :families, :because, :day, :actor, :name)""")
                        .param("landlord", scope.landlord())
                        .param("dossier", dossier)
                        .param("field", field)
                        .param(
                                "families",
                                text.families().stream().map(Family::code).toArray(String[]::new))
                        .param("because", because)
                        .param("day", clock.today())
                        .param("actor", scope.actor().person())
                        .param("name", scope.actor().name())
                        .update());
    }

    /** Those of a dossier, the latest first. */
    public List<Kept> of(Scope scope, int dossier) {
        return jdbc.sql("""
                        select day, actor_name, field, families, because from dossier.kept
                        where landlord_id = ? and dossier = ? order by id desc""")
                .params(scope.landlord(), dossier)
                .query((row, n) -> new Kept(
                        row.getObject("day", LocalDate.class),
                        row.getString("actor_name"),
                        row.getString("field"),
                        List.of((String[]) row.getArray("families").getArray()),
                        row.getString("because")))
                .list();
    }
}
