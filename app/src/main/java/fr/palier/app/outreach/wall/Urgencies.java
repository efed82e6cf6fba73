package fr.palier.app.outreach.wall;

import fr.palier.app.outreach.Words;
import fr.palier.app.outreach.wall.Figures.Alarm;
import fr.palier.app.portfolio.Tenancies;
import fr.palier.app.portfolio.TenancySummary;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.engine.text.Lang;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * The open urgencies that whoever looks has to see to: first on the pages with which a day begins, and counted in the menu of every
 * page. Read once a page by one statement on an index, and only by pages that have the frame.
 */
public final class Urgencies {
    private final Advice advice;
    private final Optional<Scope> scope;
    private final Lang lang;
    private @Nullable List<Alarm> read;

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

    /** How many are open; 0 for those who do not see to them. */
    public int count() {
        return alarms().size();
    }

    /** The same with the households' names, the oldest first. */
    public List<Urgent> all() {
        Map<Integer, TenancySummary> who = scope.map(one -> advice.tenancies.summaries(
                        one, alarms().stream().map(Alarm::tenancyId).distinct().toList()))
                .orElse(Map.of());
        return alarms().stream()
                .flatMap(alarm -> Optional.ofNullable(who.get(alarm.tenancyId()))
                        .map(one ->
                                new Urgent(alarm.id(), one, Words.moment(alarm.at(), lang), alarm.by(), alarm.warned()))
                        .stream())
                .toList();
    }

    private List<Alarm> alarms() {
        if (read == null) {
            read = scope.map(advice.wall::open).orElse(List.of());
        }
        return read;
    }

    /** Hands them to every page. */
    @ControllerAdvice
    static class Advice {
        private final Wall wall;
        private final Tenancies tenancies;

        Advice(Wall wall, Tenancies tenancies) {
            this.wall = wall;
            this.tenancies = tenancies;
        }

        @ModelAttribute("urgencies")
        Urgencies urgencies(@Nullable Scope scope, Lang lang) {
            Optional<Scope> sees =
                    Optional.ofNullable(scope).filter(one -> one.actor().isAny(Role.COORDINATOR, Role.MANAGER));
            return new Urgencies(this, sees, lang);
        }
    }
}
