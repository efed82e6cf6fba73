package fr.palier.app.messages.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.letters.Checked;
import fr.palier.app.messages.Channel;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Letters of sends, from the printer to the post. */
@SuppressWarnings("NullAway") // a null fails the test where it stands
class PrintedLettersTest extends OutboxPageTestBed {
    @Test
    void printsLettersTogetherAndCountsThemOnceTheyArePosted() throws Exception {
        Scope own = cast.person(cast.landlord(), Role.COORDINATOR);
        int mailing = records.mailing(own);
        assertThat(get(own, "/messages/courriers"))
                .hasStatusOk()
                .bodyText()
                .contains("Coupure", "Dire qu&#39;il est posté");
        byte[] pdf = get(own, "/messages/courriers/" + mailing).getResponse().getContentAsByteArray();
        assertThat(Checked.shown(pdf))
                .contains("Luce Azéma", "3 rue des Amandiers", own.actor().name());
        assertThat(Checked.against(pdf)).isEmpty();
        String addresses = get(own, "/messages/courriers/" + mailing + "/adresses")
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(addresses).startsWith("\uFEFFOrdre;Nom;Adresse").contains("1;Azéma Luce;3 rue des Amandiers");
        assertThat(rows.of(own, 1)).containsExactly("letter bound");
        assertThat(post(own, "/messages/courriers/" + mailing + "/depot")).hasStatus3xxRedirection();
        assertThat(rows.of(own, 1)).containsExactly("letter sent");
        assertThat(post(own, "/messages/courriers/" + mailing + "/depot")).hasStatus(422);
        assertThat(get(own, "/messages/courriers"))
                .bodyText()
                .contains(own.actor().name())
                .doesNotContain("Dire qu&#39;il est posté");
        assertThat(get(scope, "/messages/courriers/" + mailing)).hasStatus(404);
    }

    /** Letters of a send that was taken back before the post had them: nobody prints, addresses or posts them any more. */
    @Test
    void keepsLettersOfAWithdrawnSendFromThePost() {
        Scope own = cast.person(cast.landlord(), Role.COORDINATOR);
        String mailing = "/messages/courriers/" + records.mailing(own);
        assertThat(get(own, mailing)).hasStatusOk();
        String path = "/messages/envois/" + rows.one(own, "select public_id from messages.send where landlord_id = ?");
        rows.all(own, "update messages.send set state = 'stopped', people = 1 where landlord_id = ?");
        long version = rows.one(own, "select version from messages.send where landlord_id = ?");
        assertThat(post(own, path + "/retrait", "version", Long.toString(version)))
                .hasStatus3xxRedirection();
        assertThat(rows.of(own, 1)).containsExactly("letter withdrawn send-withdrawn");
        assertThat(get(own, "/messages/courriers"))
                .bodyText()
                .contains("envoi retiré", "détruisez-les")
                .doesNotContain("Dire qu&#39;il est posté", "Imprimer (PDF)");
        assertThat(get(own, mailing)).hasStatus(422);
        assertThat(get(own, mailing + "/adresses")).hasStatus(422);
        assertThat(post(own, mailing + "/depot")).hasStatus(422);
    }

    /** Whoever stopped everything stopped paper too: what the post has already is said to be so, and nothing else. */
    @Test
    void warnsOfLettersWhileEverythingIsStopped() {
        Scope own = cast.person(cast.landlord(), Role.COORDINATOR);
        String mailing = "/messages/courriers/" + records.mailing(own);
        String warning = "n&#39;imprimez pas ces courriers";
        assertThat(get(own, "/messages/courriers")).bodyText().doesNotContain(warning, "name=\"malgre\"");
        post(own, "/messages/exploitation/arret", "vu", "0", "motif", "wrong-words");
        assertThat(get(own, "/messages/courriers")).bodyText().contains(warning, "name=\"malgre\"");
        assertThat(post(own, mailing + "/depot"))
                .hasStatus(422)
                .bodyText()
                .contains("ces courriers ne devaient pas partir");
        assertThat(rows.of(own, 1)).containsExactly("letter bound");
        assertThat(post(own, mailing + "/depot", "malgre", "true")).hasStatus3xxRedirection();
        assertThat(rows.of(own, 1)).containsExactly("letter sent");
    }

    /** The letterhead lacks the telephone that the words give; of a send that was stopped nothing is printed. */
    @Test
    void printsNoLetterThatLacksWordsOrWasStopped() {
        Scope own = cast.person(cast.landlord(), Role.COORDINATOR);
        cast.tenancy(own, "Azéma");
        long send = records.send(own, Channel.LETTER);
        rows.all(own, "update messages.send set state = 'stopped' where landlord_id = ?");
        assertThat(post(own, "/messages/courriers", "envoi", Long.toString(send)))
                .hasStatus(422);
        assertThat(rows.of(own, 1)).containsExactly("letter waiting");
        rows.all(own, "update messages.send set state = 'running' where landlord_id = ?");
        assertThat(get(own, "/messages/courriers")).bodyText().contains("1 courrier");
        assertThat(post(own, "/messages/courriers", "envoi", Long.toString(send)))
                .hasStatus(422);
        assertThat(rows.of(own, 1)).containsExactly("letter withdrawn not-filled");
    }

    /** Where an address is protected or a name cannot be printed, others' letters are. */
    @Test
    void leavesToPeopleWhatCannotBePrinted() {
        Scope own = cast.person(cast.landlord(), Role.COORDINATOR);
        cast.tenancy(own, "Азема");
        cast.tenancy(own, "Azéma");
        rows.all(own, "update portfolio.tenancy set protected_address = true where landlord_id = ? and id = 2");
        records.mailing(own);
        assertThat(rows.of(own, 1)).containsExactly("letter withdrawn not-printable");
        assertThat(rows.of(own, 2)).containsExactly("letter withdrawn no-letter-box");
        assertThat(rows.of(own, 3)).containsExactly("letter bound");
    }
}
