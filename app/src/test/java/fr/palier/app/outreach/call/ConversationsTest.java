package fr.palier.app.outreach.call;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.outreach.CallRoom;
import fr.palier.app.outreach.Purpose;
import fr.palier.app.outreach.campaign.Audience;
import fr.palier.app.outreach.campaign.Campaign;
import fr.palier.app.outreach.campaign.CampaignActs.Seen;
import fr.palier.app.shared.Scope;
import fr.palier.app.timeline.Channel;
import fr.palier.app.timeline.Contact;
import fr.palier.app.timeline.ContactOutcome;
import fr.palier.engine.outreach.Hours;
import fr.palier.engine.outreach.Outcome;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever was reached is not asked the same again by another campaign, whoever reached them. */
@SuppressWarnings("NullAway") // a null fails the test where it stands
class ConversationsTest extends CallTestBed {
    private String stateIn(Campaign one, int tenancy) {
        return of(one, "state || coalesce(' ' || spared_by, '')", tenancy);
    }

    private List<Integer> everybody(Scope who) {
        List<Integer> called = new ArrayList<>();
        while (calls.pull(who)) {
            called.add(calls.inHand(who).orElseThrow().called().tenancyId());
            record(who, Outcome.TECHNICAL);
        }
        return called;
    }

    private long spoken(int tenancy, ContactOutcome outcome) {
        return timeline.contact(coordinator, tenancy, Contact.of(Channel.PHONE, outcome, room.today()));
    }

    private Audience counted(Purpose purpose) {
        return campaigns.count(coordinator, purpose, CallRoom.from(80));
    }

    @Test
    void finishesWhoeverIsReachedInEveryCampaignOfThePurpose() {
        Campaign other = same();
        pull(caller);
        record(caller, Outcome.REACHED_OK);
        assertThat(stateIn(other, 1)).startsWith("spared " + caller.actor().name());
        assertThat(stateIn(campaign, 1)).startsWith("reached");
        in(5);
        assertThat(everybody(caller)).doesNotContain(1).contains(2);
    }

    @Test
    void leavesThemOutOfACampaignThatIsMadeLater() {
        int before = counted(Purpose.WELFARE).people();
        LocalDate spokeOn = hour.now().toLocalDate();
        pull(caller);
        record(caller, Outcome.REACHED_OK);
        in(1);
        assertThat(counted(Purpose.WELFARE)).satisfies(audience -> {
            assertThat(audience.people()).isEqualTo(before - 1);
            assertThat(audience.rested()).contains(new Audience.Rested(1, spokeOn));
        });
        assertThat(counted(Purpose.INFORMATION).rested()).isEmpty();
        assertThat(stateIn(same(), 1)).isEqualTo("-");
        hour.set(spokeOn.plusDays(13).atTime(10, 0));
        assertThat(counted(Purpose.WELFARE).people()).isEqualTo(before - 1);
        hour.set(spokeOn.plusDays(14).atTime(10, 0));
        assertThat(counted(Purpose.WELFARE).people()).isEqualTo(before);
    }

    @Test
    void hearsOfAConversationThatAColleagueWroteDownUntilItIsTakenBack() {
        int before = counted(Purpose.WELFARE).people();
        long recorded = spoken(1, ContactOutcome.WELL);
        assertThat(stateOf(1)).isEqualTo("spared");
        assertThat(counted(Purpose.RENT_SUPPORT).rested()).isPresent();
        assertThat(pull(caller).called().tenancyId()).isNotEqualTo(1);
        calls.giveBack(caller);
        timeline.withdraw(coordinator, 1, recorded);
        assertThat(counted(Purpose.WELFARE).people()).isEqualTo(before);
        assertThat(everybody(caller)).contains(1);
    }

    @Test
    void restsForAnythingElseAfterAConversationWithAColleague() {
        acts.pause(coordinator, new Seen(campaign.publicId(), campaign.version()));
        room.running(coordinator, team, Purpose.INFORMATION, CallRoom.from(80));
        spoken(1, ContactOutcome.WELL);
        spoken(2, ContactOutcome.NO_ANSWER);
        assertThat(everybody(caller)).doesNotContain(1).contains(2);
        in(3);
        assertThat(everybody(caller)).contains(1);
    }

    @Test
    void keepsWhatWasPromisedAllTheSame() {
        LocalDateTime promised = Hours.opening(room.today().plusDays(2).atTime(9, 0));
        pull(caller);
        calls.record(caller, promise(calls.inHand(caller).orElseThrow(), promised, false));
        spoken(1, ContactOutcome.WELL);
        assertThat(stateOf(1)).isEqualTo("waiting");
        hour.set(promised);
        assertThat(pull(caller).called().tenancyId()).isEqualTo(1);
    }

    @Test
    void refusesForThePurposeAndSparesNobody() {
        Campaign other = same();
        pull(caller);
        record(caller, Outcome.REFUSED);
        assertThat(stateIn(other, 1)).isEqualTo("refused");
    }
}
