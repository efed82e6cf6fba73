package fr.palier.app.relief.asked;

import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Typed;
import fr.palier.engine.plan.Deferral;
import fr.palier.engine.plan.Proposal.Pace;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed on the page of solutions about the days and the debt.
 *
 * @param shownFirst the first instalment by default when the page was shown: a day that is still the same was not chosen by hand,
 *     and moves with the rents that are put off; none in a form that was kept before there was any
 * @param pace one of the paces, or {@code free}
 * @param debt that the page showed, in cents
 * @param deferDues how many rents are put off, from {@code deferFrom} on
 */
public record Asked(
        @Nullable String first,
        @Nullable String shownFirst,
        @Nullable String payDay,
        @Nullable String pace,
        @Nullable String debt,
        @Nullable String deferDues,
        @Nullable String deferFrom) {
    private static final int DAYS_OF_MONTH = 31;
    private static final int FIRST_DAY = 5;

    /** Rents that may be put off at once. */
    public static final int MOST_DUES = 6;

    public static final Asked NOTHING = new Asked(null, null, null, null, null, null, null);

    /**
     * The rents that are put off.
     *
     * @param each the household's own share of one, in cents
     */
    public Deferral deferral(LocalDate today, long each) {
        int dues = Typed.number(deferDues, 0, MOST_DUES, 0, "relief.not-between.dues");
        if (dues == 0 || each == 0) {
            return Deferral.NONE;
        }
        LocalDate from = Typed.day(deferFrom, today.withDayOfMonth(1).plusMonths(1));
        if (!from.isAfter(today)) {
            throw new Refused("relief.defer-past");
        }
        if (from.isAfter(today.plusYears(1))) {
            throw new Refused("relief.defer-far");
        }
        return new Deferral(from, dues, each);
    }

    /** The first instalment by default: on the 5th of the next month, or of the first whose rent is not put off. */
    public static LocalDate usualFirst(LocalDate today, Deferral deferral) {
        return deferral.behind(today.plusMonths(1).withDayOfMonth(FIRST_DAY));
    }

    /** Whether the first instalment was chosen by hand. */
    public boolean choosesFirst() {
        String typed = Typed.text(first);
        return !typed.isEmpty() && !typed.equals(Typed.text(shownFirst));
    }

    /** The first instalment: the one chosen by hand, were it before rents that are put off; else the usual one. */
    public LocalDate firstDay(LocalDate today, Deferral deferral) {
        if (!choosesFirst()) {
            return usualFirst(today, deferral);
        }
        LocalDate day = Typed.day(first, today);
        if (day.isBefore(today)) {
            throw new Refused("relief.first-past");
        }
        if (day.isAfter(today.plusYears(1))) {
            throw new Refused("relief.first-far");
        }
        return day;
    }

    public int payDayOf() {
        return Typed.number(payDay, 0, DAYS_OF_MONTH, 0, "relief.not-between.pay-day");
    }

    /** The pace chosen; empty for an amount of one's own. */
    public Optional<Pace> paceOf(List<Pace> offered) {
        if ("free".equals(pace)) {
            return Optional.empty();
        }
        return offered.stream()
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(pace))
                .findFirst()
                .or(() -> offered.stream().skip(offered.size() / 2).findFirst());
    }

    public long debtCents() {
        return cents(debt);
    }

    /** Cents that a page wrote into its form; -1 for what is none. */
    public static long cents(@Nullable String written) {
        try {
            return Long.parseLong(Typed.text(written));
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    @Override
    public String toString() {
        return "Asked[•••]";
    }
}
