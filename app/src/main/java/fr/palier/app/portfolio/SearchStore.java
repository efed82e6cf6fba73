package fr.palier.app.portfolio;

import fr.palier.app.portfolio.Search.After;
import fr.palier.app.portfolio.Search.Found;
import fr.palier.app.portfolio.Search.Prefix;
import fr.palier.app.shared.Scope;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * The words of tenancies in the database. A prefix is a range of the index: under row-level security {@code like} would read
 * all of a landlord's words (trust.md, section 1b).
 */
final class SearchStore {
    /** Those that have the first word, which is rare; each is tried for the others. */
    static final String AMONG = """
            with hit as materialized (
                select distinct w.tenancy_id
                from portfolio.word w
                where w.landlord_id = :landlord and w.word >= :low and w.word < :high and not exists (
                    select from unnest(:lows::text[], :highs::text[]) p (low, high)
                    where not exists (
                        select from portfolio.word o
                        where o.landlord_id = :landlord and o.tenancy_id = w.tenancy_id and o.word >= p.low
                            and o.word < p.high))),
            page as materialized (
                select t.id
                from hit h join portfolio.tenancy t on t.landlord_id = :landlord and t.id = h.tenancy_id
                where (t.sort_name, t.id) > (:name, :id)
                order by t.sort_name, t.id limit :limit)
            """;

    /**
     * Those that have all words, each of which many have: gathered word by word, then met on a walk by name. The walk ends with
     * the page; as a plain condition, {@code in} would be joined and all of it sorted.
     */
    static final String WITH_ALL = """
            with hit as materialized (
                select w.tenancy_id
                from unnest(:lows::text[], :highs::text[]) with ordinality p (low, high, n)
                join portfolio.word w on w.landlord_id = :landlord and w.word >= p.low and w.word < p.high
                group by w.tenancy_id
                having count(distinct p.n) = cardinality(:lows::text[])),
            page as materialized (
                select t.id
                from portfolio.tenancy t
                where t.landlord_id = :landlord and (t.sort_name, t.id) > (:name, :id)
                    and case when t.id in (select h.tenancy_id from hit h) then true else false end
                order by t.sort_name, t.id limit :limit)
            """;

    static final String ALL = """
            with hit as (select t.id from portfolio.tenancy t where t.landlord_id = :landlord),
            page as materialized (
                select t.id
                from portfolio.tenancy t
                where t.landlord_id = :landlord and (t.sort_name, t.id) > (:name, :id)
                order by t.sort_name, t.id limit :limit)
            """;

    static final String PAGE = """
            select s.tenancy_id, s.public_id, s.number, s.family_name, s.given_name, s.sort_name, s.end_on,
                s.protected_address, s.branch_id, s.branch, s.address, s.postcode, s.city, s.department,
                (select count(*) from hit) as total
            from page p join portfolio.summary s on s.landlord_id = :landlord and s.tenancy_id = p.id
            order by s.sort_name, s.tenancy_id""";

    private final JdbcClient jdbc;

    SearchStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<String> words(String asked) {
        return jdbc.sql("select unnest(portfolio.words(?))")
                .param(asked)
                .query((row, n) -> row.getString(1))
                .list();
    }

    /** How many words begin so, up to a number. */
    int count(Scope scope, Prefix prefix, int most) {
        return jdbc.sql("""
                        select count(*) from (
                            select from portfolio.word
                            where landlord_id = :landlord and word >= :low and word < :high limit :most) w""")
                .param("landlord", scope.landlord())
                .param("low", prefix.low())
                .param("high", prefix.high())
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    Found all(Scope scope, After after, int limit) {
        return page(scope, jdbc.sql(ALL + PAGE), after, limit);
    }

    Found among(Scope scope, List<Prefix> rarestFirst, After after, int limit) {
        Prefix rarest = rarestFirst.getFirst();
        StatementSpec query = jdbc.sql(AMONG + PAGE).param("low", rarest.low()).param("high", rarest.high());
        return page(scope, words(query, rarestFirst.subList(1, rarestFirst.size())), after, limit);
    }

    Found withAll(Scope scope, List<Prefix> prefixes, After after, int limit) {
        return page(scope, words(jdbc.sql(WITH_ALL + PAGE), prefixes), after, limit);
    }

    private static StatementSpec words(StatementSpec query, List<Prefix> prefixes) {
        return query.param("lows", prefixes.stream().map(Prefix::low).toArray(String[]::new))
                .param("highs", prefixes.stream().map(Prefix::high).toArray(String[]::new));
    }

    private record Row(TenancySummary tenancy, long total) {}

    private static Found page(Scope scope, StatementSpec query, After after, int limit) {
        List<Row> rows = query.param("landlord", scope.landlord())
                .param("name", after.sortName())
                .param("id", after.tenancyId())
                .param("limit", limit + 1)
                .query((row, n) -> new Row(Tenancies.summary(row), row.getLong("total")))
                .list();
        List<TenancySummary> page = rows.stream().limit(limit).map(Row::tenancy).toList();
        return new Found(page, rows.stream().findFirst().map(Row::total).orElse(0L), rows.size() > limit);
    }

    /** Writes what is new of their words and takes out what is old, in one statement: most words of most stay. */
    void index(Scope scope, Optional<Collection<Integer>> tenancyIds) {
        jdbc.sql("""
                        with wanted as materialized (
                            select i.word, i.tenancy_id from portfolio.to_index i
                            where i.landlord_id = :landlord and (:all or i.tenancy_id = any(:ids))),
                        gone as (
                            delete from portfolio.word w
                            where w.landlord_id = :landlord and (:all or w.tenancy_id = any(:ids)) and not exists (
                                select from wanted n where n.word = w.word and n.tenancy_id = w.tenancy_id))
                        insert into portfolio.word (landlord_id, word, tenancy_id)
                        select :landlord, n.word, n.tenancy_id
                        from wanted n
                        where not exists (
                            select from portfolio.word w
                            where w.landlord_id = :landlord and w.word = n.word and w.tenancy_id = n.tenancy_id)
                        order by n.word, n.tenancy_id""")
                .param("landlord", scope.landlord())
                .param("all", tenancyIds.isEmpty())
                .param(
                        "ids",
                        tenancyIds.map(some -> some.toArray(Integer[]::new)).orElse(new Integer[0]))
                .update();
    }
}
