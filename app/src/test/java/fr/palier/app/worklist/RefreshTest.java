package fr.palier.app.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.app.support.Cast;
import fr.palier.app.support.PalierTest;
import fr.palier.app.timeline.Channel;
import fr.palier.app.timeline.Contact;
import fr.palier.app.timeline.ContactOutcome;
import fr.palier.app.timeline.Timeline;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Since when a tenancy has been waiting. */
@PalierTest
class RefreshTest {
    @Autowired
    private Cast cast;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Transactions transactions;

    @Autowired
    private BusinessClock clock;

    @Autowired
    private Worklist worklist;

    @Autowired
    private Refresh refresh;

    @Autowired
    private Timeline timeline;

    @Autowired
    private Day day;

    private Morning morning;
    private Scope scope;
    private LocalDate first;

    @BeforeEach
    void begin() {
        first = clock.today().minusDays(9);
        morning = Morning.with(20, first, cast, jdbc, transactions);
        scope = morning.scope();
    }

    private LocalDate since(int tenancy) {
        refresh.catchUp(scope);
        return worklist.line(scope, tenancy).line().since();
    }

    @Test
    void waitsSinceTheFirstRunThatListedIt() {
        morning.run(first.plusDays(1));
        morning.run(first.plusDays(2));
        assertThat(since(1)).isEqualTo(first);
        Filters waiting = Filters.NONE.withWaitingLong(true);
        assertThat(worklist.today(scope, day.hours(scope), waiting, Optional.empty())
                        .orElseThrow()
                        .lines())
                .hasSize(20);
    }

    @Test
    void beginsAnewWhenItWasNotListedInBetween() {
        morning.run(first.plusDays(1), "t.id > 5", "t.id");
        morning.run(first.plusDays(2));
        assertThat(since(1)).isEqualTo(first.plusDays(2));
        assertThat(since(6)).isEqualTo(first);
    }

    @Test
    void beginsAnewWithAnotherAction() {
        int run = morning.run(first.plusDays(1));
        transactions.write(scope, () -> {
            jdbc.sql("delete from triage.line where landlord_id = ? and run_id = ? and tenancy_id = 1")
                    .params(scope.landlord(), run)
                    .update();
            jdbc.sql("""
                            insert into triage.line
                            select (jsonb_populate_record(l, jsonb_build_object('run_id', cast(:run as int), 'action', 'message'))).*
                            from triage.line l where l.landlord_id = :landlord and l.run_id = :run - 1 and l.tenancy_id = 1""").param("run", run).param("landlord", scope.landlord()).update();
        });
        assertThat(since(1)).isEqualTo(first.plusDays(1));
        assertThat(since(2)).isEqualTo(first);
    }

    @Test
    void beginsAnewAfterSomebodySpokeWithTheHouseholdAndNotAfterATry() {
        refresh.catchUp(scope);
        timeline.contact(scope, 1, Contact.of(Channel.PHONE, ContactOutcome.WELL, first.plusDays(1)));
        timeline.contact(scope, 2, Contact.of(Channel.PHONE, ContactOutcome.NO_ANSWER, first.plusDays(1)));
        morning.run(first.plusDays(2));
        morning.run(first.plusDays(3));
        assertThat(since(1)).isEqualTo(first.plusDays(2));
        assertThat(since(2)).isEqualTo(first);
    }

    @Test
    void isBroughtUpOnceHoweverManyCome() {
        morning.run(first.plusDays(1));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 8).forEach(n -> threads.submit(() -> refresh.catchUp(scope)));
        }
        assertThat(since(20)).isEqualTo(first);
        assertThat(transactions.read(
                        scope,
                        () -> jdbc.sql("select count(*) from worklist.item where landlord_id = ? and run_id = 2")
                                .param(scope.landlord())
                                .query(Integer.class)
                                .single()))
                .isEqualTo(20);
    }
}
