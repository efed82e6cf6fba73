package fr.palier.app.triage;

import fr.palier.engine.triage.Policy;
import java.util.List;

/** A past list computed again of what had been recorded by then, beside what the run said of itself. */
public final class Replay {
    private final Run run;
    private final Listing list;
    private final List<Integer> differing;
    private final boolean linesKept;
    private final List<Integer> erased;

    Replay(Run run, Listing list, List<Integer> differing, boolean linesKept, List<Integer> erased) {
        this.run = run;
        this.list = list;
        this.differing = List.copyOf(differing);
        this.linesKept = linesKept;
        this.erased = List.copyOf(erased);
    }

    public Run run() {
        return run;
    }

    /** Whether it is the same list, byte for byte. */
    public boolean isIdentical() {
        return list.digestText().equals(run.digest());
    }

    /** SHA-256 of the list computed again. */
    public String digest() {
        return list.digestText();
    }

    /** Tenancies whose line differs from the line that was kept, or that are on one of both lists alone. */
    public List<Integer> differing() {
        return differing;
    }

    /** Whether the lines of the run are still kept, so that {@link #differing} could be told. */
    public boolean areLinesKept() {
        return linesKept;
    }

    /** Tenancies whose household's data was erased since: of these, the past cannot be computed again. */
    public List<Integer> erased() {
        return erased;
    }

    /** How many lines the list has. */
    public int lines() {
        return list.worklist().size();
    }

    /** Lines after a rank; 0 to begin. */
    public List<ListedLine> lines(int afterRank, int limit) {
        return list.lines(afterRank, limit);
    }

    /** The policy by which it was computed. */
    public Policy policy() {
        return list.policy();
    }
}
