package fr.palier.app.outreach.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palier.app.outreach.CallRoom;
import fr.palier.app.outreach.FixedHour;
import fr.palier.app.outreach.Purpose;
import fr.palier.app.outreach.call.Lease.InHand;
import fr.palier.app.outreach.call.Report.Promise;
import fr.palier.app.outreach.campaign.Campaign;
import fr.palier.app.outreach.campaign.CampaignActs;
import fr.palier.app.outreach.campaign.Campaigns;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.app.support.PalierTest;
import fr.palier.app.timeline.Holds;
import fr.palier.app.timeline.Oppositions;
import fr.palier.app.timeline.Timeline;
import fr.palier.engine.outreach.Hours;
import fr.palier.engine.outreach.Outcome;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A call room with a caller, and a campaign for those of 70 and older. */
@PalierTest
@SuppressWarnings("NullAway") // a null fails the test where it stands
abstract class CallTestBed {
    @Autowired
    CallRoom room;

    @Autowired
    FixedHour hour;

    @Autowired
    Calls calls;

    @Autowired
    Incoming incoming;

    @Autowired
    Campaigns campaigns;

    @Autowired
    CampaignActs acts;

    @Autowired
    Timeline timeline;

    @Autowired
    Holds holds;

    @Autowired
    Oppositions oppositions;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient jdbc;

    Scope coordinator;
    int team;
    Scope caller;
    Campaign campaign;

    @BeforeEach
    void begin() {
        hour.reset();
        coordinator = room.withTenancies(10);
        team = room.team(coordinator);
        caller = room.caller(coordinator, team);
        campaign = room.running(coordinator, team, Purpose.WELFARE, CallRoom.from(70));
    }

    @AfterEach
    void reset() {
        hour.reset();
    }

    static void assertRefused(String key, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }

    InHand pull(Scope who) {
        assertThat(calls.pull(who)).isTrue();
        return calls.inHand(who).orElseThrow();
    }

    static Report report(InHand inHand, Outcome outcome) {
        return new Report(
                inHand.lease().token(), outcome, Optional.empty(), Optional.empty(), Map.of(), Set.of(), false);
    }

    static Report promise(InHand inHand, LocalDateTime at, boolean mine) {
        return new Report(
                inHand.lease().token(),
                Outcome.REACHED_CALL_LATER,
                Optional.of(new Promise(at, mine)),
                Optional.empty(),
                Map.of(),
                Set.of(),
                false);
    }

    void record(Scope who, Outcome outcome) {
        calls.record(who, report(calls.inHand(who).orElseThrow(), outcome));
    }

    /** Another campaign of the same purpose runs. */
    Campaign same() {
        return room.running(coordinator, team, Purpose.WELFARE, CallRoom.from(80));
    }

    /** So many days later calls begin. */
    void in(int days) {
        hour.set(Hours.opening(room.today().plusDays(days).atTime(9, 0)));
    }

    /** What the queue of a campaign holds of somebody; {@code -} where they are not in it. */
    String of(Campaign one, String columns, int tenancy) {
        return one(
                "select " + columns + " from outreach.person where landlord_id = ? and tenancy_id = ? and campaign = "
                        + one.id(),
                tenancy);
    }

    String stateOf(int tenancy) {
        return one("select state from outreach.person where landlord_id = ? and tenancy_id = ?", tenancy);
    }

    String one(String sql, int tenancy) {
        return transactions.read(
                coordinator,
                () -> jdbc.sql(sql)
                        .params(coordinator.landlord(), tenancy)
                        .query(String.class)
                        .optional()
                        .orElse("-"));
    }

    void age(String interval) {
        transactions.write(
                coordinator,
                () -> jdbc.sql("update outreach.lease set until = until - cast(? as interval) where landlord_id = ?")
                        .params(interval, coordinator.landlord())
                        .update());
    }
}
