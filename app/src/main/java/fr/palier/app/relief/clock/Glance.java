package fr.palier.app.relief.clock;

import fr.palier.app.portfolio.TenancyDetails;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.Days;
import fr.palier.app.shared.Scope;
import fr.palier.engine.law.Deadline;
import fr.palier.engine.law.Deadline.Nature;
import fr.palier.engine.law.Deadline.Standing;
import fr.palier.engine.text.Lang;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the fragment {@code relief/glance :: next} shows of a household's calendar on its page. Asked for only by pages that have it. */
public final class Glance {
    private final LegalClocks clocks;
    private final Scope scope;
    private final Lang lang;
    private final LocalDate today;
    private final Map<Integer, Seen> seen = new HashMap<>();

    private Glance(LegalClocks clocks, Scope scope, Lang lang, LocalDate today) {
        this.clocks = clocks;
        this.scope = scope;
        this.lang = lang;
        this.today = today;
    }

    /**
     * A calendar in a line.
     *
     * @param next what comes first of what is to be done, offered or awaited within a year
     * @param told when the paying body was told of this debt
     */
    public record Seen(Optional<Deadline> next, Optional<LocalDate> told) {}

    /** Read once, however often a page asks. */
    public Seen of(TenancyDetails tenancy) {
        return seen.computeIfAbsent(tenancy.id(), _ -> read(tenancy));
    }

    private Seen read(TenancyDetails tenancy) {
        LegalClocks.Read read = clocks.of(scope, tenancy);
        Optional<Deadline> next = read.lines().stream()
                .map(Line::deadline)
                .filter(one -> one.nature() != Nature.COERCIVE)
                .filter(one -> !one.day().isAfter(today.plusYears(1)))
                .findFirst();
        return new Seen(next, read.arrears().told());
    }

    public boolean isLate(Deadline one) {
        return one.on(today) == Standing.LATE;
    }

    public long left(Deadline one) {
        return one.inPractice().toEpochDay() - today.toEpochDay();
    }

    public String day(LocalDate day) {
        return Days.day(day, lang);
    }

    /** Hands it to the pages of households. */
    @ControllerAdvice(basePackages = "fr.palier.app.situation")
    static class Advice {
        private final LegalClocks clocks;
        private final BusinessClock clock;

        Advice(LegalClocks clocks, BusinessClock clock) {
            this.clocks = clocks;
            this.clock = clock;
        }

        @ModelAttribute("calendar")
        Glance glance(Scope scope, Lang lang) {
            return new Glance(clocks, scope, lang, clock.today());
        }
    }
}
