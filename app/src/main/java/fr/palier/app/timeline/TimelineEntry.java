package fr.palier.app.timeline;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Something that happened around a tenancy.
 *
 * @param by who did or recorded it, by name
 * @param detail codes, numbers and days, by name
 * @param note what was written beside it; empty once it was taken back
 * @param withdrawn a contact or a note taken back, which counts for nothing
 * @param withdrawable a contact or a note that who asks may still take back
 */
public record TimelineEntry(
        Position position,
        EntryKind kind,
        String by,
        Map<String, String> detail,
        Optional<String> note,
        boolean withdrawn,
        boolean withdrawable) {

    public TimelineEntry {
        detail = Map.copyOf(detail);
    }

    /** Of an entry about a plan, the key of what became of it; the words name the plan's number where it is known. */
    public String planKey() {
        String act = detail.getOrDefault("act", "");
        return act.isEmpty() ? "timeline.plan." + detail.get("state") : "timeline.plan-act." + act;
    }

    /** The same, of which more is known. */
    TimelineEntry with(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(detail);
        all.putAll(more);
        return new TimelineEntry(position, kind, by, all, note, withdrawn, withdrawable);
    }

    @Override
    public String toString() {
        return "TimelineEntry[" + position + ", " + kind + "]";
    }
}
