package fr.palier.app.outreach.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.outreach.CallRoom;
import fr.palier.app.outreach.Purpose;
import fr.palier.app.outreach.campaign.CampaignActs.Seen;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import org.junit.jupiter.api.Test;

/** A campaign that chooses a group markedly less than the others: not without a reason in writing, nor by one person alone. */
@SuppressWarnings("NullAway") // a null fails the test where it stands
class LeftAsideTest extends CampaignTestBed {
    private static final String WHY = "Les travaux ne touchent que cette agence.";

    private Campaign now(Campaign campaign) {
        return campaigns.find(coordinator, campaign.publicId());
    }

    private Seen seen(Campaign campaign) {
        return new Seen(campaign.publicId(), now(campaign).version());
    }

    @Test
    void isLaunchedForAReasonByTwo() {
        Campaign made = campaigns.create(coordinator, room.terms(team, Purpose.INFORMATION, CallRoom.branch(1)));
        assertThat(made.state()).isEqualTo(CampaignState.DRAFT);
        Scope manager = cast.colleague(coordinator, Role.MANAGER);
        assertRefused("outreach.disparity.why-first", () -> acts.approve(manager, seen(made)));
        assertRefused("outreach.disparity.say-why", () -> acts.explain(coordinator, seen(made), " "));
        assertRefused("guard.rephrase", () -> acts.explain(coordinator, seen(made), "Ils ont le cancer"));
        acts.explain(coordinator, seen(made), WHY);
        assertRefused("outreach.campaign.not-your-own", () -> acts.approve(coordinator, seen(made)));
        acts.approve(manager, seen(made));
        assertThat(acts.launch(coordinator, seen(made))).isPositive();
        assertThat(now(made).because()).hasValueSatisfying(because -> {
            assertThat(because.words()).isEqualTo(WHY);
            assertThat(because.name()).isEqualTo(coordinator.actor().name());
        });
    }

    /** Whoever gives the reason does not judge it, whoever made the campaign. */
    @Test
    void isNotDecidedByWhoeverGivesTheReason() {
        Campaign made = campaigns.create(coordinator, room.terms(team, Purpose.INFORMATION, CallRoom.branch(1)));
        Scope manager = cast.colleague(coordinator, Role.MANAGER);
        acts.explain(manager, seen(made), WHY);
        assertRefused("outreach.campaign.not-your-own", () -> acts.approve(manager, seen(made)));
        acts.approve(cast.colleague(coordinator, Role.MANAGER), seen(made));
        assertThat(now(made).state()).isEqualTo(CampaignState.APPROVED);
    }

    /** Fair when it was made, and no longer when it is launched. */
    @Test
    void isAskedAgainWhenItIsLaunched() {
        Campaign made = campaigns.create(coordinator, room.terms(team, Purpose.WELFARE, CallRoom.from(70)));
        assertThat(made.state()).isEqualTo(CampaignState.APPROVED);
        transactions.write(
                coordinator,
                () -> jdbc.sql("""
                        insert into outreach.dropped_number (landlord_id, tenancy_id, number, reason, actor)
                        select landlord_id, tenancy_id, plain_number, 'planted', ? from portfolio.phone
                        where landlord_id = ? and tenancy_id % 10 = 2""")
                        .params(coordinator.actor().person(), coordinator.landlord())
                        .update());
        assertRefused("outreach.disparity.why-first", () -> acts.launch(coordinator, seen(made)));
        acts.explain(coordinator, seen(made), WHY);
        assertRefused("outreach.campaign.not-now", () -> acts.launch(coordinator, seen(made)));
        acts.approve(cast.colleague(coordinator, Role.MANAGER), seen(made));
        assertThat(acts.launch(coordinator, seen(made))).isPositive();
    }
}
