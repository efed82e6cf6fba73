package fr.palier.app.demo;

import fr.palier.app.shared.Actor;
import fr.palier.engine.Columns;
import fr.palier.engine.ledger.Fact;
import fr.palier.engine.ledger.TenancyRow;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * What was done about a tenancy before the demonstration begins: the last conversation, a suspension of reminders, a plan. The
 * region knows them as of its own last day, some weeks later; they are moved back by as much. Those that were told are not.
 */
final class Followup {
    private static final UUID PROGRAM = Actor.PROGRAM.person();
    private static final String NAME = Actor.PROGRAM.name();

    private static final long TODAY = Loader.TODAY.toEpochDay();
    private static final long MOVED = Loader.LAST_DAY.toEpochDay() - TODAY;

    /** How long a suspension had run on average when it was halfway, and how old a plan is. */
    private static final int HOLD_DAYS = 45;

    private static final int PLAN_DAYS = 60;

    private static final String[] REASONS = {
        "fsl-pending", "charges-dispute", "promise", "over-indebtedness", "hospital"
    };
    private static final String[] STATES = {"none", "live", "broken"};

    private final int landlord;
    private final Set<String> told;
    private final Tables tables;
    private long recorded;

    Followup(int landlord, Set<String> told, Tables tables) {
        this.landlord = landlord;
        this.told = told;
        this.tables = tables;
    }

    /** Records it after a recording number; answers the last number taken. */
    long record(TenancyRow row, int tenancy, long after) {
        recorded = after;
        long moved = told.contains(row.tenancy().text()) ? 0 : MOVED;
        contact(tenancy, row.fact(Fact.LAST_CONTACT), moved);
        hold(tenancy, row.fact(Fact.HELD_UNTIL), moved);
        plan(tenancy, (int) row.fact(Fact.PLAN));
        return recorded;
    }

    private void contact(int tenancy, long on, long moved) {
        if (on == Columns.EMPTY || on - moved > TODAY) {
            return;
        }
        long day = on - moved;
        entry(tenancy, day, "contact", "{\"channel\":\"phone\",\"outcome\":\"well\"}");
        tables.contact
                .row()
                .number(landlord)
                .number(tenancy)
                .big(recorded)
                .day(day)
                .text("phone")
                .text("well")
                .bool(true)
                .uuid(PROGRAM);
    }

    private void hold(int tenancy, long on, long moved) {
        if (on == Columns.EMPTY) {
            return;
        }
        long until = on - moved;
        long from = Math.min(until, TODAY) - HOLD_DAYS;
        String reason = REASONS[(landlord + tenancy) % REASONS.length];
        entry(
                tenancy,
                from,
                "hold",
                "{\"reason\":\"" + reason + "\",\"from\":\"" + LocalDate.ofEpochDay(from) + "\",\"until\":\""
                        + LocalDate.ofEpochDay(until) + "\"}");
        tables.hold
                .row()
                .number(landlord)
                .number(tenancy)
                .big(recorded)
                .text(reason)
                .day(from)
                .day(until)
                .uuid(PROGRAM)
                .text(NAME);
    }

    private void plan(int tenancy, int state) {
        if (state <= 0) {
            return;
        }
        long day = TODAY - PLAN_DAYS;
        entry(tenancy, day, "plan-state", "{\"state\":\"" + STATES[state] + "\"}");
        tables.plan
                .row()
                .number(landlord)
                .number(tenancy)
                .big(recorded)
                .day(day)
                .text(STATES[state])
                .uuid(PROGRAM);
    }

    private void entry(int tenancy, long day, String kind, String detail) {
        recorded++;
        tables.told
                .row()
                .number(landlord)
                .number(tenancy)
                .big(recorded)
                .day(day)
                .text(kind)
                .uuid(PROGRAM)
                .text(NAME)
                .json(detail);
    }
}
