package fr.palier.app.messages.sending;

import fr.palier.app.messages.SendsTestBed;
import fr.palier.app.outreach.campaign.Criteria;
import java.util.Arrays;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Autowired;

/** A send that relays what the authorities advise. */
@SuppressWarnings("NullAway") // a null fails the test where it stands
abstract class SendPageTestBed extends SendsTestBed {
    static final String NEW = "/messages/envois/nouveau";

    static final String[] RELAY = {
        "titre",
        "Aérer dix minutes",
        "texte",
        "Ouvrez les fenêtres matin et soir.",
        "objet",
        "health-relay",
        "fondement",
        "public-task",
        "commune",
        "Toulouse",
        "canal1",
        "sms",
        "canal2",
        "",
        "canal3",
        "",
        "repondants",
        "2"
    };

    @Autowired
    SendsCast sends;

    static String[] with(String... more) {
        String[] all = Arrays.copyOf(RELAY, RELAY.length + more.length);
        System.arraycopy(more, 0, all, RELAY.length, more.length);
        return all;
    }

    String made() {
        return Objects.requireNonNull(
                post(coordinator, "/messages/envois", RELAY).getResponse().getRedirectedUrl());
    }

    String launched(Send made) {
        return launched("/messages/envois/" + made.publicId());
    }

    String launched(Criteria whom) {
        return launched(sends.notice(coordinator, whom));
    }

    String launched(String path) {
        post(coordinator, path + "/repetition", "version", "1");
        post(coordinator, path + "/lancement", "version", "2");
        return path;
    }
}
