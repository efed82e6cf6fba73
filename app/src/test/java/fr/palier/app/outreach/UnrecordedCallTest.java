package fr.palier.app.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.shared.Scope;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a caller has typed and not recorded when something comes between. */
@SuppressWarnings("NullAway") // a null fails the test where it stands
class UnrecordedCallTest extends CallRoomTestBed {
    private static final String NOTE = "Préfère qu&#39;on rappelle le matin";
    private static final String[] TYPED = {
        "note", "Préfère qu'on rappelle le matin", "q2", "1", "prevenu", "samu", "objet", "welfare", "version", "0"
    };

    private void types(String... fields) throws Exception {
        String[] all = Arrays.copyOf(fields, fields.length + 2);
        all[fields.length] = "bail";
        all[fields.length + 1] = token();
        assertThat(post(caller, "/appels/brouillon", all)).hasRedirectedUrl("/appels");
    }

    @Test
    void isThereAgain() throws Exception {
        post(caller, "/appels/suivante");
        types(TYPED);
        assertThat(get(caller, "/appels"))
                .hasStatusOk()
                .bodyText()
                .contains("Luce Azéma1", NOTE, "toujours là")
                .containsPattern("name=\"q2\" value=\"1\" checked")
                .containsPattern("name=\"prevenu\" value=\"samu\" checked");
    }

    @Test
    void isSeenByNobodyElse() throws Exception {
        post(caller, "/appels/suivante");
        types(TYPED);
        Scope second = room.caller(coordinator, team);
        assertThat(get(second, "/appels")).bodyText().doesNotContain(NOTE);
        post(second, "/appels/prise", "campagne", "" + campaign.id(), "personne", publicId(1), "reprendre", "true");
        assertThat(get(second, "/appels")).bodyText().contains("Luce Azéma1").doesNotContain(NOTE);
    }

    @Test
    void goesWithTheCall() throws Exception {
        post(caller, "/appels/suivante");
        types(TYPED);
        assertThat(record("reached-ok", "pause", "1")).hasStatus3xxRedirection();
        assertThat(one("select count(*) from outreach.draft where landlord_id = ?"))
                .isZero();
        post(caller, "/appels/suivante");
        types(TYPED);
        post(caller, "/appels/rendue");
        assertThat(one("select count(*) from outreach.draft where landlord_id = ?"))
                .isZero();
    }

    /** Twenty minutes went by, and a colleague's page tidied up: what was noted is still shown, and is there for the same person. */
    @Test
    void outlivesTheCallThatRanOut() throws Exception {
        post(caller, "/appels/suivante");
        types(TYPED);
        transactions.write(
                coordinator,
                () -> jdbc.sql("delete from outreach.lease where landlord_id = ?")
                        .param(coordinator.landlord())
                        .update());
        assertThat(get(caller, "/appels"))
                .bodyText()
                .contains("ce que vous aviez noté pour Azéma1 Luce", NOTE, "Appeler la personne suivante");
        post(caller, "/appels/prise", "campagne", "" + campaign.id(), "personne", publicId(1));
        assertThat(get(caller, "/appels")).bodyText().contains("Luce Azéma1", "toujours là", NOTE);
    }

    @Test
    void keepsNoNumberThatNoNoteNeeds() throws Exception {
        post(caller, "/appels/suivante");
        assertThat(post(caller, "/appels/brouillon", "bail", token(), "note", "IBAN FR76 3000 6000 0112 3456 7890 189"))
                .hasStatus(422)
                .bodyText()
                .contains("Retirez-le");
        assertThat(post(caller, "/appels/brouillon", "bail", UUID.randomUUID().toString(), "note", "Va bien"))
                .hasStatus(409);
        assertThat(one("select count(*) from outreach.draft where landlord_id = ?"))
                .isZero();
    }

    private String publicId(int tenancy) {
        return Long.toString(CallRoom.publicId(coordinator, tenancy));
    }
}
