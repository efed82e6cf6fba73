package fr.palier.app.messages.outbox;

import fr.palier.app.messages.Channel;
import fr.palier.app.messages.carrier.Handed.Lost;
import fr.palier.app.outreach.FixedHour;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.support.Cast;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Pages about what is to be sent, and a manager who works through them. */
abstract class OutboxPageTestBed extends OutboxTestBed {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    OutboxRecords records;

    @Autowired
    FixedHour hour;

    Scope manager;

    @BeforeEach
    void appoint() {
        manager = cast.colleague(scope, Role.MANAGER);
    }

    MvcTestResult get(Scope who, String path) {
        return mvc.get().uri(path).with(cast.as(who)).exchange();
    }

    MvcTestResult post(Scope who, String path, String... fields) {
        var request = mvc.post()
                .uri(path)
                .with(cast.as(who))
                .with(Cast.form())
                .param("_key", UUID.randomUUID().toString());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    String id(int tenancy) {
        return Long.toString(rows.one(
                scope, "select max(id) from messages.message where landlord_id = ? and tenancy_id = " + tenancy));
    }

    /** Texts to all of which no answer came. */
    int unanswered(Channel... channels) {
        int send = texting(Rows.Kind.USUAL, channels);
        texts.answers(_ -> new Lost("no-answer"));
        node().drain(scope, Channel.SMS);
        return send;
    }
}
