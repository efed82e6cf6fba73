package fr.palier.app.outreach.call;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.outreach.CallRoom;
import fr.palier.app.outreach.Purpose;
import fr.palier.app.outreach.campaign.Campaign;
import fr.palier.app.outreach.campaign.CampaignActs.Seen;
import fr.palier.app.outreach.language.Languages;
import fr.palier.app.outreach.rest.Reason;
import fr.palier.app.outreach.rest.Rests;
import fr.palier.app.shared.Scope;
import fr.palier.app.timeline.Channel;
import fr.palier.app.timeline.Contact;
import fr.palier.app.timeline.ContactOutcome;
import fr.palier.engine.outreach.Hours;
import fr.palier.engine.outreach.Language;
import fr.palier.engine.outreach.Outcome;
import fr.palier.engine.outreach.Spacing;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is not called as if nothing had been: of whom nobody knows how they are, and who speaks another language. */
@SuppressWarnings("NullAway") // a null fails the test where it stands
class WithoutNewsTest extends CallTestBed {
    @Autowired
    private Rests rests;

    @Autowired
    private Languages languages;

    private LocalDateTime tomorrow() {
        return Hours.opening(room.today().plusDays(1).atStartOfDay());
    }

    private Campaign ordinary() {
        return room.running(coordinator, team, Purpose.INFORMATION, CallRoom.from(80));
    }

    private List<Integer> everybody(Scope who) {
        List<Integer> called = new ArrayList<>();
        while (calls.pull(who)) {
            called.add(calls.inHand(who).orElseThrow().called().tenancyId());
            record(who, Outcome.TECHNICAL);
        }
        return called;
    }

    /** Rescue took over today, as of the recording numbers given so far. */
    private void handedToRescue(int tenancy) {
        transactions.write(
                coordinator,
                () -> jdbc.sql("""
                        insert into outreach.visit (landlord_id, id, public_id, campaign, tenancy_id, points, reasons, state,
                            asked_on, closed_as, closed_on, handed)
                        values (:landlord, 7, 7, :campaign, :tenancy, 0, 0, 'closed', :today, 'taken-over', :today,
                            (select coalesce(max(recorded), 0) from timeline.entry where landlord_id = :landlord))""")
                        .param("landlord", coordinator.landlord())
                        .param("campaign", campaign.id())
                        .param("tenancy", tenancy)
                        .param("today", room.today())
                        .update());
        transactions.write(
                coordinator,
                () -> rests.settle(
                        coordinator,
                        List.of(tenancy),
                        campaign.id(),
                        Spacing.otherwise(room.today(), true),
                        Reason.SPOKEN));
    }

    private void wellByTelephone(int tenancy) {
        timeline.contact(coordinator, tenancy, Contact.of(Channel.PHONE, ContactOutcome.WELL, room.today()));
    }

    /** The rent call of the day after is not what somebody needs whom rescue has just fetched. */
    @Test
    void callsWhoeverWasHandedToRescueForNewsAlone() {
        acts.close(coordinator, new Seen(campaign.publicId(), campaign.version()));
        Campaign ordinary = ordinary();
        LocalDate today = room.today();
        wellByTelephone(1);
        handedToRescue(1);
        hour.set(tomorrow());
        assertThat(calls.desk(caller).left().due()).isEqualTo(1);
        assertThat(everybody(caller)).containsExactly(2);
        assertThat(transactions.read(coordinator, () -> rests.elsewhere(coordinator, ordinary.id(), hour.now())))
                .containsEntry(Reason.RESCUE, 1);
        room.running(coordinator, team, Purpose.WELFARE, CallRoom.from(80));
        assertThat(pull(caller).known().rescueOn()).contains(today);
        assertThat(calls.inHand(caller).orElseThrow().called().tenancyId()).isEqualTo(1);
        assertThat(calls.inHand(caller).orElseThrow().called().purpose()).isEqualTo(Purpose.WELFARE);
    }

    @Test
    void callsThemAgainOnceSomebodyRecordedNews() {
        acts.close(coordinator, new Seen(campaign.publicId(), campaign.version()));
        ordinary();
        handedToRescue(1);
        hour.set(tomorrow());
        assertThat(everybody(caller)).containsExactly(2);
        hour.reset();
        wellByTelephone(1);
        hour.set(Spacing.otherwise(room.today(), false));
        assertThat(pull(caller).called().tenancyId()).isEqualTo(1);
        assertThat(calls.inHand(caller).orElseThrow().known().rescueOn()).isEmpty();
    }

    /** A promise about the rent waits as well until it is known how they are. */
    @Test
    void keepsAnOrdinaryPromiseUntilAnUrgencyIsClosed() {
        acts.close(coordinator, new Seen(campaign.publicId(), campaign.version()));
        ordinary();
        LocalDateTime promised = Hours.opening(room.today().plusDays(2).atTime(9, 0));
        pull(caller);
        calls.record(caller, promise(calls.inHand(caller).orElseThrow(), promised, false));
        transactions.write(
                coordinator,
                () -> jdbc.sql("""
                        insert into outreach.alarm (landlord_id, id, campaign, tenancy_id, at, warned, actor, actor_name)
                        values (?, 1, ?, 1, ?, '{samu}', gen_random_uuid(), 'C. Roux')""")
                        .params(coordinator.landlord(), campaign.id(), hour.now())
                        .update());
        hour.set(promised);
        assertThat(everybody(caller)).containsExactly(2);
        transactions.write(
                coordinator,
                () -> jdbc.sql("update outreach.alarm set closed_at = now() where landlord_id = ?")
                        .param(coordinator.landlord())
                        .update());
        assertThat(pull(caller).called().tenancyId()).isEqualTo(1);
    }

    @Test
    void keepsThePromisesOfACampaignThatIsPaused() {
        LocalDateTime promised = Hours.opening(room.today().plusDays(2).atTime(9, 0));
        pull(caller);
        calls.record(caller, promise(calls.inHand(caller).orElseThrow(), promised, false));
        acts.pause(coordinator, new Seen(campaign.publicId(), campaign.version()));
        assertThat(calls.pull(caller)).isFalse();
        hour.set(promised);
        assertThat(pull(caller).called().tenancyId()).isEqualTo(1);
        record(caller, Outcome.TECHNICAL);
        assertThat(calls.pull(caller)).isFalse();
    }

    @Test
    void countsWhoeverWaitsInTwoCampaignsOnce() {
        int one = calls.desk(caller).left().due();
        room.running(coordinator, team, Purpose.INFORMATION, CallRoom.from(70));
        assertThat(one).isPositive();
        assertThat(calls.desk(caller).left().due()).isEqualTo(one);
    }

    private void speaksArabic() {
        calls.record(
                caller,
                new Report(
                        calls.inHand(caller).orElseThrow().lease().token(),
                        Outcome.LANGUAGE,
                        Optional.empty(),
                        Optional.empty(),
                        Map.of(),
                        Set.of(),
                        Optional.of(Language.ARABIC),
                        false));
    }

    @Test
    void asksWhichLanguageAndCallsNobodyAgainInFrench() {
        pull(caller);
        assertRefused("outreach.call.which-language", () -> record(caller, Outcome.LANGUAGE));
        speaksArabic();
        assertThat(one("select outcome from timeline.contact where landlord_id = ? and tenancy_id = ?", 1))
                .isEqualTo("language");
        hour.set(tomorrow().withHour(15));
        Scope colleague = room.caller(coordinator, team);
        assertThat(everybody(colleague)).doesNotContain(1).contains(2);
        assertThat(languages.waiting(coordinator))
                .singleElement()
                .satisfies(spoken -> assertThat(spoken.tenancyId()).isEqualTo(1));
    }

    @Test
    void givesThemToTheCallerWhoWasFoundAndToNobodyElse() {
        pull(caller);
        speaksArabic();
        Scope stranger = room.caller(coordinator, room.team(coordinator));
        assertRefused(
                "outreach.language.not-theirs",
                () -> languages.choose(
                        coordinator, 1, Optional.of(stranger.actor().person())));
        Scope found = room.caller(coordinator, team);
        languages.choose(coordinator, 1, Optional.of(found.actor().person()));
        assertThat(everybody(caller)).doesNotContain(1);
        assertThat(pull(found).called().tenancyId()).isEqualTo(1);
        assertThat(calls.inHand(found).orElseThrow().known().language()).contains("arabic");
        record(found, Outcome.TECHNICAL);
        languages.choose(coordinator, 1, Optional.empty());
        assertThat(everybody(caller)).contains(1);
    }
}
