package fr.palier.app.dossier.work;

import fr.palier.app.dossier.work.Item.Assignee;
import fr.palier.app.dossier.work.Item.State;

/** What becomes of an open need or task when its dossier is closed. */
public sealed interface Fate {
    /**
     * It is done or given up, and so is what stands open below it.
     *
     * @param as {@link State#DONE} or {@link State#DROPPED}
     */
    record Settled(State as) implements Fate {}

    /** A task stays open, for a colleague to see to. */
    record Handed(Assignee to) implements Fate {}
}
