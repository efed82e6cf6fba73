package fr.palier.app.outreach.campaign;

import fr.palier.engine.outreach.Disparity;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whom a campaign would call, counted.
 *
 * @param people who have a number and may be called
 * @param withoutNumber who have none: another way is needed
 * @param opposed who do not wish it
 * @param inPeace where somebody has died or is in hospital
 * @param settled who owe nothing, where only those who owe rent are called
 * @param rested with whom somebody spoke for the same purpose, so that nobody calls them yet
 * @param tried whom campaigns of the purpose have tried in vain of late as often as this one would
 * @param groups by dimension ({@code area}, {@code department}, {@code household}, {@code age}), those who could have been chosen
 *     and those who are
 */
public record Audience(
        int people,
        int withoutNumber,
        int opposed,
        int inPeace,
        int settled,
        Optional<Rested> rested,
        Optional<Rested> tried,
        Map<String, List<Disparity.Group>> groups) {
    /** Nobody. */
    static final Audience NOBODY = new Audience(0, 0, 0, 0, 0, Optional.empty(), Optional.empty(), Map.of());

    public Audience {
        groups = Map.copyOf(groups);
    }

    /** How many were spoken with or tried in vain, and since when. */
    public record Rested(int people, LocalDate since) {}

    /**
     * A group beside the others of its dimension.
     *
     * @param dimension a code
     */
    public record Judged(String dimension, Disparity.Ratio ratio) {}

    /** All groups that are large enough, dimension by dimension. */
    public List<Judged> judged() {
        return Stream.of("area", "department", "household", "age")
                .flatMap(dimension -> Disparity.of(groups.getOrDefault(dimension, List.of())).stream()
                        .map(ratio -> new Judged(dimension, ratio)))
                .toList();
    }

    /** Those that are left out. */
    public List<Judged> alerts() {
        return judged().stream().filter(one -> one.ratio().alert()).toList();
    }
}
