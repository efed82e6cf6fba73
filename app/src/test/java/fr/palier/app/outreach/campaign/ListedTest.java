package fr.palier.app.outreach.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palier.app.outreach.Basis;
import fr.palier.app.outreach.CallRoom;
import fr.palier.app.outreach.FixedHour;
import fr.palier.app.outreach.Purpose;
import fr.palier.app.outreach.campaign.Campaign.Terms;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.app.support.PalierTest;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Of a hundred households, the last list asks to call every tenth one this week. */
@PalierTest
@SuppressWarnings("NullAway") // a null fails the test where it stands
class ListedTest {
    private static final Criteria THIS_WEEK = Criteria.NONE.with(Optional.of("call_this_week"));

    @Autowired
    private CallRoom room;

    @Autowired
    private FixedHour hour;

    @Autowired
    private Campaigns campaigns;

    @Autowired
    private Transactions transactions;

    @Autowired
    private JdbcClient jdbc;

    private Scope coordinator;

    @BeforeEach
    void begin() {
        hour.reset();
        coordinator = room.withTenancies(100);
        transactions.write(
                coordinator, () -> jdbc.sql("""
                                insert into worklist.item (landlord_id, tenancy_id, run_id, rank, action, department, balance, since)
                                select t.landlord_id, t.id, 1, t.id, case when t.id % 10 = 1 then 'call_this_week' else 'watch' end,
                                    '31', 30000, current_date
                                from portfolio.tenancy t where t.landlord_id = ?""").param(coordinator.landlord()).update());
    }

    @Test
    void choosesByWhatTheListAsksFor() {
        assertThat(campaigns.count(coordinator, Purpose.RENT_SUPPORT, THIS_WEEK).people())
                .isEqualTo(10);
        Campaign made = campaigns.create(coordinator, terms(Purpose.RENT_SUPPORT, Basis.CONTRACT));
        assertThat(campaigns.find(coordinator, made.publicId()).terms().criteria())
                .isEqualTo(THIS_WEEK);
    }

    @Test
    void servesCallsAboutRentsAlone() {
        assertThatThrownBy(() -> campaigns.create(coordinator, terms(Purpose.WELFARE, Basis.PUBLIC_TASK)))
                .hasMessageContaining("outreach.campaign.action-of-rent");
    }

    private Terms terms(Purpose purpose, Basis basis) {
        return new Terms(
                "Cette semaine",
                purpose,
                basis,
                room.today(),
                room.today().plusDays(5),
                room.team(coordinator),
                10,
                10,
                3,
                THIS_WEEK);
    }
}
