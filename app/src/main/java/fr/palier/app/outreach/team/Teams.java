package fr.palier.app.outreach.team;

import fr.palier.app.identity.Staff;
import fr.palier.app.identity.Staff.Member;
import fr.palier.app.outreach.Purpose;
import fr.palier.app.outreach.team.Team.Caller;
import fr.palier.app.outreach.team.Team.Supporter;
import fr.palier.app.outreach.team.TeamStore.Halted;
import fr.palier.app.portfolio.Recordings;
import fr.palier.app.shared.Audit;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The door to the teams that call. Nobody calls who was not trained: a caller may call for what their team may, from the later of
 * the two days on.
 */
@Component
public class Teams {
    static final int NAME = 60;

    /** What taking a purpose from a team is refused with while its campaigns need it. */
    static final String HALTS = "outreach.team.halts";

    private static final int LONG_AGO = 20;
    private static final int DAYS_AHEAD = 31;

    private final TeamStore store;
    private final Staff staff;
    private final Recordings recordings;
    private final Audit audit;
    private final Transactions transactions;
    private final BusinessClock clock;

    Teams(
            TeamStore store,
            Staff staff,
            Recordings recordings,
            Audit audit,
            Transactions transactions,
            BusinessClock clock) {
        this.store = store;
        this.staff = staff;
        this.recordings = recordings;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The landlord's teams, by name. */
    public List<Team> all(Scope scope) {
        return transactions.read(scope, () -> store.all(scope, clock.today()));
    }

    /**
     * One of them.
     *
     * @throws NotFound where the landlord has none of that number
     */
    public Team find(Scope scope, int team) {
        return all(scope).stream().filter(one -> one.id() == team).findFirst().orElseThrow(NotFound::new);
    }

    /** Who stands by the person today, in whichever of their teams. */
    public Optional<String> support(Scope scope) {
        return all(scope).stream()
                .filter(team -> team.has(scope.actor().person()))
                .flatMap(team -> team.support().map(Supporter::name).stream())
                .findFirst();
    }

    /** Who can be asked to call: staff who speak with tenants. */
    public List<Member> candidates(Scope scope) {
        return staff.of(scope).stream()
                .filter(member -> member.roles().stream()
                        .anyMatch(role -> role == Role.CALLER || role == Role.ADVISER || role == Role.COORDINATOR))
                .toList();
    }

    /** Who can stand by callers: whoever works for the landlord. */
    public List<Member> colleagues(Scope scope) {
        return staff.of(scope);
    }

    /**
     * A new team.
     *
     * @return its number
     * @throws Refused without a name, with one too long or one that is taken
     */
    public int add(Scope scope, String name) {
        String said = name.strip();
        Refused.when(said.isEmpty() || said.length() > NAME, "outreach.team.name-it");
        return transactions.write(scope, () -> {
            recordings.lock(scope);
            Refused.when(store.isNamed(scope, said), "outreach.team.name-taken");
            int id = store.add(scope, said);
            audit.record(scope, "callers.team-added", "callers:" + id, Map.of());
            return id;
        });
    }

    /**
     * The campaigns for which nobody could be called any more if a team called for some purposes alone, each from its day on.
     */
    List<Halted> halted(Scope scope, int team, Map<Purpose, LocalDate> purposes) {
        LocalDate today = clock.today();
        List<Purpose> left = purposes.entrySet().stream()
                .filter(one -> !one.getValue().isAfter(today))
                .map(Map.Entry::getKey)
                .toList();
        return transactions.read(scope, () -> store.halted(scope, team, left, today));
    }

    /**
     * Says what a team may call for, each from its day on; what is not named it may not.
     *
     * @param sure also where campaigns stop being called for
     * @throws Refused where a day lies twenty years back or a year ahead; with {@link #HALTS} where campaigns would stop being
     *     called for and that was not said
     */
    public void train(Scope scope, int team, Map<Purpose, LocalDate> purposes, boolean sure) {
        LocalDate earliest = clock.today().minusYears(LONG_AGO);
        LocalDate latest = clock.today().plusYears(1);
        purposes.values()
                .forEach(day -> Refused.when(
                        day.isBefore(earliest) || day.isAfter(latest), "outreach.team.day-from", day.getYear()));
        transactions.write(scope, () -> {
            find(scope, team);
            Refused.when(!sure && !halted(scope, team, purposes).isEmpty(), HALTS);
            for (Purpose purpose : Purpose.values()) {
                store.train(scope, team, purpose, Optional.ofNullable(purposes.get(purpose)));
            }
            audit.record(
                    scope,
                    "callers.trained",
                    "callers:" + team,
                    Map.of("purposes", purposes.keySet().size()));
        });
    }

    /**
     * Somebody joins a team, trained on a day.
     *
     * @throws Refused where they do not work for the landlord as somebody who speaks with tenants, or the day is to come or lies
     *     twenty years back
     */
    public void join(Scope scope, int team, UUID person, LocalDate trainedOn) {
        LocalDate earliest = clock.today().minusYears(LONG_AGO);
        Refused.when(
                trainedOn.isBefore(earliest) || trainedOn.isAfter(clock.today()),
                "outreach.team.day-past",
                trainedOn.getYear());
        Member member = among(candidates(scope), person);
        transactions.write(scope, () -> {
            find(scope, team);
            store.join(scope, team, new Caller(person, member.name(), trainedOn));
            audit.record(scope, "callers.joined", "callers:" + team, Map.of("person", person));
        });
    }

    /** Somebody calls no more. */
    public void leave(Scope scope, int team, UUID person) {
        transactions.write(scope, () -> {
            if (!store.leave(scope, team, person, clock.today())) {
                throw new NotFound();
            }
            audit.record(scope, "callers.left", "callers:" + team, Map.of("person", person));
        });
    }

    /**
     * Says who stands by a team from today to a day.
     *
     * @throws Refused where they call in it themselves, or the day has passed or is more than a month ahead
     */
    public void stand(Scope scope, int team, UUID person, LocalDate until) {
        LocalDate today = clock.today();
        Refused.when(
                until.isBefore(today) || until.isAfter(today.plusDays(DAYS_AHEAD)),
                "outreach.team.until-wrong",
                DAYS_AHEAD);
        Member member = among(colleagues(scope), person);
        transactions.write(scope, () -> {
            Refused.when(find(scope, team).has(person), "outreach.team.own-support", member.name());
            store.stand(scope, team, today, until, new Supporter(person, member.name()));
        });
    }

    private static Member among(List<Member> members, UUID person) {
        return members.stream()
                .filter(member -> member.id().equals(person))
                .findFirst()
                .orElseThrow(() -> new Refused("outreach.team.nobody"));
    }
}
