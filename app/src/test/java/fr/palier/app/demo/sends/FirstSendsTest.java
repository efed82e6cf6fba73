package fr.palier.app.demo.sends;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.messages.SendsTestBed;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Otherwise a demonstration would stop at its own checks. */
class FirstSendsTest extends SendsTestBed {
    @Autowired
    private FirstSends first;

    @Autowired
    private FirstAgreements agreements;

    @Test
    void beginsASendOfEachKindAsPeopleDo() {
        first.make(coordinator, manager);
        assertThat(one("select count(*) from messages.send where landlord_id = ? and state = 'running'"))
                .isEqualTo(2);
        assertThat(one("select count(*) from messages.send where landlord_id = ? and state = 'asked'"))
                .isEqualTo(1);
        assertThat(one("select count(*) from messages.message where landlord_id = ? and state = 'waiting'"))
                .isPositive();
    }

    @Test
    void tellsPartnersWhatWasAgreedWithThem() {
        agreements.agree(coordinator);
        first.make(coordinator, manager);
        assertThat(one("select count(*) from messages.agreement where landlord_id = ?"))
                .isEqualTo(3);
        assertThat(one("select count(*) from messages.relay where landlord_id = ?"))
                .isGreaterThan(3);
        assertThat(one("select count(*) from messages.message where landlord_id = ? and relay is not null"))
                .isPositive();
    }
}
