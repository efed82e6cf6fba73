package fr.palier.app.demo;

import fr.palier.app.outreach.Basis;
import fr.palier.app.outreach.Purpose;
import fr.palier.app.outreach.call.Calls;
import fr.palier.app.outreach.call.Report;
import fr.palier.app.outreach.campaign.Campaign;
import fr.palier.app.outreach.campaign.Campaign.Terms;
import fr.palier.app.outreach.campaign.CampaignActs;
import fr.palier.app.outreach.campaign.CampaignActs.Seen;
import fr.palier.app.outreach.campaign.CampaignState;
import fr.palier.app.outreach.campaign.Campaigns;
import fr.palier.app.outreach.campaign.Criteria;
import fr.palier.app.outreach.campaign.Only;
import fr.palier.app.outreach.team.Teams;
import fr.palier.app.portfolio.Landlord;
import fr.palier.app.portfolio.Landlords;
import fr.palier.app.shared.Actor;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.engine.outreach.Hours;
import fr.palier.engine.outreach.Outcome;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A call room for the landlords whose staff can sign in, begun as people begin one: a team is trained, the coordinator prepares a
 * campaign, the manager approves what is large, the caller has made the first calls; another campaign waits for approval.
 */
@Component
@Order(2)
class FirstCalls implements FirstLists.Beginning {
    private static final int SUPPORTED = 31;
    private static final int MINUTES = 10;
    private static final int HOURS = 60;
    private static final int ATTEMPTS = 3;
    private static final int OLD = 70;
    private static final int SILENT = 60;

    /** Why it is launched though a group may be left aside. */
    private static final String WHY =
            "Les numéros de ce groupe manquent : l'agence les demande par courrier cette semaine, une seconde campagne suivra.";

    /** What came of the first calls, in turn. */
    private static final List<Outcome> FIRST = List.of(
            Outcome.REACHED_OK,
            Outcome.NO_ANSWER,
            Outcome.REACHED_NEEDS,
            Outcome.REACHED_OK,
            Outcome.VOICEMAIL_LEFT,
            Outcome.REACHED_CALL_LATER,
            Outcome.REACHED_OK,
            Outcome.REFUSED,
            Outcome.NO_ANSWER,
            Outcome.WRONG_NUMBER);

    private final Teams teams;
    private final Campaigns campaigns;
    private final CampaignActs acts;
    private final Calls calls;
    private final Landlords landlords;
    private final BusinessClock clock;

    FirstCalls(
            Teams teams,
            Campaigns campaigns,
            CampaignActs acts,
            Calls calls,
            Landlords landlords,
            BusinessClock clock) {
        this.teams = teams;
        this.campaigns = campaigns;
        this.acts = acts;
        this.calls = calls;
        this.landlords = landlords;
        this.clock = clock;
    }

    /** Begins them, where there is none yet. */
    @Override
    public void begin() {
        for (Landlord landlord : landlords.all()) {
            person(landlord, Role.COORDINATOR)
                    .filter(coordinator -> teams.all(coordinator).isEmpty())
                    .ifPresent(coordinator -> make(landlord, coordinator));
        }
    }

    private static Optional<Scope> person(Landlord landlord, Role role) {
        return Staff.all().stream()
                .filter(person -> person.role() == role
                        && person.landlord().filter(landlord.code()::equals).isPresent())
                .map(person -> new Scope(
                        landlord.id(),
                        new Actor(
                                UUID.nameUUIDFromBytes(person.email().getBytes(StandardCharsets.UTF_8)),
                                person.name(),
                                Set.of(role))))
                .findFirst();
    }

    private void make(Landlord landlord, Scope coordinator) {
        Scope caller = person(landlord, Role.CALLER).orElseThrow();
        Scope manager = person(landlord, Role.MANAGER).orElseThrow();
        int team = train(coordinator, caller, manager);
        Criteria old = new Criteria(
                Optional.of(OLD), Optional.empty(), true, Optional.empty(), false, Optional.empty(), Optional.empty());
        if (campaigns.count(coordinator, Purpose.WELFARE, old).people() > FIRST.size()) {
            launch(coordinator, manager, terms("Prendre des nouvelles des aînés", Purpose.WELFARE, team, old));
            FIRST.forEach(outcome -> call(caller, outcome));
        }
        Criteria silent = new Criteria(
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        Optional.empty(),
                        false,
                        Optional.empty(),
                        Optional.of(SILENT))
                .only(Optional.of(Only.OWING));
        if (campaigns.count(coordinator, Purpose.RENT_SUPPORT, silent).people() > 0) {
            campaigns.create(
                    coordinator, terms("Loyer difficile : proposer de l'aide", Purpose.RENT_SUPPORT, team, silent));
        }
    }

    private int train(Scope coordinator, Scope caller, Scope manager) {
        LocalDate today = clock.today();
        int team = teams.add(coordinator, "Équipe de veille");
        teams.train(
                coordinator,
                team,
                Map.of(Purpose.WELFARE, today.minusDays(20), Purpose.RENT_SUPPORT, today.minusDays(5)),
                false);
        List.of(caller, coordinator)
                .forEach(one -> teams.join(coordinator, team, one.actor().person(), today.minusDays(20)));
        teams.stand(coordinator, team, manager.actor().person(), today.plusDays(SUPPORTED));
        return team;
    }

    private Terms terms(String title, Purpose purpose, int team, Criteria criteria) {
        LocalDate today = clock.today();
        Basis basis = purpose == Purpose.WELFARE ? Basis.PUBLIC_TASK : Basis.CONTRACT;
        return new Terms(title, purpose, basis, today, today.plusDays(45), team, MINUTES, HOURS, ATTEMPTS, criteria);
    }

    private void launch(Scope coordinator, Scope manager, Terms terms) {
        Campaign made = campaigns.create(coordinator, terms);
        if (!campaigns
                .count(coordinator, terms.purpose(), terms.criteria())
                .alerts()
                .isEmpty()) {
            acts.explain(coordinator, seen(coordinator, made), WHY);
        }
        if (campaigns.find(coordinator, made.publicId()).state() == CampaignState.DRAFT) {
            acts.approve(manager, seen(manager, made));
        }
        acts.launch(coordinator, seen(coordinator, made));
    }

    private Seen seen(Scope scope, Campaign made) {
        return new Seen(made.publicId(), campaigns.find(scope, made.publicId()).version());
    }

    /** Whoever shares a number with the person called is called in the same call: they are well. */
    private void call(Scope caller, Outcome outcome) {
        if (!calls.pull(caller)) {
            return;
        }
        UUID token = calls.token(caller).orElseThrow();
        boolean same = calls.record(caller, report(token, outcome));
        while (same) {
            same = calls.record(caller, report(calls.token(caller).orElseThrow(), Outcome.REACHED_OK));
        }
    }

    private Report report(UUID token, Outcome outcome) {
        Optional<Report.Promise> promise = outcome == Outcome.REACHED_CALL_LATER
                ? Optional.of(new Report.Promise(
                        Hours.opening(clock.today().plusDays(1).atTime(14, 0)), false))
                : Optional.empty();
        Map<Integer, Integer> answers = outcome == Outcome.REACHED_NEEDS ? Map.of(2, 2, 3, 2, 5, 2) : Map.of();
        return new Report(token, outcome, promise, Optional.empty(), answers, Set.of(), false);
    }
}
