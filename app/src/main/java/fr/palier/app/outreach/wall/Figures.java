package fr.palier.app.outreach.wall;

import fr.palier.app.outreach.Purpose;
import fr.palier.app.outreach.Standings;
import fr.palier.app.timeline.told.NeedsSeenTo;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * A call room at a moment: the running and paused campaigns together.
 *
 * @param branches by agency, then {@code groups} by vulnerability and by neighbourhood
 * @param needs by code, what was asked for and how often
 * @param seenTo how far advisers are with needs of the last month
 * @param ended urgencies of the last month that somebody closed, the last first
 * @param running the campaigns that run
 */
record Figures(
        Standings totals,
        Day day,
        List<Part> branches,
        List<Part> groups,
        List<Count> needs,
        Optional<NeedsSeenTo.Standing> seenTo,
        List<AtWork> atWork,
        List<Promise> promises,
        List<Alarm> alarms,
        List<Ended> ended,
        List<Debrief> debriefs,
        List<Running> running) {

    private static final double AN_HOUR = 3_600;

    /** Calls of today, and how long they took. */
    record Day(int calls, int reached, long seconds) {
        /** The same in hours. */
        public double hours() {
            return seconds / AN_HOUR;
        }
    }

    /** A part of the people. */
    record Part(String name, Standings standings) {}

    /** Something counted. */
    record Count(String code, int count) {}

    /** A caller in a call. */
    record AtWork(String name, Instant since) {}

    /** A call that was promised, due or overdue. */
    record Promise(int tenancyId, LocalDateTime at, boolean own) {}

    /**
     * Somebody may be in danger, and nobody has said yet that it is over.
     *
     * @param recorded of the call in the timeline, 0 where it is not known
     * @param words what the caller noted; empty where they noted nothing
     */
    record Alarm(
            int id,
            int tenancyId,
            String number,
            LocalDateTime at,
            List<String> warned,
            String by,
            long recorded,
            String words) {
        Alarm {
            warned = List.copyOf(warned);
        }

        /** The same with what the caller noted. */
        Alarm noted(String note) {
            return new Alarm(id, tenancyId, number, at, warned, by, recorded, note);
        }

        @Override
        public String toString() {
            return "Alarm[" + tenancyId + ", " + at + "]";
        }
    }

    /**
     * An urgency that is over.
     *
     * @param closedBy who says so, of what they {@code found}
     */
    record Ended(
            int tenancyId,
            LocalDateTime at,
            List<String> warned,
            String by,
            LocalDateTime closedAt,
            String closedBy,
            String found) {
        Ended {
            warned = List.copyOf(warned);
        }

        @Override
        public String toString() {
            return "Ended[" + tenancyId + ", " + closedAt + "]";
        }
    }

    /** A campaign that runs. */
    record Running(long publicId, String title, Purpose purpose, int team) {}

    /** A caller who had a hard call, and with whom nobody has spoken yet. */
    record Debrief(long call, String caller, LocalDateTime at) {}
}
