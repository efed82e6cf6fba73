package fr.palier.app.outreach.wall;

import fr.palier.app.outreach.Purpose;
import fr.palier.app.outreach.Standings;
import fr.palier.app.outreach.urgency.Alarm;
import fr.palier.app.outreach.urgency.Ended;
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

    /** A campaign that runs. */
    record Running(long publicId, String title, Purpose purpose, int team) {}

    /** A caller who had a hard call, and with whom nobody has spoken yet. */
    record Debrief(long call, String caller, LocalDateTime at) {}
}
