package fr.palier.app.outreach.campaign;

import fr.palier.app.outreach.Purpose;
import fr.palier.app.outreach.team.Team;
import fr.palier.app.outreach.team.Team.Idle;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Among which teams somebody chooses the one that calls, by name.
 *
 * @param offered that may call for the purpose before the campaign is over
 * @param others that may not, and why
 */
record TeamChoice(List<Team> offered, List<Other> others) {
    TeamChoice {
        offered = List.copyOf(offered);
        others = List.copyOf(others);
    }

    /**
     * A team that is not offered.
     *
     * @param from the day from which on it calls for the purpose, where it does so later
     */
    record Other(String name, Idle why, Optional<LocalDate> from) {}

    /** The day on which teams are judged: the last one, unless it was typed so that it is over already. */
    static LocalDate judgedOn(LocalDate last, LocalDate today) {
        return last.isBefore(today) ? today : last;
    }

    static TeamChoice of(List<Team> all, Purpose purpose, LocalDate day) {
        Predicate<Team> may = team -> team.barred(purpose, day).isEmpty();
        return new TeamChoice(
                all.stream().filter(may).toList(),
                all.stream().flatMap(team -> other(team, purpose, day).stream()).toList());
    }

    private static Optional<Other> other(Team team, Purpose purpose, LocalDate day) {
        return team.barred(purpose, day).map(why -> new Other(team.name(), why, team.from(purpose)));
    }

    /** Whether there is something to choose: one that stands alone is taken. */
    public boolean isOpen() {
        return offered.size() > 1;
    }

    /** Whether the landlord has no team at all. */
    public boolean isEmpty() {
        return offered.isEmpty() && others.isEmpty();
    }
}
