package fr.palier.app.messages.sending;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palier.app.messages.SendsTestBed;
import fr.palier.app.messages.sending.Sends.Seen;
import fr.palier.app.shared.Refused;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A room whose sends are led from their making to their end. */
@SuppressWarnings("NullAway") // a null fails the test where it stands
abstract class SendLifeTestBed extends SendsTestBed {
    @Autowired
    Sends sends;

    @Autowired
    SendRegister register;

    SendTerms terms;

    @BeforeEach
    void notice() {
        terms = new SendTerms(hour.now());
    }

    static void assertRefused(String key, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(Refused.class).extracting("key").isEqualTo(key);
    }

    Seen seen(Send send) {
        Send now = register.find(coordinator, send.publicId());
        return new Seen(now.publicId(), now.version());
    }

    Send rehearsed(Send.Terms what) {
        Send made = sends.create(coordinator, what);
        sends.rehearse(coordinator, seen(made));
        return made;
    }
}
