package fr.palier.app.outreach.wall;

import fr.palier.app.outreach.Words;
import fr.palier.app.outreach.language.Spoken;
import fr.palier.app.outreach.team.Team;
import fr.palier.app.outreach.team.Team.Idle;
import fr.palier.app.outreach.urgency.Alarm;
import fr.palier.app.outreach.visit.VisitState;
import fr.palier.app.portfolio.TenancySummary;
import fr.palier.engine.text.Lang;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The wall as its page shows it: the figures, with names, homes and hours in words. */
record WallPage(
        Figures figures,
        Map<VisitState, Integer> visits,
        List<Spoken> languages,
        List<Team> teams,
        Map<Integer, TenancySummary> who,
        Map<String, String> branches,
        LocalDateTime now,
        Lang lang) {
    /** The name of somebody, as lists show it. */
    public String name(int tenancyId) {
        return Optional.ofNullable(who.get(tenancyId))
                .map(TenancySummary::fullName)
                .orElse("");
    }

    /** Where somebody lives, in one line; empty where that is not shown. */
    public String home(int tenancyId) {
        return Optional.ofNullable(who.get(tenancyId))
                .map(one -> Stream.of(one.address(), (one.postcode() + " " + one.city()).strip())
                        .filter(part -> !part.isBlank())
                        .collect(Collectors.joining(", ")))
                .orElse("");
    }

    public boolean isProtected(int tenancyId) {
        return Optional.ofNullable(who.get(tenancyId))
                .filter(TenancySummary::protectedAddress)
                .isPresent();
    }

    /** Who calls in a team. */
    public List<Team.Caller> callers(int team) {
        return teams.stream()
                .filter(one -> one.id() == team)
                .flatMap(one -> one.callers().stream())
                .toList();
    }

    public String day(LocalDate day) {
        return Words.day(day, now.toLocalDate(), lang);
    }

    /** As it is read aloud. */
    public String number(Alarm alarm) {
        return Words.number(alarm.number());
    }

    public String hour(LocalDateTime at) {
        return at.toLocalDate().equals(now.toLocalDate())
                ? Words.hour(at, lang)
                : Words.moment(at, now.toLocalDate(), lang);
    }

    /** The name of an agency; empty for dwellings of none. */
    public String branch(Figures.Part part) {
        return branches.getOrDefault(part.name(), "");
    }

    /** When the figures were read. */
    public String asOf() {
        return Words.moment(now, lang);
    }

    /** Where the page of somebody is. */
    public String situation(int tenancyId) {
        return "/situations/" + publicId(tenancyId);
    }

    public long publicId(int tenancyId) {
        return Optional.ofNullable(who.get(tenancyId))
                .map(TenancySummary::publicId)
                .orElse(0L);
    }

    /** For how many days an urgency is open. */
    public long days(LocalDateTime at) {
        return ChronoUnit.DAYS.between(at.toLocalDate(), now.toLocalDate());
    }

    public boolean isLate(LocalDateTime at) {
        return at.isBefore(now);
    }

    public long minutes(Instant since) {
        return Math.max(0, Duration.between(since, Instant.now()).toMinutes());
    }

    public int toVisit() {
        return visits.getOrDefault(VisitState.TO_DO, 0);
    }

    /** The names of teams whose callers have nobody to speak to today. */
    public String alone() {
        return teams.stream().filter(Team::isAlone).map(Team::name).collect(Collectors.joining(", "));
    }

    /** A campaign that runs and for which nobody can be called, with the team and why. */
    public record Stalled(Figures.Running campaign, String team, Idle why) {}

    /** Those campaigns. */
    public List<Stalled> stalled() {
        return figures.running().stream()
                .flatMap(one -> teams.stream()
                        .filter(team -> team.id() == one.team())
                        .flatMap(team -> team.idle(one.purpose(), now.toLocalDate()).stream()
                                .map(why -> new Stalled(one, team.name(), why))))
                .toList();
    }

    public int worries() {
        return visits.getOrDefault(VisitState.WORRY, 0);
    }
}
