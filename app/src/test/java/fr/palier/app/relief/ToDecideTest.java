package fr.palier.app.relief;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.relief.Renegotiating.Terms;
import fr.palier.app.relief.directive.Directive.Period;
import fr.palier.app.relief.directive.Directive.Rules;
import fr.palier.app.relief.directive.Directive.Text;
import fr.palier.app.relief.directive.Directives;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.engine.ledger.Kind;
import fr.palier.engine.plan.Schedule;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever decides is told of what waits for them on the first page they open, and in the menu of every page. */
class ToDecideTest extends PlanTestBed {
    private static final String HOME = "/aujourdhui";

    @Autowired
    private Renegotiating renegotiating;

    @Autowired
    private Directives directives;

    private void propose(Scope who, long debt) {
        posted(-60, Kind.CHARGE, debt);
        proposing.propose(who, tenancy, proposed(debt, debt / 3, 5));
    }

    @Test
    void tellsOfPlansOnTheFirstPageAndCountsThemInTheMenuOfAll() {
        propose(adviser, 900_00);
        assertThat(get(manager, HOME))
                .bodyText()
                .contains("À décider", "1 plan à approuver", "/plans?etat=proposed", "1 à décider");
        assertThat(get(manager, "/dossiers")).bodyText().contains("1 à décider").doesNotContain("1 plan à approuver");
        assertThat(get(cast.colleague(adviser, Role.ADMINISTRATOR), "/plans"))
                .bodyText()
                .contains("1 plan à approuver");
        assertThat(get(adviser, HOME)).hasStatusOk().bodyText().doesNotContain("à décider", "À décider");
        Scope stranger = cast.person(cast.landlord(), Role.MANAGER);
        assertThat(get(stranger, HOME)).hasStatusOk().bodyText().doesNotContain("À décider");
        plans.approve(manager, seen(1));
        assertThat(get(manager, HOME)).bodyText().doesNotContain("À décider");
    }

    @Test
    void leavesOutWhatOneProposedOneself() {
        propose(manager, 900_00);
        assertThat(get(manager, HOME)).bodyText().doesNotContain("À décider");
        assertThat(get(cast.colleague(adviser, Role.MANAGER), HOME)).bodyText().contains("1 plan à approuver");
    }

    @Test
    void leavesOutWhatIsAboveOnesLimit() {
        propose(adviser, 24_000_00);
        assertThat(get(manager, HOME)).bodyText().doesNotContain("À décider");
        assertThat(get(cast.colleague(adviser, Role.ADMINISTRATOR), "/plans"))
                .bodyText()
                .contains("1 plan à approuver");
    }

    @Test
    void countsOfAPlanAgreedAnewWhatIsLeftOfIt() {
        posted(-70, Kind.PAYMENT, 6_000_00);
        int number = running(24_000_00, 6_000_00, 80, 70);
        eventually(number, PlanState.BROKEN);
        Schedule rest = Schedule.of(fr.palier.engine.plan.Terms.monthly(18_000_00, today.plusDays(20), 3_000_00));
        renegotiating.propose(adviser, tenancy, seen(number), new Terms(rest, 18_000_00, 0, MEANS));
        assertThat(get(manager, HOME)).bodyText().contains("1 plan à approuver");
    }

    @Test
    void tellsOfDirectives() {
        directives.ask(
                cast.colleague(adviser, Role.MANAGER),
                new Text("Report", "direction", "La crise"),
                new Rules(Optional.of(2), false, Optional.empty()),
                new Period(today, today.plusDays(30)));
        assertThat(get(manager, HOME)).bodyText().contains("1 consigne de crise à approuver", "/reglages/directives");
    }
}
