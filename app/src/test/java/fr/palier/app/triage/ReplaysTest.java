package fr.palier.app.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palier.app.ledger.Ledger;
import fr.palier.app.portfolio.Recordings;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.app.shared.words.FreeText;
import fr.palier.app.support.Cast;
import fr.palier.app.support.PalierTest;
import fr.palier.app.support.RegionCast;
import fr.palier.app.timeline.Channel;
import fr.palier.app.timeline.Contact;
import fr.palier.app.timeline.ContactOutcome;
import fr.palier.app.timeline.HoldReason;
import fr.palier.app.timeline.HoldTerms;
import fr.palier.app.timeline.Holds;
import fr.palier.app.timeline.Timeline;
import fr.palier.engine.ledger.Fact.Plan;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PalierTest
class ReplaysTest {
    @Autowired
    private Cast cast;

    @Autowired
    private RegionCast region;

    @Autowired
    private Runs runs;

    @Autowired
    private Replays replays;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Timeline timeline;

    @Autowired
    private Holds holds;

    @Autowired
    private Recordings recordings;

    @Autowired
    private Transactions transactions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private BusinessClock clock;

    @Test
    void computesAPastListAgainAfterEverythingWasCorrected() {
        Scope scope = region.settle(3_000, 11).scope();
        Run before = runs.run(scope, Occasion.DEMAND);
        int first = firstOf(before, scope);
        correctEverything(scope, first);
        Run after = runs.run(scope, Occasion.DEMAND);
        assertThat(after.digest()).isNotEqualTo(before.digest());
        assertThat(replays.replay(scope, before.id()).digest()).isEqualTo(before.digest());
        assertThat(replays.replay(scope, after.id()).digest()).isEqualTo(after.digest());
        assertThat(replays.replay(scope, before.id()).lines(0, 1).getFirst().tenancyId())
                .isEqualTo(first);
        assertThat(ledger.differences(scope)).isEmpty();
    }

    private int firstOf(Run run, Scope scope) {
        return replays.replay(scope, run.id()).lines(0, 1).getFirst().tenancyId();
    }

    /** Of the first tenancy: entries back-dated and reversed, another rent; of others a hold, a contact, a plan. */
    private void correctEverything(Scope scope, int tenancy) {
        LocalDate today = clock.today();
        transactions.write(scope, () -> {
            ledger.stage(scope);
            jdbc.sql("""
                            insert into pg_temp.staged_entry (tenancy_id, day, kind, cents)
                            values (?, ?, 1, 12345), (?, ?, 6, -7777)""")
                    .params(tenancy, today.minusDays(70), tenancy, today.minusDays(200))
                    .update();
            jdbc.sql("""
                            insert into pg_temp.staged_entry (tenancy_id, day, kind, cents, reverses)
                            select tenancy_id, day, kind, cents, recorded from ledger.entry
                            where landlord_id = ? and tenancy_id in (?, ?) and kind = 0 order by day desc limit 3""").params(scope.landlord(), tenancy, tenancy + 1).update();
            ledger.append(scope, 2);
            rent(scope, tenancy, 61_100);
        });
        timeline.contact(scope, tenancy + 2, Contact.of(Channel.PHONE, ContactOutcome.WELL, today.minusDays(3)));
        holds.add(scope, tenancy + 3, new HoldTerms(HoldReason.HOSPITAL, today.minusDays(9), today, FreeText.NONE));
        timeline.planState(scope, tenancy + 4, Plan.BROKEN, today.minusDays(20));
    }

    private void rent(Scope scope, int tenancy, long cents) {
        long recorded = recordings.next(scope);
        jdbc.sql("update portfolio.tenancy set rent = ?, recorded = ? where landlord_id = ? and id = ?")
                .params(cents, recorded, scope.landlord(), tenancy)
                .update();
        jdbc.sql("""
                        insert into portfolio.tenancy_fact
                        select landlord_id, id, recorded, start_on, end_on, rent, benefit, birth_year, lives_alone, household_size
                        from portfolio.tenancy where landlord_id = ? and id = ?""").params(scope.landlord(), tenancy).update();
    }

    @Test
    void namesWhoDiffersWhereAFactWasChangedBehindTheRecord() {
        Scope scope = cast.person(cast.landlord(), Role.MANAGER);
        int tenancy = cast.tenancy(scope, "Azéma").id();
        owe(scope, tenancy);
        int other = cast.tenancy(scope, "Bonnet").id();
        owe(scope, other);
        Run run = runs.run(scope, Occasion.DEMAND);
        assertThat(run.lines()).isEqualTo(2);
        assertThat(replays.replay(scope, run.id()).isIdentical()).isTrue();
        tamper(scope, tenancy);
        Replay replay = replays.replay(scope, run.id());
        assertThat(replay.isIdentical()).isFalse();
        assertThat(replay.areLinesKept()).isTrue();
        assertThat(replay.differing()).containsExactly(tenancy);
    }

    private void owe(Scope scope, int tenancy) {
        transactions.write(scope, () -> {
            ledger.stage(scope);
            jdbc.sql(
                            "insert into pg_temp.staged_entry (tenancy_id, day, kind, cents) values (?, ?, 0, 50000), (?, ?, 0, 50000)")
                    .params(
                            tenancy,
                            clock.today().minusDays(70),
                            tenancy,
                            clock.today().minusDays(35))
                    .update();
            ledger.append(scope, 1);
        });
    }

    /** As nobody may: the fact takes the place of the one that the run saw. */
    private void tamper(Scope scope, int tenancy) {
        transactions.write(
                scope, () -> jdbc.sql("""
                        insert into portfolio.tenancy_fact
                        select landlord_id, id, recorded + 1, start_on, end_on, 200000, benefit, 1930, true, household_size
                        from portfolio.tenancy where landlord_id = ? and id = ?""").params(scope.landlord(), tenancy).update());
    }

    @Test
    void saysWhoWasErasedSince() {
        Scope scope = cast.person(cast.landlord(), Role.MANAGER);
        int tenancy = cast.tenancy(scope, "Azéma").id();
        owe(scope, tenancy);
        Run run = runs.run(scope, Occasion.DEMAND);
        transactions.write(
                scope,
                () -> jdbc.sql("insert into portfolio.erasure values (?, ?, ?, ?)")
                        .params(scope.landlord(), tenancy, recordings.next(scope), clock.today())
                        .update());
        assertThat(replays.replay(scope, run.id()).erased()).containsExactly(tenancy);
    }

    @Test
    void saysThatLinesAreKeptForTheLastRunsAlone() {
        Scope scope = cast.person(cast.landlord(), Role.MANAGER);
        int tenancy = cast.tenancy(scope, "Azéma").id();
        owe(scope, tenancy);
        Run first = runs.run(scope, Occasion.DEMAND);
        for (int run = 0; run < Archive.RUNS_WITH_LINES; run++) {
            transactions.write(scope, () -> recordings.next(scope));
            runs.run(scope, Occasion.DEMAND);
        }
        tamper(scope, tenancy);
        Replay replay = replays.replay(scope, first.id());
        assertThat(replay.isIdentical()).isFalse();
        assertThat(replay.areLinesKept()).isFalse();
        assertThat(replay.differing()).isEmpty();
        assertThat(runs.history(scope, Integer.MAX_VALUE, 100)).hasSizeGreaterThan(Archive.RUNS_WITH_LINES);
    }

    @Test
    void knowsNoRunOfAnotherLandlord() {
        Scope scope = cast.person(cast.landlord(), Role.MANAGER);
        cast.tenancy(scope, "Azéma");
        Run run = runs.run(scope, Occasion.DEMAND);
        Scope stranger = cast.person(cast.landlord(), Role.MANAGER);
        assertThatThrownBy(() -> replays.replay(stranger, run.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> runs.find(stranger, run.id())).isInstanceOf(NotFound.class);
        assertThat(runs.latest(stranger)).isEmpty();
        assertThat(runs.history(stranger, Integer.MAX_VALUE, 10)).isEmpty();
    }
}
