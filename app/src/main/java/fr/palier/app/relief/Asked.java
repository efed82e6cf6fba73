package fr.palier.app.relief;

import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Typed;
import fr.palier.engine.plan.Proposal.Pace;
import fr.palier.engine.plan.Rhythm;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed on the page of solutions.
 *
 * @param pace one of the paces, or {@code free}
 * @param debt that the page showed, in cents
 */
record Asked(
        @Nullable String resources,
        @Nullable String charges,
        @Nullable String remainder,
        @Nullable String adults,
        @Nullable String children,
        @Nullable String granted,
        @Nullable String first,
        @Nullable String rhythm,
        @Nullable String payDay,
        @Nullable String pace,
        @Nullable String amount,
        @Nullable String debt) {
    private static final int MOST_PEOPLE = 20;
    private static final int DAYS_OF_MONTH = 31;
    private static final int CENTS = 100;

    static final Asked NOTHING = new Asked(null, null, null, null, null, null, null, null, null, null, null, null);

    /** Nothing typed but aid that was granted already. */
    static Asked granted(long cents) {
        String euros = cents == 0 ? null : cents / CENTS + "," + String.format(Locale.ROOT, "%02d", cents % CENTS);
        return new Asked(null, null, null, null, null, euros, null, null, null, null, null, null);
    }

    /** Whether the household's means were told. */
    boolean tellsMeans() {
        return !Typed.text(resources).isEmpty();
    }

    /** @param shown what the fields held where nothing is typed */
    Means means(Means shown) {
        return new Means(
                tellsMeans() ? Typed.euros(resources, "relief.not-euros.resources") : shown.resources(),
                charges == null ? shown.charges() : Typed.euros(charges, "relief.not-euros.charges"),
                remainder == null ? shown.remainder() : Typed.euros(remainder, "relief.not-euros.remainder"),
                Typed.number(adults, 1, MOST_PEOPLE, shown.adults(), "relief.not-between.adults"),
                Typed.number(children, 0, MOST_PEOPLE, shown.children(), "relief.not-between.children"));
    }

    long grantedCents() {
        return Typed.euros(granted, "relief.not-euros.granted");
    }

    /** The first instalment: by default on the 5th of the next month. */
    LocalDate firstDay(LocalDate today) {
        LocalDate day = Typed.day(first, today.withDayOfMonth(1).plusMonths(1).withDayOfMonth(5));
        if (day.isBefore(today)) {
            throw new Refused("relief.first-past");
        }
        if (day.isAfter(today.plusYears(1))) {
            throw new Refused("relief.first-far");
        }
        return day;
    }

    Rhythm rhythmOf() {
        return Arrays.stream(Rhythm.values())
                .filter(one -> one.name().equalsIgnoreCase(Typed.text(rhythm).replace('-', '_')))
                .findFirst()
                .orElse(Rhythm.MONTHLY);
    }

    int payDayOf() {
        return Typed.number(payDay, 0, DAYS_OF_MONTH, 0, "relief.not-between.pay-day");
    }

    /** The pace chosen; empty for an amount of one's own. */
    Optional<Pace> paceOf(List<Pace> offered) {
        if ("free".equals(pace)) {
            return Optional.empty();
        }
        return offered.stream()
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(pace))
                .findFirst()
                .or(() -> offered.stream().skip(offered.size() / 2).findFirst());
    }

    long amountCents() {
        return Typed.euros(amount, "relief.not-euros.amount");
    }

    long debtCents() {
        try {
            return Long.parseLong(Typed.text(debt));
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    @Override
    public String toString() {
        return "Asked[•••]";
    }
}
