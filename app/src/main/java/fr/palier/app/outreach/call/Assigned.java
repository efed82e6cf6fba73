package fr.palier.app.outreach.call;

import java.util.List;

/** For which campaigns somebody may call, and for which answer. */
record Assigned(List<One> all) {
    /**
     * A campaign that was launched.
     *
     * @param running today people are called for it
     */
    record One(int id, boolean running) {}

    /** Whose people are called. */
    public List<Integer> running() {
        return all.stream().filter(One::running).map(One::id).toList();
    }

    /** Whose people are answered when they call back, and whose promises are kept, also while it is paused and once it is closed. */
    public List<Integer> answering() {
        return all.stream().map(One::id).toList();
    }
}
