package fr.palier.app.rehearsal;

import fr.palier.app.portfolio.Branch;
import fr.palier.app.portfolio.Tenancies;
import fr.palier.app.portfolio.TenancySummary;
import fr.palier.app.shared.Scope;
import fr.palier.app.triage.Loaded;
import fr.palier.app.triage.Loads;
import fr.palier.engine.text.Lang;
import fr.palier.engine.triage.ActionWords;
import fr.palier.engine.triage.Policy;
import fr.palier.engine.triage.Rehearsal;
import fr.palier.engine.triage.Rehearsal.Change;
import fr.palier.engine.triage.Rehearsal.Grouping;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Tries a policy on the accounts as they stand, and says who would enter the list, leave it, or be treated otherwise. */
@Component
class Tryout {
    private final Loads loads;
    private final Tenancies tenancies;

    Tryout(Loads loads, Tenancies tenancies) {
        this.loads = loads;
        this.tenancies = tenancies;
    }

    /** What a policy would change. */
    Tried of(Scope scope, Policy policy) {
        long from = System.nanoTime();
        Loaded loaded = loads.load(scope);
        Rehearsal rehearsal = Rehearsal.of(loaded.triage(), loaded.current(), Rehearsal.list(loaded.triage(), policy));
        List<Group> groups = new ArrayList<>();
        Map<Integer, String> branches =
                tenancies.branches(scope).stream().collect(Collectors.toMap(Branch::id, Branch::name));
        groups.add(new Group(
                "branch",
                rows(rehearsal.counts(t -> loaded.branch(t)
                        .map(branch -> branches.getOrDefault(branch, ""))
                        .orElse("")))));
        for (Grouping grouping : Grouping.values()) {
            if (grouping != Grouping.LANDLORD) {
                groups.add(new Group(name(grouping), rows(rehearsal.counts(grouping))));
            }
        }
        return new Tried(loaded, rehearsal, groups, (System.nanoTime() - from) / 1_000_000);
    }

    private static String name(Grouping grouping) {
        return switch (grouping) {
            case LANDLORD -> "landlord";
            case DEPARTMENT -> "department";
            case PRIORITY_AREA -> "area";
            case AGE -> "age";
            case LIVES_ALONE -> "alone";
            case HOUSEHOLD_SIZE -> "size";
        };
    }

    private static List<GroupRow> rows(Map<String, Rehearsal.Counts> counts) {
        return counts.entrySet().stream()
                .map(group -> new GroupRow(group.getKey(), group.getValue()))
                .toList();
    }

    /** A group's name, empty where it is not known, and its counts. */
    record GroupRow(String name, Rehearsal.Counts counts) {}

    /** Counts by one way of grouping. */
    record Group(String name, List<GroupRow> rows) {
        /** Whether it tells groups apart at all. */
        public boolean isTold() {
            return rows.size() > 1;
        }
    }

    /** A person concerned. */
    record Concerned(int place, TenancySummary tenancy, Change change, Side before, Side after) {}

    /** One side of a change: rank, or 0, and action in words. */
    record Side(int rank, String action) {}

    /** A page of people concerned, and where the next one begins. */
    record Page(List<Concerned> people, Optional<Integer> next) {}

    /** People that a change of this kind concerns, or of any kind but a mere change of place. */
    Page people(Scope scope, Tried tried, Optional<Change> kind, Paging paging) {
        int[] all = IntStream.range(0, tried.loaded.triage().tenancies().size())
                .filter(t -> wanted(tried.rehearsal.change(t), kind))
                .boxed()
                .sorted(Comparator.<Integer, Change>comparing(tried.rehearsal::change)
                        .thenComparing(t -> Math.max(
                                tried.rehearsal.after().rank(t),
                                tried.rehearsal.before().rank(t))))
                .mapToInt(Integer::intValue)
                .toArray();
        int from = Math.min(paging.after, all.length);
        int to = Math.min(from + paging.limit, all.length);
        Map<Integer, TenancySummary> names = tenancies.summaries(
                scope,
                IntStream.range(from, to)
                        .mapToObj(i -> tried.loaded.tenancyId(all[i]))
                        .toList());
        List<Concerned> people = IntStream.range(from, to)
                .filter(i -> names.containsKey(tried.loaded.tenancyId(all[i])))
                .mapToObj(i -> tried.concerned(i + 1, all[i], names, paging.lang))
                .toList();
        return new Page(people, to < all.length ? Optional.of(to) : Optional.empty());
    }

    /** From which place on, how many, in which language. */
    record Paging(int after, int limit, Lang lang) {}

    private static boolean wanted(Change change, Optional<Change> kind) {
        return kind.map(change::equals)
                .orElse(change == Change.ENTERS || change == Change.LEAVES || change == Change.ACTION);
    }

    /** A trial and what came out. */
    record Tried(Loaded loaded, Rehearsal rehearsal, List<Group> groups, long milliseconds) {
        public Rehearsal.Counts counts() {
            return rehearsal.counts();
        }

        private Concerned concerned(int place, int tenancy, Map<Integer, TenancySummary> names, Lang lang) {
            return new Concerned(
                    place,
                    Objects.requireNonNull(names.get(loaded.tenancyId(tenancy))),
                    rehearsal.change(tenancy),
                    side(rehearsal.before(), tenancy, lang),
                    side(rehearsal.after(), tenancy, lang));
        }

        private static Side side(Rehearsal.Listing listing, int tenancy, Lang lang) {
            return new Side(listing.rank(tenancy), ActionWords.name(listing.action(tenancy), lang));
        }
    }
}
