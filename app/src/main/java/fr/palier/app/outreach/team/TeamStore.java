package fr.palier.app.outreach.team;

import fr.palier.app.outreach.Purpose;
import fr.palier.app.outreach.team.Team.Caller;
import fr.palier.app.outreach.team.Team.Supporter;
import fr.palier.app.shared.Scope;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The rows of teams. */
@Repository("outreachTeamStore")
class TeamStore {
    private final JdbcClient jdbc;

    TeamStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private StatementSpec of(Scope scope, String sql) {
        return jdbc.sql(sql).param("landlord", scope.landlord());
    }

    private record Trained(int team, String purpose, LocalDate fromOn) {}

    private record Member(int team, Caller caller) {}

    private record Standing(int team, Supporter supporter) {}

    /** All teams of the landlord with all that is known of them: four statements. */
    List<Team> all(Scope scope, LocalDate today) {
        List<Trained> trained = trained(scope);
        List<Member> members = members(scope);
        List<Standing> standing = standing(scope, today);
        return of(scope, """
                        select id, name from outreach.team where landlord_id = :landlord order by portfolio.folded(name), id""")
                .query((row, n) -> new Team(
                        row.getInt("id"),
                        row.getString("name"),
                        purposes(trained, row.getInt("id")),
                        callers(members, row.getInt("id")),
                        support(standing, row.getInt("id"))))
                .list();
    }

    private List<Trained> trained(Scope scope) {
        return of(scope, "select team, purpose, from_on from outreach.team_purpose where landlord_id = :landlord")
                .query((row, n) -> new Trained(
                        row.getInt("team"), row.getString("purpose"), row.getObject("from_on", LocalDate.class)))
                .list();
    }

    private List<Member> members(Scope scope) {
        return of(scope, """
                        select team, person, name, trained_on from outreach.caller
                        where landlord_id = :landlord and left_on is null order by portfolio.folded(name), person""")
                .query((row, n) -> new Member(
                        row.getInt("team"),
                        new Caller(
                                row.getObject("person", UUID.class),
                                row.getString("name"),
                                row.getObject("trained_on", LocalDate.class))))
                .list();
    }

    private List<Standing> standing(Scope scope, LocalDate today) {
        return of(scope, """
                        select team, person, name from outreach.support where landlord_id = :landlord and day = :today""")
                .param("today", today)
                .query((row, n) -> new Standing(
                        row.getInt("team"), new Supporter(row.getObject("person", UUID.class), row.getString("name"))))
                .list();
    }

    private static List<Caller> callers(List<Member> members, int team) {
        return members.stream()
                .filter(one -> one.team == team)
                .map(Member::caller)
                .toList();
    }

    private static Optional<Supporter> support(List<Standing> standing, int team) {
        return standing.stream()
                .filter(one -> one.team == team)
                .map(Standing::supporter)
                .findFirst();
    }

    private static Map<Purpose, LocalDate> purposes(List<Trained> trained, int team) {
        Map<Purpose, LocalDate> purposes = new EnumMap<>(Purpose.class);
        trained.stream()
                .filter(one -> one.team == team)
                .forEach(one -> purposes.put(Purpose.stored(one.purpose), one.fromOn));
        return purposes;
    }

    boolean isNamed(Scope scope, String name) {
        return of(scope, "select exists (select from outreach.team where landlord_id = :landlord and name = :name)")
                .param("name", name)
                .query(Boolean.class)
                .single();
    }

    int add(Scope scope, String name) {
        return of(scope, """
                        insert into outreach.team (landlord_id, id, name)
                        select :landlord, coalesce(max(id), 0) + 1, :name from outreach.team where landlord_id = :landlord
                        returning id""").param("name", name).query(Integer.class).single();
    }

    /** Trains a team for a purpose, or no longer where the day is empty. */
    void train(Scope scope, int team, Purpose purpose, Optional<LocalDate> from) {
        String sql = from.isPresent() ? """
                insert into outreach.team_purpose (landlord_id, team, purpose, from_on)
                values (:landlord, :team, :purpose, :from)
                on conflict (landlord_id, team, purpose) do update set from_on = excluded.from_on""" : """
                delete from outreach.team_purpose
                where landlord_id = :landlord and team = :team and purpose = :purpose and cast(:from as date) is null""";
        of(scope, sql)
                .param("team", team)
                .param("purpose", purpose.code())
                .param("from", from.orElse(null))
                .update();
    }

    /** A campaign for which a team calls. */
    record Halted(long publicId, String title) {}

    /** Campaigns of a team that run, wait or keep promises, and for which nobody could be called if it called for these alone. */
    List<Halted> halted(Scope scope, int team, Collection<Purpose> left, LocalDate today) {
        return of(scope, """
                        select c.public_id, c.title from outreach.campaign c
                        join outreach.team_purpose t on t.landlord_id = c.landlord_id and t.team = c.team and t.purpose = c.purpose
                            and t.from_on <= :today
                        where c.landlord_id = :landlord and c.team = :team and c.purpose <> all(:left)
                            and (c.state in ('running', 'paused') or exists (select from outreach.person p
                                where p.landlord_id = c.landlord_id and p.campaign = c.id and p.state = 'waiting' and p.promised))
                        order by c.id""")
                .param("team", team)
                .param("today", today)
                .param("left", left.stream().map(Purpose::code).toArray(String[]::new))
                .query((row, n) -> new Halted(row.getLong("public_id"), row.getString("title")))
                .list();
    }

    void join(Scope scope, int team, Caller caller) {
        of(scope, """
                        insert into outreach.caller (landlord_id, team, person, name, trained_on)
                        values (:landlord, :team, :person, :name, :on)
                        on conflict (landlord_id, team, person) do update
                        set name = excluded.name, trained_on = excluded.trained_on, left_on = null""")
                .param("team", team)
                .param("person", caller.person())
                .param("name", caller.name())
                .param("on", caller.trainedOn())
                .update();
    }

    boolean leave(Scope scope, int team, UUID person, LocalDate on) {
        return of(scope, """
                        update outreach.caller set left_on = :on
                        where landlord_id = :landlord and team = :team and person = :person and left_on is null""")
                        .param("team", team)
                        .param("person", person)
                        .param("on", on)
                        .update()
                == 1;
    }

    void stand(Scope scope, int team, LocalDate from, LocalDate until, Supporter supporter) {
        of(scope, """
                        insert into outreach.support (landlord_id, team, day, person, name)
                        select :landlord, :team, day, :person, :name
                        from generate_series(cast(:from as date), cast(:until as date), interval '1 day') day
                        on conflict (landlord_id, team, day) do update set person = excluded.person, name = excluded.name""")
                .param("team", team)
                .param("from", from)
                .param("until", until)
                .param("person", supporter.person())
                .param("name", supporter.name())
                .update();
    }
}
