package fr.palier.app.relief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palier.app.relief.Proposing.Proposed;
import fr.palier.app.relief.Renegotiating.Terms;
import fr.palier.app.shared.Days;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Role;
import fr.palier.engine.ledger.Kind;
import fr.palier.engine.plan.Deferral;
import fr.palier.engine.plan.Obligation.Part;
import fr.palier.engine.plan.Schedule;
import fr.palier.engine.plan.Standing;
import fr.palier.engine.text.Lang;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A plan of twelve instalments of 50 €: three have fallen, the debit for the third bounced. */
class RenegotiatingTest extends PlanTestBed {
    @Autowired
    private Renegotiating renegotiating;

    private int bounced() {
        posted(-70, Kind.PAYMENT, 50_00);
        posted(-40, Kind.PAYMENT, 50_00);
        posted(-10, Kind.PAYMENT, 50_00);
        posted(-8, Kind.REJECTION, 50_00);
        int number = running(600_00, 50_00, 80, 70);
        assertThat(eventually(number, PlanState.BROKEN)).isEqualTo(PlanState.BROKEN);
        return number;
    }

    private Terms terms(long rest, long amount) {
        Schedule schedule = Schedule.of(fr.palier.engine.plan.Terms.monthly(rest, today.plusDays(20), amount));
        return new Terms(schedule, rest, 0, MEANS);
    }

    @Test
    void keepsTheDebtAndTakesTheOldPlansPlaceOnceSigned() {
        int number = bounced();
        long rest = renegotiating.before(adviser, tenancy, number).anew().rest();
        assertThat(rest).isEqualTo(500_00);
        int next = renegotiating.propose(adviser, tenancy, seen(number), terms(rest, 25_00));
        Plan anew = plan(next);
        assertThat(anew.state()).isEqualTo(PlanState.APPROVED);
        assertThat(anew.schedule().debt()).isEqualTo(600_00);
        assertThat(anew.frozen()).isEqualTo(plan(number).frozen());
        assertThat(anew.toPay()).hasSize(20);
        assertThat(plans.agreement(adviser, tenancy.id(), next).sums().paid()).isEqualTo(100_00);
        assertThat(plans.agreement(adviser, tenancy.id(), next).sums().rest()).isEqualTo(500_00);
        plans.sign(adviser, seen(next), today);
        assertThat(plan(number).state()).isEqualTo(PlanState.REPLACED);
        assertThat(standingOn(next, today.plusDays(1)).state()).isEqualTo(Standing.State.RUNNING);
        assertThat(timelineSays()).isEqualTo("live");
        posted(0, Kind.PAYMENT, 500_00);
        assertThat(standingOn(next, today.plusYears(3)).state()).isEqualTo(Standing.State.KEPT);
    }

    @Test
    void refusesTermsOnWhatHasChanged() {
        int number = bounced();
        Terms terms = terms(500_00, 25_00);
        posted(-1, Kind.PAYMENT, 20_00);
        refused("relief.account-changed", () -> renegotiating.propose(adviser, tenancy, seen(number), terms));
        Terms other = new Terms(terms.rest(), 480_00, 0, MEANS);
        refused("relief.other-debt", () -> renegotiating.propose(adviser, tenancy, seen(number), other));
        Plans.Seen stale = new Plans.Seen(tenancy.id(), number, 99);
        refused("relief.changed-meanwhile", () -> renegotiating.propose(adviser, tenancy, stale, terms(480_00, 25_00)));
        renegotiating.propose(adviser, tenancy, seen(number), terms(480_00, 25_00));
        refused(
                "relief.agreeing-already",
                () -> renegotiating.propose(adviser, tenancy, seen(number), terms(480_00, 25_00)));
    }

    private static void refused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }

    private MvcTestResult post(String rest, String... fields) {
        return send(adviser, of("/plans/" + rest), fields);
    }

    private static final String[] ANEW = {
        "resources", "1 640", "charges", "700", "remainder", "330", "debt", "50000", "pace", "free", "amount", "25",
    };

    private static String[] with(String... more) {
        String[] all = java.util.Arrays.copyOf(ANEW, ANEW.length + more.length);
        System.arraycopy(more, 0, all, ANEW.length, more.length);
        return all;
    }

    @Test
    void showsBeforeAndAfter() {
        int number = bounced();
        String page = of("/plans/" + number + "/renegociation");
        assertThat(get(adviser, page))
                .hasStatusOk()
                .bodyText()
                .contains("Renégocier le plan n° " + number, "500,00", "La dette du plan reste la même");
        assertThat(post(number + "/renegociation", ANEW))
                .hasStatusOk()
                .bodyText()
                .contains("Avant et après", "600,00", "100,00", "Proposer ces nouvelles conditions");
        String version = Integer.toString(plan(number).version());
        assertThat(post(number + "/renegociation/proposition", with("version", "99")))
                .hasStatus(409);
        assertThat(post(number + "/renegociation/proposition", with("version", version)))
                .hasStatus3xxRedirection();
        assertThat(get(adviser, of("/plans/" + (number + 1))))
                .bodyText()
                .contains("Reprend le plan n° " + number, "Échéances (20)")
                .doesNotContain("<td>" + Days.day(today.minusDays(70), Lang.FR));
        assertThat(get(adviser, page)).bodyText().contains("value=\"25\"", "Repartir de ce qui est connu");
        assertThat(get(adviser, page + "?neuf=true")).bodyText().doesNotContain("value=\"25\"");
    }

    /** Two rents are put off from next month on, and the plan is agreed anew today. */
    @Test
    void keepsTheRentsThatArePutOff() {
        posted(-60, Kind.CHARGE, 100_00);
        Deferral two = new Deferral(today.withDayOfMonth(1).plusMonths(1), 2, 200_00);
        Schedule schedule = Schedule.of(
                fr.palier.engine.plan.Terms.monthly(500_00, two.until().plusDays(4), 50_00));
        proposing.propose(adviser, tenancy, new Proposed(schedule, 100_00, two, 0, 0, MEANS));
        plans.sign(adviser, seen(1), today);
        String[] typed = quick(today.plusDays(3), plan(1).version());
        assertThat(post("1/renegociation", typed))
                .hasStatusOk()
                .bodyText()
                .contains("Les loyers reportés le restent, jusqu&#39;au " + Days.day(two.until(), Lang.FR));
        assertThat(post("1/renegociation/proposition", typed)).hasRedirectedUrl(of("/plans/2"));
        Plan anew = plan(2);
        assertThat(anew.frozen().deferral()).isEqualTo(two);
        assertThat(anew.schedule().debt()).isEqualTo(500_00);
        assertThat(anew.toPay().getFirst().day()).isAfterOrEqualTo(two.until());
        plans.sign(adviser, seen(2), today);
        posted(tenancy, two.from(), Kind.CHARGE, 200_00);
        assertThat(standingOn(2, two.from().plusDays(20)).missing(Part.RENT)).isZero();
    }

    private static String[] quick(LocalDate first, int version) {
        Map<String, Object> typed = Map.of(
                "resources",
                "1 640",
                "charges",
                "700",
                "remainder",
                "330",
                "debt",
                "50000",
                "pace",
                "quick",
                "first",
                first,
                "version",
                version);
        return typed.entrySet().stream()
                .flatMap(one -> Stream.of(one.getKey(), one.getValue().toString()))
                .toArray(String[]::new);
    }

    @Test
    void isShutToOthers() {
        int number = bounced();
        String page = of("/plans/" + number + "/renegociation");
        var stranger = cast.person(cast.landlord(), Role.ADVISER);
        assertThat(get(stranger, page)).hasStatus(404);
        plans.end(adviser, seen(number), "relogement");
        assertThat(get(adviser, page)).hasStatus3xxRedirection();
    }
}
