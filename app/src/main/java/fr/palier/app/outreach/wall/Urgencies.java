package fr.palier.app.outreach.wall;

import fr.palier.app.outreach.Words;
import fr.palier.app.outreach.urgency.Alarm;
import fr.palier.app.outreach.visit.LastResort;
import fr.palier.app.outreach.visit.LastResort.Open;
import fr.palier.app.portfolio.Tenancies;
import fr.palier.app.portfolio.TenancySummary;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.Days;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.engine.text.Lang;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * What whoever looks has to see to at once: open urgencies, and people of whom nobody knows and about whom rescue alone is left to
 * ask. First on the pages with which a day begins, and counted in the menu of every page. Read once a page, each by one statement
 * on an index, and only by pages that have the frame.
 */
public final class Urgencies {
    private final Advice advice;
    private final Optional<Scope> scope;
    private final Lang lang;
    private @Nullable List<Alarm> read;
    private @Nullable List<Open> unheard;

    private Urgencies(Advice advice, Optional<Scope> scope, Lang lang) {
        this.advice = advice;
        this.scope = scope;
        this.lang = lang;
    }

    /**
     * One of them.
     *
     * @param who whose household it is
     * @param since when it was told of, for a sentence
     */
    record Urgent(int id, TenancySummary who, String since, String by, List<String> warned) {
        @Override
        public String toString() {
            return "Urgent[" + id + "]";
        }
    }

    /**
     * Somebody of whom nobody knows.
     *
     * @param since when somebody asked last, for a sentence
     */
    record Unheard(Open of, TenancySummary who, String askedOn, String since) {
        @Override
        public String toString() {
            return "Unheard[" + of + "]";
        }
    }

    /** How many there are; 0 for those who do not see to them. */
    public int count() {
        return alarms().size() + lastResort().size();
    }

    /** The urgencies with the households' names, the oldest first. */
    public List<Urgent> all() {
        return named(
                alarms(),
                Alarm::tenancyId,
                (alarm, who) ->
                        new Urgent(alarm.id(), who, Words.moment(alarm.at(), lang), alarm.by(), alarm.warned()));
    }

    /** Of whom nobody knows, the most vulnerable first. */
    public List<Unheard> unheard() {
        return named(
                lastResort(),
                Open::tenancyId,
                (one, who) -> new Unheard(
                        one,
                        who,
                        Days.day(one.askedOn(), lang),
                        Words.moment(LocalDateTime.ofInstant(one.at(), BusinessClock.ZONE), lang)));
    }

    private <T, R> List<R> named(List<T> some, Function<T, Integer> tenancy, BiFunction<T, TenancySummary, R> named) {
        Map<Integer, TenancySummary> who = scope.map(one -> advice.tenancies.summaries(
                        one, some.stream().map(tenancy).distinct().toList()))
                .orElse(Map.of());
        return some.stream()
                .flatMap(one ->
                        Optional.ofNullable(who.get(tenancy.apply(one))).map(it -> named.apply(one, it)).stream())
                .toList();
    }

    /** A colleague who calls sees neither; an adviser asks after people, and closes no urgency. */
    private List<Alarm> alarms() {
        if (read == null) {
            read = as(Role.COORDINATOR, Role.MANAGER).map(advice.wall::open).orElse(List.of());
        }
        return read;
    }

    private List<Open> lastResort() {
        if (unheard == null) {
            unheard = as(Role.ADVISER, Role.COORDINATOR, Role.MANAGER)
                    .map(advice.lastResort::open)
                    .orElse(List.of());
        }
        return unheard;
    }

    private Optional<Scope> as(Role... roles) {
        return scope.filter(one -> one.actor().isAny(roles));
    }

    /** Hands them to every page. */
    @ControllerAdvice
    static class Advice {
        private final Wall wall;
        private final LastResort lastResort;
        private final Tenancies tenancies;

        Advice(Wall wall, LastResort lastResort, Tenancies tenancies) {
            this.wall = wall;
            this.lastResort = lastResort;
            this.tenancies = tenancies;
        }

        @ModelAttribute("urgencies")
        Urgencies urgencies(@Nullable Scope scope, Lang lang) {
            return new Urgencies(this, Optional.ofNullable(scope), lang);
        }
    }
}
