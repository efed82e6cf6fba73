package fr.palier.app.dossier.work;

import fr.palier.app.dossier.words.Coded;
import fr.palier.app.dossier.work.Item.Assignee;
import fr.palier.app.dossier.work.Item.Doer;
import fr.palier.app.dossier.work.Item.Kind;
import fr.palier.app.dossier.work.Item.Made;
import fr.palier.app.dossier.work.Item.State;
import fr.palier.app.shared.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of needs, goals, actions and tasks. */
@Repository("dossierItemStore")
class ItemStore {
    private static final String COLUMNS = """
            i.id, i.dossier, i.kind, i.parent, i.version, i.state, i.words, i.doer, i.assigned_to, i.assigned_name, i.due_on,
                i.said, i.said_with, i.made_on, i.made_by_name, i.settled_on, i.settled_by_name
            """;

    private final JdbcClient jdbc;
    private final Sayings sayings;

    ItemStore(JdbcClient jdbc, Sayings sayings) {
        this.jdbc = jdbc;
        this.sayings = sayings;
    }

    private Item item(ResultSet row) throws SQLException {
        LocalDate settledOn = row.getObject("settled_on", LocalDate.class);
        return new Item(
                row.getLong("id"),
                row.getInt("dossier"),
                Coded.read(Kind.class, row.getString("kind")),
                Optional.ofNullable(row.getObject("parent", Long.class)),
                row.getInt("version"),
                Coded.read(State.class, row.getString("state")),
                said(row).map(sayings::read).orElse(row.getString("words")),
                Coded.read(Doer.class, row.getString("doer")),
                new Assignee(row.getObject("assigned_to", UUID.class), row.getString("assigned_name")),
                Optional.ofNullable(row.getObject("due_on", LocalDate.class)),
                new Made(row.getObject("made_on", LocalDate.class), row.getString("made_by_name")),
                settledOn == null
                        ? Optional.empty()
                        : Optional.of(new Made(settledOn, row.getString("settled_by_name"))));
    }

    private static Optional<Saying> said(ResultSet row) throws SQLException {
        String[] values = (String[]) row.getArray("said_with").getArray();
        return Optional.ofNullable(row.getString("said")).map(key -> new Saying(key, List.of(values)));
    }

    /** All of a dossier, in the order in which they were written down. */
    List<Item> of(Scope scope, int dossier) {
        return jdbc.sql("select " + COLUMNS
                        + "from dossier.item i where i.landlord_id = ? and i.dossier = ? order by i.id")
                .params(scope.landlord(), dossier)
                .query((row, n) -> item(row))
                .list();
    }

    Optional<Item> find(Scope scope, int dossier, long id) {
        return jdbc.sql("select " + COLUMNS
                        + "from dossier.item i where i.landlord_id = ? and i.dossier = ? and i.id = ?")
                .params(scope.landlord(), dossier, id)
                .query((row, n) -> item(row))
                .optional();
    }

    /** What somebody is to see to until a day, the earliest first. */
    List<Due> due(Scope scope, UUID who, LocalDate until) {
        return jdbc.sql("select " + COLUMNS + """
                        , d.public_id, d.number, s.family_name, s.given_name
                        from dossier.item i
                        join dossier.dossier d on d.landlord_id = i.landlord_id and d.number = i.dossier
                        join portfolio.summary s on s.landlord_id = d.landlord_id and s.tenancy_id = d.tenancy_id
                        where i.landlord_id = :landlord and i.assigned_to = :who and i.state = 'open' and i.due_on <= :until
                        order by i.due_on, i.id limit 500""")
                .param("landlord", scope.landlord())
                .param("who", who)
                .param("until", until)
                .query((row, n) -> new Due(
                        item(row),
                        row.getLong("public_id"),
                        row.getInt("number"),
                        (row.getString("family_name") + " " + row.getString("given_name")).strip()))
                .list();
    }

    long add(Scope scope, int dossier, NewItem item, LocalDate today) {
        return jdbc.sql("""
                        insert into dossier.item (landlord_id, dossier, kind, parent, words, doer, assigned_to, assigned_name,
                            due_on, made_on, made_by_name, said, said_with)
                        values (:landlord, :dossier, :kind, :parent, :words, :doer, :who, :whoName, :due, :today, :me, :said, :with)
                        returning id""")
                .param("landlord", scope.landlord())
                .param("dossier", dossier)
                .param("kind", item.kind().code())
                .param("parent", item.kind().above().map(above -> item.parent()).orElse(null), Types.BIGINT)
                .param("words", item.text().words())
                .param("doer", item.doer().code())
                .param("who", item.assignee().id())
                .param("whoName", item.assignee().name())
                .param("due", item.due().orElse(null), Types.DATE)
                .param("today", today)
                .param("me", scope.actor().name())
                .param("said", item.saying().map(Saying::key).orElse(null), Types.VARCHAR)
                .param(
                        "with",
                        item.saying().map(Saying::values).orElse(List.of()).toArray(String[]::new))
                .query(Long.class)
                .single();
    }

    /**
     * Changes the words, the doer, the colleague and the day; false where somebody else was quicker.
     *
     * @param same whether the words are as they were read: what Palier said stays its own
     */
    boolean change(Scope scope, Item seen, NewItem now, boolean same) {
        return jdbc.sql("""
                        update dossier.item set version = version + 1, words = case when :same then words else :words end,
                            said = case when :same then said end, doer = :doer, assigned_to = :who, assigned_name = :whoName, due_on = :due
                        where landlord_id = :landlord and id = :id and version = :version""")
                        .param("same", same)
                        .param("words", now.text().words())
                        .param("doer", now.doer().code())
                        .param("who", now.assignee().id())
                        .param("whoName", now.assignee().name())
                        .param("due", now.due().orElse(null), Types.DATE)
                        .param("landlord", scope.landlord())
                        .param("id", seen.id())
                        .param("version", seen.version())
                        .update()
                == 1;
    }

    /** Settles one or takes it up again; false where somebody else was quicker. */
    boolean settle(Scope scope, Item seen, State to, LocalDate today) {
        return jdbc.sql("""
                        update dossier.item set version = version + 1, state = :state, settled_on = :on, settled_by_name = :by
                        where landlord_id = :landlord and id = :id and version = :version""")
                        .param("state", to.code())
                        .param("on", to == State.OPEN ? null : today, Types.DATE)
                        .param("by", to == State.OPEN ? null : scope.actor().name(), Types.VARCHAR)
                        .param("landlord", scope.landlord())
                        .param("id", seen.id())
                        .param("version", seen.version())
                        .update()
                == 1;
    }

    /** Says that one is done, where it is open. */
    void finish(Scope scope, long id, LocalDate today) {
        jdbc.sql("""
                        update dossier.item set version = version + 1, state = 'done', settled_on = :today, settled_by_name = :by
                        where landlord_id = :landlord and id = :id and state = 'open'""")
                .param("landlord", scope.landlord())
                .param("id", id)
                .param("today", today)
                .param("by", scope.actor().name())
                .update();
    }

    /** Drops what is open below one. */
    void dropBelow(Scope scope, long id, LocalDate today) {
        jdbc.sql("""
                        with recursive below (id) as (
                            select c.id from dossier.item c where c.landlord_id = :landlord and c.parent = :id
                            union all
                            select c.id from below b join dossier.item c on c.landlord_id = :landlord and c.parent = b.id)
                        update dossier.item i set version = version + 1, state = 'dropped', settled_on = :today, settled_by_name = :by
                        where i.landlord_id = :landlord and i.state = 'open' and i.id in (select b.id from below b)""")
                .param("landlord", scope.landlord())
                .param("id", id)
                .param("today", today)
                .param("by", scope.actor().name())
                .update();
    }

    /**
     * Settles one with its dossier, and drops what is open below it. What is dropped bears the mark of the closing.
     *
     * @param as done or dropped
     */
    void close(Scope scope, long id, State as, LocalDate today) {
        jdbc.sql("""
                        with recursive branch (id) as (
                            values (:id)
                            union all
                            select c.id from branch b join dossier.item c on c.landlord_id = :landlord and c.parent = b.id)
                        update dossier.item i set version = version + 1, settled_on = :today, settled_by_name = :by,
                            state = case when i.id = :id then :state else 'dropped' end,
                            by_closing = i.id <> :id or :state = 'dropped'
                        where i.landlord_id = :landlord and i.state = 'open' and i.id in (select b.id from branch b)""")
                .param("landlord", scope.landlord())
                .param("id", id, Types.BIGINT)
                .param("state", as.code())
                .param("today", today)
                .param("by", scope.actor().name())
                .update();
    }

    /** Drops all that is open in a dossier; it bears the mark of the closing. */
    void shut(Scope scope, int dossier, LocalDate today) {
        jdbc.sql("""
                        update dossier.item set version = version + 1, state = 'dropped', by_closing = true, settled_on = :today,
                            settled_by_name = :by
                        where landlord_id = :landlord and dossier = :dossier and state = 'open'""")
                .param("landlord", scope.landlord())
                .param("dossier", dossier)
                .param("today", today)
                .param("by", scope.actor().name())
                .update();
    }

    /** Gives an open one to somebody. */
    void hand(Scope scope, long id, Assignee to) {
        jdbc.sql("""
                        update dossier.item set version = version + 1, assigned_to = :to, assigned_name = :name
                        where landlord_id = :landlord and id = :id and state = 'open'""")
                .param("to", to.id())
                .param("name", to.name())
                .param("landlord", scope.landlord())
                .param("id", id)
                .update();
    }

    /** Takes up again what bears the mark of a closing; what stands below something done stays as it is. */
    void reopen(Scope scope, int dossier) {
        jdbc.sql("""
                        update dossier.item i set version = version + 1, state = 'open', settled_on = null,
                            settled_by_name = null, by_closing = false
                        where i.landlord_id = :landlord and i.dossier = :dossier and i.by_closing
                            and not exists (select from dossier.item p
                                where p.landlord_id = i.landlord_id and p.id = i.parent and not p.by_closing and p.state <> 'open')""")
                .param("landlord", scope.landlord())
                .param("dossier", dossier)
                .update();
    }

    /** Gives what a colleague still had to see to in a dossier to another. */
    void handOver(Scope scope, int dossier, UUID from, Assignee to) {
        jdbc.sql("""
                        update dossier.item set version = version + 1, assigned_to = :to, assigned_name = :name
                        where landlord_id = :landlord and dossier = :dossier and assigned_to = :from and state = 'open'""")
                .param("to", to.id())
                .param("name", to.name())
                .param("landlord", scope.landlord())
                .param("dossier", dossier)
                .param("from", from)
                .update();
    }
}
