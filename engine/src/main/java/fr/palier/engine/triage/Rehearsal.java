package fr.palier.engine.triage;

import fr.palier.engine.Columns;
import fr.palier.engine.ledger.Fact;
import fr.palier.engine.ledger.Place;
import fr.palier.engine.ledger.Tenancies;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;

/**
 * What a policy would change, before it is published: who enters the list, who leaves it, whose action changes, who
 * moves up or down by a score of its own, in all and by group; who is only passed by others does not count as moved. Nothing is written anywhere.
 */
public final class Rehearsal {
    private final Triage triage;
    private final Listing before;
    private final Listing after;

    private Rehearsal(Triage triage, Listing before, Listing after) {
        this.triage = triage;
        this.before = before;
        this.after = after;
    }

    /** A policy applied: what it decides and the rank it gives each tenancy, 0 for those that are not on the list. */
    public static final class Listing {
        private final Policy policy;
        private final Decisions decisions;
        private final int[] ranks;

        private Listing(Policy policy, Decisions decisions, Worklist worklist) {
            this.policy = policy;
            this.decisions = decisions;
            this.ranks = new int[decisions.size()];
            for (int place = 0; place < worklist.size(); place++) {
                ranks[worklist.tenancy(place)] = place + 1;
            }
        }

        /** From 1, or 0 if the tenancy is not on the list. */
        public int rank(int tenancy) {
            return ranks[tenancy];
        }

        /** The code of the action. */
        public String action(int tenancy) {
            return policy.actions().get(decisions.action(tenancy));
        }
    }

    /** What becomes of a tenancy. */
    public enum Change {
        /** Not on the list before, on it after. */
        ENTERS,
        /** On the list before, not after. */
        LEAVES,
        /** On both, for another action. */
        ACTION,
        /** On both for the same action with another score, nearer to the top after. */
        UP,
        /** On both for the same action with another score, further from the top after. */
        DOWN,
        /** The same action and score, whoever else may have passed by; or on neither list. */
        NONE
    }

    /** A way to look at groups of tenancies. */
    public enum Grouping {
        LANDLORD,
        DEPARTMENT,
        PRIORITY_AREA,
        AGE,
        LIVES_ALONE,
        HOUSEHOLD_SIZE
    }

    /** How many of a group there are, are on the list before and after, and change in each way. */
    public static final class Counts {
        private int tenancies;
        private int before;
        private int after;
        private final int[] changes = new int[Change.values().length];

        public int tenancies() {
            return tenancies;
        }

        public int before() {
            return before;
        }

        public int after() {
            return after;
        }

        public int of(Change change) {
            return changes[change.ordinal()];
        }
    }

    /** Applies a policy to a triage and orders the result. */
    public static Listing list(Triage triage, Policy policy) {
        Decisions decisions = triage.decide(policy);
        return new Listing(policy, decisions, triage.worklist(policy, decisions, false));
    }

    /** Compares two policies applied to the same triage. */
    public static Rehearsal of(Triage triage, Listing before, Listing after) {
        return new Rehearsal(triage, before, after);
    }

    public Listing before() {
        return before;
    }

    public Listing after() {
        return after;
    }

    /** What becomes of a tenancy. */
    public Change change(int tenancy) {
        int from = before.ranks[tenancy];
        int to = after.ranks[tenancy];
        if (from == 0 || to == 0) {
            return from == to ? Change.NONE : from == 0 ? Change.ENTERS : Change.LEAVES;
        }
        if (!before.action(tenancy).equals(after.action(tenancy))) {
            return Change.ACTION;
        }
        boolean displaced = before.decisions.score(tenancy) == after.decisions.score(tenancy);
        return displaced || from == to ? Change.NONE : to < from ? Change.UP : Change.DOWN;
    }

    /** Counts in all. */
    public Counts counts() {
        Counts counts = new Counts();
        for (int tenancy = 0; tenancy < triage.tenancies().size(); tenancy++) {
            count(counts, tenancy);
        }
        return counts;
    }

    /** Counts by group, in order of the group's name; tenancies of which the group is not known are under "". */
    public Map<String, Counts> counts(Grouping grouping) {
        return counts(tenancy -> group(grouping, tenancy));
    }

    /** Counts by a group of the caller's own, in order of the group's name. */
    public Map<String, Counts> counts(IntFunction<String> grouping) {
        Map<String, Counts> groups = new TreeMap<>();
        for (int tenancy = 0; tenancy < triage.tenancies().size(); tenancy++) {
            count(groups.computeIfAbsent(grouping.apply(tenancy), name -> new Counts()), tenancy);
        }
        return groups;
    }

    private void count(Counts counts, int tenancy) {
        counts.tenancies++;
        counts.before += before.ranks[tenancy] > 0 ? 1 : 0;
        counts.after += after.ranks[tenancy] > 0 ? 1 : 0;
        counts.changes[change(tenancy).ordinal()]++;
    }

    private String group(Grouping grouping, int tenancy) {
        Tenancies tenancies = triage.tenancies();
        return switch (grouping) {
            case LANDLORD -> new String(tenancies.landlordKey(tenancies.landlord(tenancy)), StandardCharsets.UTF_8);
            case DEPARTMENT -> tenancies.place(Place.DEPARTMENT, tenancy);
            case PRIORITY_AREA -> tenancies.place(Place.PRIORITY_AREA, tenancy).isEmpty() ? "0" : "1";
            case AGE -> ageBand(triage.signals().get(Signal.AGE, tenancy));
            case LIVES_ALONE -> known(tenancies.fact(Fact.LIVES_ALONE, tenancy));
            case HOUSEHOLD_SIZE -> known(Math.min(5, tenancies.fact(Fact.HOUSEHOLD_SIZE, tenancy)));
        };
    }

    private static String known(long value) {
        return value == Columns.EMPTY ? "" : Long.toString(value);
    }

    private static String ageBand(long age) {
        if (age == Columns.EMPTY) {
            return "";
        }
        return age < 30 ? "0-29" : age < 60 ? "30-59" : age < 75 ? "60-74" : "75+";
    }
}
