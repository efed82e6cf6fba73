package fr.palier.app.dossier.merge;

import fr.palier.app.dossier.merge.Side.Need;
import fr.palier.app.shared.Scope;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What stands in dossiers that may be merged, and what came from one into another. */
@Repository
public class MergeStore {
    private static final List<String> BESIDE_ITEMS = List.of("note", "kept", "referral");
    private static final List<String> TABLES =
            Stream.concat(Stream.of("item"), BESIDE_ITEMS.stream()).toList();

    /** Items that came from a dossier, and whatever stands below them by now. */
    private static final String BRANCHES = """
            with recursive branch (id) as (
                select m.id from dossier.moved m where m.landlord_id = :landlord and m.dossier = :from and m.what = 'item'
                union
                select c.id from branch b join dossier.item c on c.landlord_id = :landlord and c.parent = b.id)
            """;

    private final JdbcClient jdbc;

    MergeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Dossiers as a person compares them, in one statement, the latest first. */
    public List<Side> sides(Scope scope, List<Integer> numbers, LocalDate today) {
        return jdbc.sql("""
                        select d.number, d.public_id, d.version, d.status, d.opened_on, d.adviser_name, s.number as contract,
                            concat_ws(' ', s.family_name, s.given_name) as household,
                            case when s.protected_address then '' else concat_ws(', ', nullif(s.address, ''),
                                nullif(concat_ws(' ', s.postcode, s.city), ' ')) end as address,
                            :year - a.birth_year as age,
                            array(select i.words from dossier.item i where i.landlord_id = d.landlord_id and i.dossier = d.number
                                and i.kind = 'need' order by i.state <> 'open', i.id limit 10) as needs,
                            array(select i.state from dossier.item i where i.landlord_id = d.landlord_id and i.dossier = d.number
                                and i.kind = 'need' order by i.state <> 'open', i.id limit 10) as states
                        from dossier.dossier d
                        join portfolio.summary s on s.landlord_id = d.landlord_id and s.tenancy_id = d.tenancy_id
                        left join portfolio.audience a on a.landlord_id = d.landlord_id and a.tenancy_id = d.tenancy_id
                        where d.landlord_id = :landlord and d.number = any(:numbers) order by d.number desc""")
                .param("landlord", scope.landlord())
                .param("year", today.getYear())
                .param("numbers", numbers.toArray(Integer[]::new))
                .query((row, n) -> side(row))
                .list();
    }

    private static Side side(ResultSet row) throws SQLException {
        return new Side(
                row.getInt("number"),
                row.getLong("public_id"),
                row.getInt("version"),
                row.getString("status"),
                row.getString("household").strip(),
                row.getString("contract"),
                row.getString("address"),
                band(row.getObject("age", Integer.class)),
                row.getObject("opened_on", LocalDate.class),
                row.getString("adviser_name"),
                needs(strings(row.getArray("needs")), strings(row.getArray("states"))));
    }

    private static List<Need> needs(String[] words, String[] states) {
        return IntStream.range(0, words.length)
                .mapToObj(at -> new Need(words[at], states[at]))
                .toList();
    }

    private static String[] strings(Array array) throws SQLException {
        return (String[]) array.getArray();
    }

    /** As the tenancy's page tells ages. */
    private static Optional<String> band(@Nullable Integer years) {
        if (years == null) {
            return Optional.empty();
        }
        String code = years <= 24
                ? "under_25"
                : years <= 39
                        ? "to_39"
                        : years <= 59 ? "to_59" : years <= 74 ? "to_74" : years <= 84 ? "to_84" : "from_85";
        return Optional.of("situation.age." + code);
    }

    /** Puts all of one dossier into another, and keeps what it was. */
    public void move(Scope scope, int from, int into) {
        jdbc.sql("insert into dossier.moved (landlord_id, dossier, what, id) values (?, ?, 'dossier', ?)")
                .params(scope.landlord(), from, from)
                .update();
        for (String table : TABLES) {
            jdbc.sql("""
                            with gone as (
                                update dossier.%1$s set dossier = :into where landlord_id = :landlord and dossier = :from
                                returning landlord_id, id)
                            insert into dossier.moved (landlord_id, dossier, what, id)
                            select landlord_id, :from, '%1$s', id from gone""".formatted(table))
                    .param("landlord", scope.landlord())
                    .param("from", from)
                    .param("into", into)
                    .update();
        }
    }

    /** Whether it is known what came from a dossier that was merged. */
    public boolean isKnown(Scope scope, int from) {
        return jdbc.sql("select count(*) from dossier.moved where landlord_id = ? and dossier = ? and what = 'dossier'")
                        .params(scope.landlord(), from)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** What goes back to a dossier that was merged; empty where it is not known any more. */
    public Optional<Returning> returning(Scope scope, int from) {
        return isKnown(scope, from) ? Optional.of(counted(scope, from)) : Optional.empty();
    }

    private Returning counted(Scope scope, int from) {
        return jdbc.sql(BRANCHES + """
                        select (select count(*) from branch) as items,
                            (select count(*) from branch b where not exists (select from dossier.moved own
                                where own.landlord_id = :landlord and own.dossier = :from and own.what = 'item' and own.id = b.id)) as since,
                            count(*) filter (where m.what = 'note') as notes, count(*) filter (where m.what = 'referral') as referrals
                        from dossier.moved m where m.landlord_id = :landlord and m.dossier = :from""")
                .param("landlord", scope.landlord())
                .param("from", from)
                .query((row, n) -> new Returning(
                        row.getInt("items"), row.getInt("since"), row.getInt("notes"), row.getInt("referrals")))
                .single();
    }

    /**
     * Gives back to a dossier all that came from it, with what was written below it since.
     *
     * @param holders those into which it went and which were merged themselves: it no longer comes back with them
     */
    public void giveBack(Scope scope, int from, List<Integer> holders) {
        jdbc.sql(BRANCHES + """
                        update dossier.item t set dossier = :from
                        where t.landlord_id = :landlord and t.id in (select b.id from branch b)""")
                .param("landlord", scope.landlord())
                .param("from", from)
                .update();
        for (String table : BESIDE_ITEMS) {
            jdbc.sql("""
                            update dossier.%1$s t set dossier = :from from dossier.moved m
                            where t.landlord_id = :landlord and m.landlord_id = t.landlord_id and m.dossier = :from
                                and m.what = '%1$s' and m.id = t.id""".formatted(table))
                    .param("landlord", scope.landlord())
                    .param("from", from)
                    .update();
        }
        jdbc.sql(BRANCHES + """
                        delete from dossier.moved m
                        where m.landlord_id = :landlord and (m.dossier = :from or m.dossier = any(:holders) and (
                            m.what = 'item' and m.id in (select b.id from branch b)
                            or exists (select from dossier.moved own where own.landlord_id = m.landlord_id
                                and own.dossier = :from and own.what = m.what and own.id = m.id)))""")
                .param("landlord", scope.landlord())
                .param("from", from)
                .param("holders", holders.toArray(Integer[]::new))
                .update();
    }
}
