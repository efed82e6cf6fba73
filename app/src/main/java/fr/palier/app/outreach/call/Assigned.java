package fr.palier.app.outreach.call;

import java.util.List;

/** For which campaigns somebody may call, and for which answer. */
record Assigned(List<One> all) {
    /**
     * A campaign that was launched.
     *
     * @param running today people are called for it
     * @param kept it is not paused: what it promised is kept, also once it is closed
     */
    record One(int id, boolean running, boolean kept) {}

    /** Whose people are called. */
    public List<Integer> running() {
        return all.stream().filter(One::running).map(One::id).toList();
    }

    /** Whose promises are kept. */
    public List<Integer> keeping() {
        return all.stream().filter(One::kept).map(One::id).toList();
    }

    /** Whose people are answered when they call back. */
    public List<Integer> answering() {
        return all.stream().map(One::id).toList();
    }
}
