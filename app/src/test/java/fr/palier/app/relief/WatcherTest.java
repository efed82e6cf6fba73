package fr.palier.app.relief;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.engine.ledger.Kind;
import fr.palier.engine.plan.Obligation.Part;
import fr.palier.engine.plan.Standing;
import org.junit.jupiter.api.Test;

/** What the account makes of plans. */
class WatcherTest extends PlanTestBed {
    @Test
    void breaksCatchesUpAndIsKept() {
        int number = running(600_00, 300_00, 40, 25);
        assertThat(eventually(number, PlanState.BROKEN)).isEqualTo(PlanState.BROKEN);
        assertThat(timelineSays()).isEqualTo("broken");
        assertThat(known.read(adviser, tenancy, number).standing().missing(Part.PLAN))
                .isEqualTo(300_00);
        posted(-2, Kind.PAYMENT, 300_00);
        assertThat(eventually(number, PlanState.RUNNING)).isEqualTo(PlanState.RUNNING);
        assertThat(timelineSays()).isEqualTo("live");
        posted(-1, Kind.AID, 300_00);
        assertThat(eventually(number, PlanState.KEPT)).isEqualTo(PlanState.KEPT);
        assertThat(timelineSays()).isEqualTo("none");
    }

    /** A direct debit that the bank returns after the plan was kept: it runs again, is late, and all of it is told. */
    @Test
    void runsAgainWhenWhatHadPaidItComesBack() {
        int number = running(600_00, 300_00, 60, 32);
        posted(-31, Kind.PAYMENT, 300_00);
        posted(-1, Kind.PAYMENT, 300_00);
        assertThat(eventually(number, PlanState.KEPT)).isEqualTo(PlanState.KEPT);
        watcher.watch(adviser);
        assertThat(plan(number).state()).as("nothing has come back").isEqualTo(PlanState.KEPT);
        posted(0, Kind.REJECTION, 300_00);
        assertThat(eventually(number, PlanState.RUNNING)).isEqualTo(PlanState.RUNNING);
        assertThat(timelineSays()).isEqualTo("live");
        assertThat(known.read(adviser, tenancy, number).steps())
                .extracting(Plan.Step::act)
                .startsWith("reopen", "complete");
        assertThat(get(adviser, of("/plans/" + number)))
                .bodyText()
                .contains("Un paiement manque de nouveau", "revenu impayé le", "300,00")
                .contains("Ce plan était tenu, mais 300,00", "sont revenus impayés le", "il court de nouveau")
                .doesNotContain("Le ménage tient ce plan");
        headsTheHousehold(number);
        assertThat(get(adviser, "/taches"))
                .bodyText()
                .containsOnlyOnce("week-words\">Parler du plan n° " + number + " avec le ménage\u00a0: il était tenu");
        posted(0, Kind.PAYMENT, 300_00);
        assertThat(eventually(number, PlanState.KEPT)).isEqualTo(PlanState.KEPT);
    }

    private void headsTheHousehold(int number) {
        assertThat(get(adviser, of("")))
                .bodyText()
                .contains("ce qui l&#39;avait payé n&#39;y est plus")
                .contains("next-what\">Revoir le plan n° " + number + " avec le ménage", "Ouvrir le plan");
        assertThat(get(adviser, "/situations"))
                .bodyText()
                .contains("plan n° " + number + " à revoir\u00a0: il court de nouveau");
    }

    /** A file may hold lines of days to come: what it returns on such a day was known to the account before the plan was. */
    @Test
    void runsAgainWhenAReturnThatWasRecordedBeforeItsDayFalls() {
        int number = running(600_00, 300_00, 60, 32, 1_000_000);
        posted(-31, Kind.PAYMENT, 300_00);
        posted(-1, Kind.PAYMENT, 300_00);
        assertThat(eventually(number, PlanState.KEPT)).isEqualTo(PlanState.KEPT);
        posted(0, Kind.REJECTION, 300_00);
        assertThat(eventually(number, PlanState.RUNNING)).isEqualTo(PlanState.RUNNING);
    }

    @Test
    void countsWhatWasTakenBackSince() {
        posted(-60, Kind.CHARGE, 900_00);
        posted(-30, Kind.PAYMENT, 400_00);
        int number = proposing.propose(adviser, tenancy, proposed(500_00, 250_00, 10));
        transactions.write(adviser, () -> {
            ledger.stage(adviser);
            jdbc.sql("""
                            insert into pg_temp.staged_entry (tenancy_id, day, kind, cents, reverses)
                            select tenancy_id, day, kind, cents, recorded from ledger.entry
                            where landlord_id = ? and tenancy_id = ? and kind = 1""").params(adviser.landlord(), tenancy.id()).update();
            ledger.append(adviser, 2);
        });
        Standing standing = standingOn(number, today.plusDays(9));
        assertThat(standing.missing(Part.RENT)).isEqualTo(400_00);
        posted(-50, Kind.PAYMENT, 100_00);
        assertThat(standingOn(number, today.plusDays(9)).missing(Part.RENT)).isEqualTo(300_00);
    }
}
