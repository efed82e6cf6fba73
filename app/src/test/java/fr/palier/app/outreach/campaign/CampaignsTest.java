package fr.palier.app.outreach.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palier.app.outreach.Basis;
import fr.palier.app.outreach.CallRoom;
import fr.palier.app.outreach.Purpose;
import fr.palier.app.outreach.campaign.Campaign.Terms;
import fr.palier.app.outreach.campaign.CampaignActs.Seen;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What a campaign must be before it is launched. */
@SuppressWarnings("NullAway") // a null fails the test where it stands
class CampaignsTest extends CampaignTestBed {
    @Autowired
    private CampaignsToDecide toDecide;

    private int waiting(Scope scope) {
        return transactions.read(scope, () -> toDecide.waiting(scope));
    }

    @Test
    void isApprovedBySomebodyElseWhereItIsSensitive() {
        Campaign made = campaigns.create(coordinator, room.terms(team, Purpose.RENT_SUPPORT, CallRoom.branch(1)));
        assertThat(made.state()).isEqualTo(CampaignState.DRAFT);
        acts.explain(coordinator, new Seen(made.publicId(), 1), "Cette agence seule a des conseillers libres.");
        Seen seen = new Seen(made.publicId(), 2);
        assertRefused("outreach.campaign.not-your-own", () -> acts.approve(coordinator, seen));
        assertRefused("outreach.campaign.not-now", () -> acts.launch(coordinator, seen));
        Scope manager = cast.colleague(coordinator, Role.MANAGER);
        assertThat(waiting(coordinator)).isZero();
        assertThat(waiting(manager)).isEqualTo(1);
        acts.approve(manager, seen);
        assertThat(waiting(manager)).isZero();
        assertRefused(CampaignActs.CHANGED, () -> acts.refuse(manager, seen));
        assertThat(acts.launch(coordinator, new Seen(made.publicId(), 3))).isEqualTo(80);
        assertThat(campaigns.steps(coordinator, campaigns.find(coordinator, made.publicId())))
                .extracting(Campaign.Step::act)
                .containsExactly("launch", "approve", "explain", "create");
    }

    @Test
    void isApprovedBySomebodyElseWhereItIsLarge() {
        Scope many = room.withTenancies(700);
        int of = room.team(many);
        assertThat(campaigns
                        .create(many, room.terms(of, Purpose.WELFARE, CallRoom.from(70)))
                        .state())
                .isEqualTo(CampaignState.APPROVED);
        assertThat(campaigns
                        .create(many, room.terms(of, Purpose.WELFARE, CallRoom.from(40)))
                        .state())
                .isEqualTo(CampaignState.DRAFT);
    }

    /** Callers of all teams read it. */
    @ParameterizedTest
    @ValueSource(strings = {"Appels de Mme Dupont", "Les cancers du mois", "Impayés d'avril", "Appels aux musulmans"})
    void namesNobodyAndNoDebtInItsTitle(String title) {
        assertRefused(
                "outreach.campaign.title-words",
                () -> campaigns.create(
                        coordinator, titled(room.terms(team, Purpose.WELFARE, CallRoom.from(70)), title)));
        Terms rents = titled(room.terms(team, Purpose.RENT_SUPPORT, CallRoom.branch(1)), "Impayés d'avril");
        assertThat(campaigns.create(coordinator, rents).terms().title()).isEqualTo("Impayés d'avril");
    }

    private static Terms titled(Terms terms, String title) {
        return new Terms(
                title,
                terms.purpose(),
                terms.basis(),
                terms.from(),
                terms.until(),
                terms.team(),
                terms.minutes(),
                terms.staffedHours(),
                terms.attempts(),
                terms.criteria());
    }

    /** Small when it was made, large when it is launched: the second person is not gone round. */
    @Test
    void isNotLaunchedOnceItHasGrown() {
        Scope many = room.withTenancies(700);
        Campaign made = campaigns.create(many, room.terms(room.team(many), Purpose.WELFARE, CallRoom.from(70)));
        transactions.write(
                many,
                () -> jdbc.sql("update portfolio.tenancy set birth_year = 1930 where landlord_id = ?")
                        .param(many.landlord())
                        .update());
        assertRefused("outreach.campaign.grown", () -> acts.launch(many, new Seen(made.publicId(), 1)));
        assertThat(campaigns.find(many, made.publicId()).people()).isZero();
    }

    /** Every purpose on every ground on which it cannot stand, and the whole portfolio for each. */
    @Test
    @SuppressWarnings("checkstyle:MethodLength") // one list
    void refusesWhatAPurposeDoesNotAllow() {
        int refused = 0;
        for (Purpose purpose : Purpose.values()) {
            Terms good = room.terms(team, purpose, CallRoom.branch(1));
            for (Basis basis : Basis.values()) {
                if (!purpose.bases().contains(basis)) {
                    assertRefused(
                            "outreach.campaign.basis",
                            () -> campaigns.create(coordinator, with(good, basis, good.criteria())));
                    refused++;
                }
            }
            assertRefused(
                    "outreach.campaign.everybody",
                    () -> campaigns.create(coordinator, with(good, good.basis(), Criteria.NONE)));
            refused++;
        }
        Terms rent = room.terms(team, Purpose.RENT_SUPPORT, CallRoom.branch(1));
        for (Criteria criteria : Arrays.asList(
                CallRoom.from(70),
                by(null, 30, false, null, null),
                by(null, null, true, null, null),
                by(70, 80, true, "Toulouse", 30),
                by(18, null, false, "Toulouse", null))) {
            assertRefused(
                    "outreach.campaign.rent-by-person",
                    () -> campaigns.create(coordinator, with(rent, rent.basis(), criteria)));
            refused++;
        }
        assertThat(refused).isGreaterThanOrEqualTo(20);
    }

    private static Terms with(Terms terms, Basis basis, Criteria criteria) {
        return new Terms(
                terms.title(),
                terms.purpose(),
                basis,
                terms.from(),
                terms.until(),
                terms.team(),
                terms.minutes(),
                terms.staffedHours(),
                terms.attempts(),
                criteria);
    }

    @Test
    void isNobodyElses() {
        Campaign made = campaigns.create(coordinator, room.terms(team, Purpose.WELFARE, CallRoom.from(70)));
        Scope stranger = cast.person(cast.landlord(), Role.COORDINATOR);
        assertThatThrownBy(() -> campaigns.find(stranger, made.publicId())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> acts.launch(stranger, new Seen(made.publicId(), 1)))
                .isInstanceOf(NotFound.class);
        assertThat(campaigns.page(stranger, Optional.empty(), "", Integer.MAX_VALUE, 5))
                .isEmpty();
        assertThat(campaigns.page(coordinator, Optional.empty(), "nouvelles", Integer.MAX_VALUE, 5))
                .hasSize(1);
        assertThat(campaigns.page(coordinator, Optional.empty(), "autre", Integer.MAX_VALUE, 5))
                .isEmpty();
        assertThat(campaigns.count(stranger, Purpose.WELFARE, CallRoom.from(1)).people())
                .isZero();
    }
}
