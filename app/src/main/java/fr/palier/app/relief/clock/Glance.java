package fr.palier.app.relief.clock;

import fr.palier.app.portfolio.Portfolio;
import fr.palier.app.portfolio.TenancyDetails;
import fr.palier.app.portfolio.TenancyDetails.Terms;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.Days;
import fr.palier.app.shared.Euros;
import fr.palier.app.shared.Scope;
import fr.palier.engine.law.Deadline;
import fr.palier.engine.law.Deadline.Nature;
import fr.palier.engine.law.Deadline.Standing;
import fr.palier.engine.law.UnpaidRent;
import fr.palier.engine.text.Lang;
import fr.palier.engine.triage.Owing;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the fragments of {@code relief/glance} show of a household's debt and calendar. Asked for only by pages that have them. */
public final class Glance {
    private static final int HUNDRED = 100;

    private final Advice advice;
    private final Optional<Scope> scope;
    private final Lang lang;
    private final LocalDate today;
    private final Map<Long, Seen> seen = new HashMap<>();

    private Glance(Advice advice, Optional<Scope> scope, Lang lang, LocalDate today) {
        this.advice = advice;
        this.scope = scope;
        this.lang = lang;
        this.today = today;
    }

    /**
     * A calendar in a line.
     *
     * @param next what comes first of what is to be done, offered or awaited within a year
     * @param told when the paying body was told of this debt
     * @param owing what is owed today
     * @param months how many months of the household's share of the rent that is, in hundredths; empty where there is no rent
     */
    public record Seen(
            Optional<Deadline> next, Optional<LocalDate> told, Optional<Owing> owing, Optional<Long> months) {
        private static final Seen NOTHING =
                new Seen(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Read once, however often a page asks. */
    public Seen of(TenancyDetails tenancy) {
        return seen.computeIfAbsent(
                tenancy.publicId(), _ -> scope.map(one -> read(one, tenancy)).orElse(Seen.NOTHING));
    }

    /** The same by the number in the address of its page. */
    public Seen of(long publicId) {
        return scope.flatMap(one -> advice.portfolio.find(one, publicId))
                .map(this::of)
                .orElse(Seen.NOTHING);
    }

    private Seen read(Scope of, TenancyDetails tenancy) {
        LegalClocks.Read read = advice.clocks.of(of, tenancy);
        Optional<Deadline> next = read.lines().stream()
                .map(Line::deadline)
                .filter(one -> one.nature() != Nature.COERCIVE)
                .filter(one -> !one.day().isAfter(today.plusYears(1)))
                .findFirst();
        Optional<Long> months = read.owing()
                .filter(_ -> tenancy.terms().rent() > 0)
                .map(owing -> owing.balance() * HUNDRED / net(tenancy.terms()));
        return new Seen(next, read.arrears().told(), read.owing(), months);
    }

    private static long net(Terms terms) {
        return UnpaidRent.netRent(terms.rent(), terms.benefit());
    }

    public String euros(long cents) {
        return Euros.words(cents, lang);
    }

    /** Hundredths as a number with a comma or a point. */
    public String number(long hundredths) {
        return hundredths / HUNDRED + lang.of(",", ".") + String.format(Locale.ROOT, "%02d", hundredths % HUNDRED);
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

    /** Hands it to the pages of households and of dossiers; partners, who are of no landlord, see nothing. */
    @ControllerAdvice(basePackages = {"fr.palier.app.situation", "fr.palier.app.dossier"})
    static class Advice {
        private final LegalClocks clocks;
        private final Portfolio portfolio;
        private final BusinessClock clock;

        Advice(LegalClocks clocks, Portfolio portfolio, BusinessClock clock) {
            this.clocks = clocks;
            this.portfolio = portfolio;
            this.clock = clock;
        }

        @ModelAttribute("calendar")
        Glance glance(@Nullable Scope scope, Lang lang) {
            return new Glance(this, Optional.ofNullable(scope), lang, clock.today());
        }
    }
}
