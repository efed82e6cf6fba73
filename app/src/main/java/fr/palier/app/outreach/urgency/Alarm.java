package fr.palier.app.outreach.urgency;

import java.time.LocalDateTime;
import java.util.List;

/**
 * Somebody may be in danger, and nobody has said yet that it is over.
 *
 * @param recorded of the call in the timeline, 0 where it is not known
 * @param words what the caller noted; empty where they noted nothing
 */
public record Alarm(
        int id,
        int tenancyId,
        String number,
        LocalDateTime at,
        List<String> warned,
        String by,
        long recorded,
        String words) {
    /** Copies the list. */
    public Alarm {
        warned = List.copyOf(warned);
    }

    /** The same with what the caller noted. */
    public Alarm noted(String note) {
        return new Alarm(id, tenancyId, number, at, warned, by, recorded, note);
    }

    @Override
    public String toString() {
        return "Alarm[" + tenancyId + ", " + at + "]";
    }
}
