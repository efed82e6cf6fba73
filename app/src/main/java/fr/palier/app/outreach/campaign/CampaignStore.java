package fr.palier.app.outreach.campaign;

import fr.palier.app.outreach.Basis;
import fr.palier.app.outreach.CallTime;
import fr.palier.app.outreach.Purpose;
import fr.palier.app.outreach.Standings;
import fr.palier.app.outreach.campaign.Campaign.Author;
import fr.palier.app.outreach.campaign.Campaign.Because;
import fr.palier.app.outreach.campaign.Campaign.Step;
import fr.palier.app.outreach.campaign.Campaign.Terms;
import fr.palier.app.outreach.campaign.CampaignState.Act;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.words.FreeText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The rows of campaigns. */
@Repository
class CampaignStore {
    private static final String CAMPAIGNS = """
            select id, public_id, version, title, purpose, basis, state, starts_on, ends_on, team, script, minutes, staffed_hours,
                attempts, age_from, age_to, alone, city, priority_area, branch_id, silent_days, action, only_those, missed_by, not_reached_by, people, created_by,
                created_by_name, created_at, because, because_by, because_by_name
            from outreach.campaign where landlord_id = :landlord
            """;

    private final JdbcClient jdbc;
    private final CallTime time;

    CampaignStore(JdbcClient jdbc, CallTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    private StatementSpec of(Scope scope, String sql) {
        return jdbc.sql(sql).param("landlord", scope.landlord());
    }

    private static Campaign campaign(ResultSet row) throws SQLException {
        return new Campaign(
                row.getInt("id"),
                row.getLong("public_id"),
                row.getInt("version"),
                CampaignState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                terms(row),
                row.getInt("script"),
                row.getInt("people"),
                new Author(
                        row.getObject("created_by", UUID.class),
                        row.getString("created_by_name"),
                        row.getTimestamp("created_at").toInstant()),
                because(row));
    }

    private static Optional<Because> because(ResultSet row) throws SQLException {
        @Nullable String words = row.getString("because");
        return words == null
                ? Optional.empty()
                : Optional.of(
                        new Because(words, row.getObject("because_by", UUID.class), row.getString("because_by_name")));
    }

    private static Terms terms(ResultSet row) throws SQLException {
        return new Terms(
                row.getString("title"),
                Purpose.stored(row.getString("purpose")),
                Basis.valueOf(row.getString("basis").toUpperCase(Locale.ROOT).replace('-', '_')),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getInt("team"),
                row.getInt("minutes"),
                row.getInt("staffed_hours"),
                row.getInt("attempts"),
                Chosen.read(row)
                        .missedBy(Optional.ofNullable(row.getObject("missed_by", Long.class)))
                        .notReachedBy(Optional.ofNullable(row.getObject("not_reached_by", Long.class))));
    }

    Optional<Campaign> find(Scope scope, long publicId) {
        return of(scope, CAMPAIGNS + "and public_id = :publicId")
                .param("publicId", publicId)
                .query((row, n) -> campaign(row))
                .optional();
    }

    /** A campaign in a list, with where its people stand. */
    record Line(Campaign campaign, Standings standings) {}

    /** Those in a state or in any, whose title holds some words, the last made first, before one. */
    List<Line> page(Scope scope, Optional<CampaignState> state, String asked, int before, int limit) {
        return of(scope, "select c.*, w.* from (" + CAMPAIGNS + """
                            and (cast(:state as text) is null or state = :state)
                            and (:asked = '' or position(portfolio.folded(:asked) in portfolio.folded(title)) > 0)
                            and id < :before order by id desc limit :limit) c
                        cross join lateral (select COUNTS
                            from outreach.standing s where s.landlord_id = :landlord and s.campaign = c.id) w
                        order by c.id desc""".replace("COUNTS", Standings.COUNTS))
                .param("state", state.map(CampaignState::code).orElse(null))
                .param("asked", asked)
                .param("before", before)
                .param("limit", limit)
                .query((row, n) -> new Line(campaign(row), Standings.read(row)))
                .list();
    }

    @SuppressWarnings("checkstyle:MethodLength") // the columns of a row
    Campaign add(Scope scope, long publicId, CampaignState state, Terms terms, int script) {
        int id = of(scope, "select coalesce(max(id), 0) + 1 from outreach.campaign where landlord_id = :landlord")
                .query(Integer.class)
                .single();
        Chosen.bind(of(scope, """
                        insert into outreach.campaign (landlord_id, id, public_id, title, purpose, basis, state, starts_on, ends_on,
                            team, script, minutes, staffed_hours, attempts, age_from, age_to, alone, city, priority_area,
                            branch_id, silent_days, action, only_those, missed_by, not_reached_by, created_by, created_by_name)
                        values (:landlord, :id, :publicId, :title, :purpose, :basis, :state, :from, :until, :team, :script,
                            :minutes, :hours, :attempts, :ageFrom, :ageTo, :alone, :city, :area, :branch, :silentDays, :action,
                            :only, :missedBy, :notReachedBy, :by, :name)"""), terms.criteria())
                .param("notReachedBy", terms.criteria().notReachedBy().orElse(null))
                .param("id", id)
                .param("publicId", publicId)
                .param("title", terms.title())
                .param("purpose", terms.purpose().code())
                .param("basis", terms.basis().code())
                .param("state", state.code())
                .param("from", terms.from())
                .param("until", terms.until())
                .param("team", terms.team())
                .param("script", script)
                .param("minutes", terms.minutes())
                .param("hours", terms.staffedHours())
                .param("attempts", terms.attempts())
                .param("by", scope.actor().person())
                .param("name", scope.actor().name())
                .update();
        Campaign made = find(scope, publicId).orElseThrow();
        addStep(scope, made.id(), 1, Act.CREATE, state);
        return made;
    }

    /** Moves it along, and keeps who did it. False where somebody else did meanwhile. */
    boolean move(Scope scope, Campaign campaign, Act act, int people) {
        CampaignState to = campaign.state().after(act);
        boolean moved = of(scope, """
                                update outreach.campaign set version = version + 1, state = :state, people = :people
                                where landlord_id = :landlord and id = :id and version = :version""")
                        .param("state", to.code())
                        .param("people", people)
                        .param("id", campaign.id())
                        .param("version", campaign.version())
                        .update()
                == 1;
        if (moved) {
            addStep(scope, campaign.id(), campaign.version() + 1, act, to);
        }
        return moved;
    }

    /** Keeps why it is launched although it leaves a group aside. */
    void explain(Scope scope, Campaign campaign, FreeText because) {
        of(scope, """
                        update outreach.campaign set because = :because, because_by = :me, because_by_name = :name
                        where landlord_id = :landlord and id = :id""")
                .param("because", because.words())
                .param("me", scope.actor().person())
                .param("name", scope.actor().name())
                .param("id", campaign.id())
                .update();
    }

    /** A call that was promised to somebody and is not made yet. */
    record Promised(int tenancyId, LocalDateTime at) {}

    /** Those of a campaign, the next first. */
    List<Promised> promised(Scope scope, int campaign, int limit) {
        return of(scope, """
                        select tenancy_id, due_at from outreach.person
                        where landlord_id = :landlord and campaign = :campaign and state = 'waiting' and promised
                        order by due_at, tenancy_id limit :limit""")
                .param("campaign", campaign)
                .param("limit", limit)
                .query((row, n) -> new Promised(row.getInt("tenancy_id"), row.getObject("due_at", LocalDateTime.class)))
                .list();
    }

    /** How many wait to be called, beside those promised a call: whom nobody tried, as {@code not_called} has it, or who were. */
    int waiting(Scope scope, int campaign, boolean tried) {
        return of(scope, """
                        select count(*) from outreach.person
                        where landlord_id = :landlord and campaign = :campaign and state = 'waiting' and not promised
                            and (coalesce(last_outcome, 'technical') <> 'technical') = :tried""")
                .param("campaign", campaign)
                .param("tried", tried)
                .query(Integer.class)
                .single();
    }

    /** Nobody waits any more but for what was promised. */
    void stopWaiting(Scope scope, int campaign) {
        of(scope, """
                        update outreach.person set state = 'closed'
                        where landlord_id = :landlord and campaign = :campaign and state = 'waiting' and not promised""").param("campaign", campaign).update();
    }

    private void addStep(Scope scope, int campaign, int version, Act act, CampaignState state) {
        of(scope, """
                        insert into outreach.step (landlord_id, campaign, version, act, state, actor, actor_name, at)
                        values (:landlord, :campaign, :version, :act, :state, :actor, :name, :at)""")
                .param("at", time.moment())
                .param("campaign", campaign)
                .param("version", version)
                .param("act", act.code())
                .param("state", state.code())
                .param("actor", scope.actor().person())
                .param("name", scope.actor().name())
                .update();
    }

    /** What was done with it, the last first. */
    List<Step> steps(Scope scope, Campaign campaign) {
        return of(scope, """
                        select act, actor_name, at from outreach.step
                        where landlord_id = :landlord and campaign = :campaign order by version desc""")
                .param("campaign", campaign.id())
                .query((row, n) -> new Step(
                        row.getString("act"),
                        row.getString("actor_name"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }
}
