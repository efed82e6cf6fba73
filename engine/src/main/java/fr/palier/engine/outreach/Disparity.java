package fr.palier.engine.outreach;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Whether a selection leaves a group out: its rate of selection against the highest of all groups. Under four fifths it is said
 * (the "four-fifths rule", 29 CFR 1607.4 D); groups of fewer than {@value #SMALLEST} say nothing.
 */
public final class Disparity {
    /** Smaller groups are not judged. */
    public static final int SMALLEST = 11;

    private static final int FIFTHS = 5;
    private static final int ENOUGH_FIFTHS = 4;
    private static final int HUNDRED = 100;

    private Disparity() {}

    /**
     * A group.
     *
     * @param name a code
     * @param people of the group, all of whom could have been selected
     * @param selected of them
     */
    public record Group(String name, long people, long selected) {
        public Group {
            if (selected < 0 || people < selected) {
                throw new IllegalArgumentException(name + ": " + selected + " selected of " + people);
            }
        }
    }

    /**
     * A group that was judged.
     *
     * @param percent of the highest rate, rounded down
     * @param alert under four fifths of it
     */
    public record Ratio(Group group, int percent, boolean alert) {}

    /** The ratios of the groups that are large enough, in their order. Nobody selected anywhere: all are equal. */
    public static List<Ratio> of(List<Group> groups) {
        List<Group> judged =
                groups.stream().filter(group -> group.people >= SMALLEST).toList();
        Optional<Group> highest = judged.stream().max(BY_RATE).filter(group -> group.selected > 0);
        return judged.stream()
                .map(group -> highest.map(best -> ratio(group, best)).orElse(new Ratio(group, HUNDRED, false)))
                .toList();
    }

    /** By rate, without a fraction. */
    private static final Comparator<Group> BY_RATE =
            (a, b) -> Long.compare(a.selected * b.people, b.selected * a.people);

    private static Ratio ratio(Group group, Group best) {
        long ours = group.selected * best.people;
        long theirs = best.selected * group.people;
        return new Ratio(group, (int) (ours * HUNDRED / theirs), ours * FIFTHS < theirs * ENOUGH_FIFTHS);
    }
}
