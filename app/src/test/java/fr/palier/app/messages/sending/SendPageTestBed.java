package fr.palier.app.messages.sending;

import fr.palier.app.messages.SendsTestBed;
import java.util.Arrays;

/** A send that relays what the authorities advise. */
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

    static String[] with(String... more) {
        String[] all = Arrays.copyOf(RELAY, RELAY.length + more.length);
        System.arraycopy(more, 0, all, RELAY.length, more.length);
        return all;
    }
}
