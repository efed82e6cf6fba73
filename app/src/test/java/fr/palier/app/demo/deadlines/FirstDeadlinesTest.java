package fr.palier.app.demo.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.ledger.Ledger;
import fr.palier.app.relief.clock.LegalClocks;
import fr.palier.app.relief.clock.Line;
import fr.palier.app.relief.directive.Directives;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.app.support.Cast;
import fr.palier.app.support.PalierTest;
import fr.palier.engine.law.Deadline.Standing;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a landlord of the demonstration has kept of its legal days when the demonstration begins. */
@PalierTest
@SuppressWarnings("NullAway") // a null fails the test where it stands
class FirstDeadlinesTest {
    private static final int[] DAYS_AGO = {300, 90, 80, 70, 20};

    @Autowired
    private FirstDeadlines beginning;

    @Autowired
    private Cast cast;

    @Autowired
    private LegalClocks clocks;

    @Autowired
    private Directives directives;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Transactions transactions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private BusinessClock clock;

    @Test
    void leavesAFewReportsLateAndADirectiveInForce() {
        Scope adviser = cast.person(cast.landlord(), Role.ADVISER);
        Scope manager = cast.colleague(adviser, Role.MANAGER);
        Scope administrator = cast.colleague(adviser, Role.ADMINISTRATOR);
        for (int ago : DAYS_AGO) {
            owes(adviser, ago);
        }
        readAgain(adviser);
        beginning.begin(adviser, manager, administrator);
        List<Line> lines = clocks.all(adviser);
        LocalDate today = clock.today();
        assertThat(lines.stream().filter(line -> line.deadline().code().equals("caf-report")))
                .as("two are late, one is ahead")
                .extracting(line -> line.on(today) == Standing.LATE)
                .containsExactly(true, true, false);
        assertThat(lines.stream().map(line -> line.deadline().code())).contains("plan", "plan-check");
        assertThat(directives.today(adviser).dues()).contains(2);
        assertThat(directives.today(adviser).noCoercion()).isPresent();
        beginning.begin(adviser, manager, administrator);
        assertThat(directives.today(adviser).directives()).hasSize(1);
    }

    /** What hears of new entries may still be at it. */
    private void readAgain(Scope adviser) {
        transactions.write(
                adviser,
                () -> jdbc.sql("update relief.owing_read set as_of = as_of - 1 where landlord_id = ?")
                        .param(adviser.landlord())
                        .update());
    }

    private void owes(Scope adviser, int daysAgo) {
        int tenancy = cast.tenancy(adviser, "Azéma").id();
        transactions.write(adviser, () -> {
            jdbc.sql("update portfolio.tenancy set benefit = 20000 where landlord_id = ? and id = ?")
                    .params(adviser.landlord(), tenancy)
                    .update();
            ledger.stage(adviser);
            jdbc.sql("insert into pg_temp.staged_entry (tenancy_id, day, kind, cents) values (?, ?, 0, 250000)")
                    .params(tenancy, Date.valueOf(clock.today().minusDays(daysAgo)))
                    .update();
            ledger.append(adviser, 1);
        });
    }
}
