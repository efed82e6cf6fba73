package fr.palier.app.relief.clock;

import fr.palier.engine.law.LegalStep;
import fr.palier.engine.triage.Owing;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A step that was recorded.
 *
 * @param number counts from 1 within the tenancy
 * @param proof a reference, such as the number of a registered letter; may be empty
 * @param about what was owed on its day and since when, as the account said on the day on which it was noted
 * @param notedOn empty of a step that was noted before that day was kept: then it was what was owed on the day of noting
 * @param withdrawn taken back as a mistake
 */
public record Done(
        int number,
        LegalStep step,
        LocalDate day,
        String proof,
        Optional<About> about,
        Optional<LocalDate> notedOn,
        String by,
        boolean withdrawn) {
    /** The day of which its debt was read: its own, of a day that lay ahead the one on which it was noted. */
    LocalDate readOf() {
        return notedOn.filter(day::isAfter).orElse(day);
    }

    /** The end of the key that says of which day its debt is, and when the account was read. */
    public String reading() {
        if (notedOn.filter(on -> !day.isAfter(on)).isEmpty()) {
            return ".noted";
        }
        return notedOn.filter(day::isBefore).isPresent() ? ".later" : "";
    }

    /** Whether it is a step of this sort that stands, recorded after another. */
    boolean isAfter(int lastSeen, LegalStep sort) {
        return number > lastSeen && stands(sort);
    }

    /** Whether it is a step of this sort that was not taken back. */
    boolean stands(LegalStep sort) {
        return step == sort && !withdrawn;
    }

    /**
     * What stands of some steps, as it is read on a day: the latest day of each up to then, else its first behind.
     *
     * @param day whose order counts
     */
    static Map<LegalStep, LocalDate> asOf(List<Done> all, LocalDate day) {
        Map<LegalStep, LocalDate> steps = new EnumMap<>(LegalStep.class);
        all.stream()
                .filter(one -> !one.withdrawn)
                .sorted(Comparator.comparing(Done::day))
                .forEach(one -> {
                    if (one.day.isAfter(day)) {
                        steps.putIfAbsent(one.step, one.day);
                    } else {
                        steps.put(one.step, one.day);
                    }
                });
        return steps;
    }

    /** A debt in cents. */
    public record About(long claimed, LocalDate since) {
        static Optional<About> of(Optional<Owing> owing) {
            return owing.map(one -> new About(one.balance(), one.oldestUnpaid()));
        }
    }

    @Override
    public String toString() {
        return "Done[" + number + ", " + step + ", " + day + "]";
    }
}
