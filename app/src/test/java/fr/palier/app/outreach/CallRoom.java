package fr.palier.app.outreach;

import fr.palier.app.outreach.campaign.Campaign;
import fr.palier.app.outreach.campaign.Campaign.Terms;
import fr.palier.app.outreach.campaign.CampaignActs;
import fr.palier.app.outreach.campaign.CampaignActs.Seen;
import fr.palier.app.outreach.campaign.Campaigns;
import fr.palier.app.outreach.campaign.Criteria;
import fr.palier.app.outreach.team.Teams;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.app.support.Cast;
import fr.palier.app.support.RouteRecords;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A landlord with a call room. Of ten tenancies in a row, tenant 1 is 85 and alone, 2 is 82, 3 is 75 and alone, 4 is 75, 5 and 6
 * are 40 (5 in a priority neighbourhood), 7 is 40 and alone, 8 is 85 without a number, 9 and 10 are 71 and share a number.
 */
@Component
public class CallRoom implements RouteRecords {
    private static final int AT_ONCE = 10_000;

    private final Cast cast;
    private final Teams teams;
    private final Campaigns campaigns;
    private final CampaignActs acts;
    private final Transactions transactions;
    private final JdbcClient jdbc;
    private final FixedHour hour;

    @SuppressWarnings("checkstyle:ParameterNumber") // the doors of a call room
    CallRoom(
            Cast cast,
            Teams teams,
            Campaigns campaigns,
            CampaignActs acts,
            Transactions transactions,
            JdbcClient jdbc,
            FixedHour hour) {
        this.cast = cast;
        this.teams = teams;
        this.campaigns = campaigns;
        this.acts = acts;
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.hour = hour;
    }

    public LocalDate today() {
        return hour.now().toLocalDate();
    }

    /** A coordinator of a new landlord with so many tenancies. */
    public Scope withTenancies(int count) {
        Scope coordinator = cast.person(cast.landlord(), Role.COORDINATOR);
        fill(coordinator, count);
        return coordinator;
    }

    /** The same, which nobody looks for by name. */
    public Scope withUnsought(int count) {
        Scope coordinator = cast.person(cast.landlord(), Role.COORDINATOR);
        settle(coordinator, count);
        return coordinator;
    }

    /** A campaign of a landlord that has no tenancies yet, which waits: its public id. */
    public long campaign(Scope coordinator) {
        fill(coordinator, 10);
        return prepared(coordinator, team(coordinator));
    }

    /** A household of a landlord that has none yet: its public id. */
    private long household(Scope coordinator) {
        fill(coordinator, 1);
        return publicId(coordinator, 1);
    }

    /** A campaign of a team that waits: its public id. */
    public long prepared(Scope coordinator, int team) {
        return campaigns
                .create(coordinator, terms(team, Purpose.WELFARE, from(70)))
                .publicId();
    }

    /** Gives a landlord that has none yet so many tenancies. */
    public void fill(Scope coordinator, int count) {
        settle(coordinator, count);
        transactions.write(coordinator, () -> all(coordinator, 1, count, """
                insert into portfolio.word (landlord_id, word, tenancy_id)
                select landlord_id, word, tenancy_id from portfolio.to_index
                where landlord_id = :landlord and tenancy_id between :first and :last"""));
    }

    private void settle(Scope coordinator, int count) {
        transactions.write(coordinator, () -> all(coordinator, 1, count, """
                insert into portfolio.branch (landlord_id, id, name) values (:landlord, 1, 'Agence Nord'),
                    (:landlord, 2, 'Agence Sud')"""));
        for (int first = 1; first <= count; first += AT_ONCE) {
            settle(coordinator, first, Math.min(count, first + AT_ONCE - 1));
        }
    }

    private void settle(Scope coordinator, int first, int last) {
        transactions.write(coordinator, () -> {
            jdbc.sql("set local plan_cache_mode = auto")
                    .update(); // checks of foreign keys, a query for each row, keep their plan
            all(coordinator, first, last, """
                    insert into portfolio.dwelling (landlord_id, id, branch_id, number, address, postcode, city, department,
                        priority_area)
                    select :landlord, n, 1 + n % 2, 'LG' || n, n || ' rue des Amandiers', '31200',
                        case when n % 2 = 0 then 'Toulouse' else 'Muret' end, '31', case when n % 10 = 5 then 'QP1' else '' end
                    from generate_series(cast(:first as int), :last) n""");
            all(coordinator, first, last, """
                    insert into portfolio.tenancy (landlord_id, id, public_id, number, dwelling_id, start_on, rent, benefit,
                        birth_year, lives_alone, family_name, given_name, recorded)
                    select :landlord, n, (:landlord::bigint << 32) + n * 7919, 'CT' || n, n, '2015-01-01', 50000, 0,
                        :year - (array[71, 85, 82, 75, 75, 40, 40, 40, 85, 71])[1 + n % 10], n % 10 in (1, 3, 7), 'Azéma' || n,
                        'Luce', n
                    from generate_series(cast(:first as int), :last) n""");
            all(coordinator, first, last, """
                    insert into portfolio.contact_point (landlord_id, tenancy_id, kind, source, value, recorded, actor)
                    select :landlord, n, 'phone', 'file', '+33 6 ' || to_char(case when n % 10 = 0 then n - 1 else n end, 'FM00000000'), n, :me
                    from generate_series(cast(:first as int), :last) n where n % 10 <> 8""");
            all(coordinator, first, last, "update portfolio.recording set last = :last where landlord_id = :landlord");
        });
    }

    private void all(Scope scope, int first, int last, String sql) {
        jdbc.sql(sql)
                .param("landlord", scope.landlord())
                .param("first", first)
                .param("last", last)
                .param("year", today().getYear())
                .param("me", scope.actor().person())
                .update();
    }

    /** The public number of a tenancy. */
    public static long publicId(Scope scope, int tenancy) {
        return ((long) scope.landlord() << 32) + tenancy * 7919L;
    }

    /** A new caller of a new team that may call for everything since yesterday. */
    public Scope caller(Scope coordinator) {
        return caller(coordinator, team(coordinator));
    }

    /** A new team that may call for everything since a month. */
    public int team(Scope coordinator) {
        int team = teams.add(coordinator, "Équipe " + System.nanoTime());
        LocalDate since = today().minusMonths(1);
        teams.train(
                coordinator,
                team,
                Map.of(
                        Purpose.WELFARE,
                        since,
                        Purpose.RENT_SUPPORT,
                        since,
                        Purpose.INFORMATION,
                        since,
                        Purpose.HEALTH_RELAY,
                        since),
                false);
        return team;
    }

    /** A new caller of a team. */
    public Scope caller(Scope coordinator, int team) {
        Scope caller = cast.colleague(coordinator, Role.CALLER);
        teams.join(coordinator, team, caller.actor().person(), today().minusDays(1));
        return caller;
    }

    public Terms terms(int team, Purpose purpose, Criteria criteria) {
        return terms(team, purpose, criteria, Campaign.USUAL_ATTEMPTS);
    }

    private Terms terms(int team, Purpose purpose, Criteria criteria, int attempts) {
        return new Terms(
                "Prendre des nouvelles",
                purpose,
                purpose.bases().getFirst(),
                today(),
                today().plusDays(60),
                team,
                10,
                40,
                attempts,
                criteria);
    }

    /** Those of an age. */
    public static Criteria from(int age) {
        return new Criteria(
                Optional.of(age), Optional.empty(), false, Optional.empty(), false, Optional.empty(), Optional.empty());
    }

    /** Those of an agency. */
    public static Criteria branch(int branch) {
        return new Criteria(
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                false,
                Optional.of(branch),
                Optional.empty());
    }

    /** A campaign that runs, approved by somebody else where that is needed, for a reason where a group is left aside. */
    public Campaign running(Scope coordinator, int team, Purpose purpose, Criteria criteria) {
        return running(coordinator, team, purpose, criteria, Campaign.USUAL_ATTEMPTS);
    }

    /** The same that makes so many attempts. */
    public Campaign running(Scope coordinator, int team, Purpose purpose, Criteria criteria, int attempts) {
        Campaign made = campaigns.create(coordinator, terms(team, purpose, criteria, attempts));
        int version = made.version();
        if (!campaigns.count(coordinator, purpose, criteria, attempts).alerts().isEmpty()) {
            acts.explain(
                    coordinator, new Seen(made.publicId(), version++), "Les travaux ne touchent que cette agence.");
        }
        if (made.state().code().equals("draft")) {
            acts.approve(cast.colleague(coordinator, Role.MANAGER), new Seen(made.publicId(), version));
            version++;
        }
        acts.launch(coordinator, new Seen(made.publicId(), version));
        return campaigns.find(coordinator, made.publicId());
    }

    @Override
    public void tell(BiConsumer<String, Function<Scope, Object>> pages) {
        pages.accept("/appels/campagnes/{id}", this::campaign);
        pages.accept("/appels/campagnes/{id}/resultats", this::campaign);
        pages.accept("/appels/campagnes/{id}/sans-numero", this::campaign);
        pages.accept("/situations/{id}/proches", this::household);
    }
}
