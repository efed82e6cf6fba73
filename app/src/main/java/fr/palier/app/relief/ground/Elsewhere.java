package fr.palier.app.relief.ground;

import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Typed;
import fr.palier.engine.text.Guard;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An aid that was granted beside Palier, as somebody typed it: it counts once it is said who granted it and when.
 *
 * @param aidSeen cents of the granted requests that the page counted
 */
public record Elsewhere(
        @Nullable String aidAmount,
        @Nullable String aidBy,
        @Nullable String aidOn,
        @Nullable String aidSeen) {
    public static final Elsewhere NOTHING = new Elsewhere(null, null, null, null);

    private static final int LONGEST = 120;
    private static final int YEARS = 2;

    /**
     * The aid; empty where none was typed.
     *
     * @param owed cents of all that a plan is made for
     * @throws Refused where it is not said by whom and when, the day is to come or long past, or it is more than is owed
     */
    public Optional<Counted> counted(LocalDate today, long owed) {
        long cents = Typed.euros(aidAmount, "relief.not-euros.aid");
        String by = Typed.text(aidBy);
        Optional<LocalDate> on = Typed.day(aidOn, "shell.not-a-day");
        if (cents == 0 && by.isEmpty() && on.isEmpty()) {
            return Optional.empty();
        }
        Refused.when(cents == 0 || by.isEmpty() || on.isEmpty(), "relief.elsewhere.half");
        Refused.when(cents > owed, "relief.elsewhere.too-much");
        Refused.when(by.length() > LONGEST, "relief.elsewhere.by-too-long", LONGEST);
        Refused.when(!Guard.french().read(by).isEmpty(), "relief.elsewhere.by-words");
        LocalDate decided = on.orElseThrow();
        Refused.when(decided.isAfter(today), "relief.elsewhere.to-come");
        Refused.when(decided.isBefore(today.minusYears(YEARS)), "relief.elsewhere.long-past");
        return Optional.of(new Counted(Optional.empty(), by, decided, cents));
    }

    /** Whether the page counted other requests than were granted by now. */
    public boolean isStale(long grantedNow) {
        return aidSeen != null && !aidSeen.equals(Long.toString(grantedNow));
    }

    /** Whether anything was typed. */
    public boolean isTyped() {
        return !Typed.text(aidAmount).isEmpty()
                || !Typed.text(aidBy).isEmpty()
                || !Typed.text(aidOn).isEmpty();
    }

    @Override
    public String toString() {
        return "Elsewhere[•••]";
    }
}
