package fr.palier.app.outreach.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palier.app.outreach.CallRoom;
import fr.palier.app.outreach.FixedHour;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.app.support.Cast;
import fr.palier.app.support.PalierTest;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A coordinator with a team and two hundred households to call. */
@PalierTest
@SuppressWarnings("NullAway") // a null fails the test where it stands
abstract class CampaignTestBed {
    @Autowired
    CallRoom room;

    @Autowired
    private FixedHour hour;

    @Autowired
    Cast cast;

    @Autowired
    Campaigns campaigns;

    @Autowired
    CampaignActs acts;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient jdbc;

    Scope coordinator;
    int team;

    @BeforeEach
    void begin() {
        hour.reset();
        coordinator = room.withTenancies(200);
        team = room.team(coordinator);
    }

    static void assertRefused(String key, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }

    static Criteria by(
            @Nullable Integer from,
            @Nullable Integer to,
            boolean alone,
            @Nullable String city,
            @Nullable Integer silent) {
        return new Criteria(
                Optional.ofNullable(from),
                Optional.ofNullable(to),
                alone,
                Optional.ofNullable(city),
                false,
                Optional.empty(),
                Optional.ofNullable(silent));
    }
}
