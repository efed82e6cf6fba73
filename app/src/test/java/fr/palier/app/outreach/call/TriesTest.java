package fr.palier.app.outreach.call;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.outreach.CallRoom;
import fr.palier.app.outreach.Purpose;
import fr.palier.app.outreach.call.Lease.InHand;
import fr.palier.app.outreach.campaign.Audience;
import fr.palier.app.outreach.campaign.Audience.Rested;
import fr.palier.app.outreach.campaign.Campaign;
import fr.palier.app.outreach.campaign.CampaignActs.Seen;
import fr.palier.engine.outreach.Outcome;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Nobody is tried more often because two campaigns of one purpose call them. */
@SuppressWarnings("NullAway") // a null fails the test where it stands
class TriesTest extends CallTestBed {
    private String standing(Campaign one, int tenancy) {
        return of(one, "state || ' ' || attempts", tenancy);
    }

    /** Tries the first person in vain for so many times today, in whichever campaign gives her. */
    private InHand inVain(int times) {
        InHand hand = pull(caller);
        for (int i = 1; ; i++) {
            assertThat(hand.called().tenancyId()).isEqualTo(1);
            record(caller, Outcome.BUSY);
            if (i == times) {
                return hand;
            }
            later();
            hand = pull(caller);
        }
    }

    private void later() {
        hour.set(hour.now().plusMinutes(31));
    }

    private Audience counted(int attempts) {
        return campaigns.count(coordinator, Purpose.WELFARE, CallRoom.from(70), attempts);
    }

    private void pause(Campaign one) {
        acts.pause(coordinator, new Seen(one.publicId(), one.version()));
    }

    @Test
    void countsATryInEveryCampaignOfThePurpose() {
        Campaign other = same();
        Campaign elsewhere = room.running(coordinator, team, Purpose.INFORMATION, CallRoom.from(80));
        inVain(1);
        assertThat(standing(campaign, 1)).isEqualTo("waiting 1");
        assertThat(standing(other, 1)).isEqualTo("waiting 1");
        assertThat(standing(elsewhere, 1)).isEqualTo("waiting 0");
        later();
        assertThat(pull(caller).called().attempts()).isEqualTo(1);
    }

    @Test
    void goesToTheDoorOnceAfterTheTriesOfBoth() {
        Campaign other = same();
        inVain(2);
        pause(campaign);
        later();
        InHand last = inVain(1);
        assertThat(last.called().campaign()).isEqualTo(other.id());
        assertThat(last.called().attempts()).isEqualTo(2);
        assertThat(standing(campaign, 1)).isEqualTo("visit 3");
        assertThat(standing(other, 1)).isEqualTo("visit 3");
        assertThat(one("select count(*) from outreach.visit where landlord_id = ? and tenancy_id = ?", 1))
                .isEqualTo("1");
    }

    /** Whoever has no number left waits in no campaign of the purpose. */
    @Test
    void goesToTheDoorForEveryCampaignOfWhomNobodyCanCall() {
        Campaign other = same();
        assertThat(pull(caller).called().tenancyId()).isEqualTo(1);
        record(caller, Outcome.WRONG_NUMBER);
        assertThat(standing(campaign, 1)).startsWith("visit ");
        assertThat(standing(other, 1)).isEqualTo(standing(campaign, 1));
        assertThat(one("select count(*) from outreach.visit where landlord_id = ? and tenancy_id = ?", 1))
                .isEqualTo("1");
    }

    @Test
    void beginsALaterCampaignWhereTheOthersStand() {
        inVain(2);
        assertThat(standing(same(), 1)).isEqualTo("waiting 2");
    }

    @Test
    void forgetsTriesAfterTwoWeeks() {
        inVain(1);
        pause(campaign);
        in(15);
        assertThat(standing(same(), 1)).isEqualTo("waiting 0");
    }

    @Test
    void beginsAnewOnceSomebodySpokeWithThem() {
        inVain(1);
        later();
        pull(caller);
        record(caller, Outcome.REACHED_NEEDS);
        transactions.write(
                coordinator,
                () -> jdbc.sql("delete from outreach.conversation where landlord_id = ?")
                        .param(coordinator.landlord())
                        .update());
        assertThat(standing(same(), 1)).isEqualTo("waiting 0");
    }

    @Test
    void leavesWhoeverWasTriedOftenEnoughOutOfTheCount() {
        LocalDate first = room.today();
        inVain(2);
        assertThat(counted(2).people()).isEqualTo(counted(3).people() - 1);
        assertThat(counted(2).tried()).contains(new Rested(1, first));
        assertThat(counted(3).tried()).isEmpty();
    }

    @Test
    void sendsSomebodyToTheDoorOfWhomALaterCampaignWouldNotTryAnyMore() {
        inVain(1);
        pause(campaign);
        Campaign once = room.running(coordinator, team, Purpose.WELFARE, CallRoom.from(70), 1);
        assertThat(standing(once, 1)).isEqualTo("-");
        assertThat(standing(once, 2)).isEqualTo("waiting 0");
        assertThat(one("select state from outreach.visit where landlord_id = ? and tenancy_id = ?", 1))
                .isEqualTo("to-do");
    }
}
