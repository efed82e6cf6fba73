package fr.palier.engine.plan;

import fr.palier.engine.ledger.Kind;
import fr.palier.engine.plan.Cadence.Benefit;
import java.time.LocalDate;
import java.util.List;

/** A plan of 30 € a month that is watched, with the lines of an account as tests write them. */
final class WatchedPlan {
    static final int GRACE = 5;
    static final LocalDate SIGNED = LocalDate.of(2020, 4, 28);

    static LocalDate day(int month, int day) {
        return LocalDate.of(2020, month, day);
    }

    static Posting line(int month, int day, Kind kind, long cents) {
        return Posting.of(day(month, day), kind, cents);
    }

    /** A plan of 30 € a month on the 5th, four times, for somebody whose rent of 450 € is paid on the 5th. */
    static Promise promise(long benefit) {
        Schedule schedule = Schedule.of(Terms.monthly(120_00, day(5, 5), 30_00));
        Cadence cadence = new Cadence(5, 0, List.of(new Benefit(LocalDate.MIN, benefit)));
        return new Promise(schedule, Deferral.NONE, 0, SIGNED, GRACE, 0, cadence);
    }

    static Standing on(int month, int day, Posting... lines) {
        return Watch.of(promise(0), List.of(lines), day(month, day));
    }

    private WatchedPlan() {}
}
