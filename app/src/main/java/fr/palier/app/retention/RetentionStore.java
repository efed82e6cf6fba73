package fr.palier.app.retention;

import fr.palier.app.shared.Scope;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of nights on which something was let go of. */
@Repository
class RetentionStore {
    private final JdbcClient jdbc;

    RetentionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Scope scope, String code, LocalDate day, int papers) {
        jdbc.sql("""
                        insert into retention.night as n (landlord_id, code, day, papers)
                        values (:landlord, :code, :day, :papers)
                        on conflict (landlord_id, code, day) do update set papers = n.papers + excluded.papers, at = now()""")
                .param("landlord", scope.landlord())
                .param("code", code)
                .param("day", day)
                .param("papers", papers)
                .update();
    }

    /** How many in all, and when the last. */
    record Sum(long papers, LocalDate last) {}

    /** By code; without those of which nothing was ever let go. */
    Map<String, Sum> sums(Scope scope) {
        return jdbc
                .sql("""
                        select code, sum(papers) as papers, max(day) as last from retention.night
                        where landlord_id = :landlord group by code""")
                .param("landlord", scope.landlord())
                .query((row, n) -> Map.entry(
                        row.getString("code"), new Sum(row.getLong("papers"), row.getObject("last", LocalDate.class))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
