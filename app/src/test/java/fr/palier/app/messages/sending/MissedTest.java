package fr.palier.app.messages.sending;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.messages.Channel;
import fr.palier.app.messages.SendsTestBed;
import fr.palier.app.messages.sending.Sends.Seen;
import fr.palier.app.outreach.Basis;
import fr.palier.app.outreach.Purpose;
import fr.palier.app.outreach.campaign.Audience;
import fr.palier.app.outreach.campaign.Campaigns;
import fr.palier.app.outreach.campaign.Criteria;
import fr.palier.app.shared.Role;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A danger is told to five households: two texts arrive, one fails, of one nobody knows, and the fifth has no number. */
@SuppressWarnings("NullAway") // a null fails the test where it stands
class MissedTest extends SendsTestBed {
    @Autowired
    private Sends sends;

    @Autowired
    private Finishing finishing;

    @Autowired
    private Campaigns campaigns;

    private Send send;
    private String path;

    @BeforeEach
    void launch() {
        send = sends.create(
                coordinator,
                SendsCast.terms(
                        hour.now(),
                        Purpose.INFORMATION,
                        Basis.CONTRACT,
                        true,
                        SendsCast.TOULOUSE,
                        List.of(Channel.SMS)));
        path = "/messages/envois/" + send.publicId();
        sends.rehearse(coordinator, new Seen(send.publicId(), 1));
        sends.ask(coordinator, new Seen(send.publicId(), 2));
        sends.approve(manager, new Seen(send.publicId(), 3));
        sends.launch(coordinator, new Seen(send.publicId(), 4));
        all("update messages.message set state = 'delivered', handed_at = due_at where landlord_id = ?");
    }

    private void ends() {
        all(
                "update messages.message set state = 'failed', reason = 'unreachable' where landlord_id = ? and tenancy_id = 2");
        all(
                "update messages.message set state = 'unknown', reason = 'no-answer' where landlord_id = ? and tenancy_id = 4");
        finishing.finish(coordinator);
    }

    @Test
    void saysWhoWasNotReached() {
        ends();
        assertThat(get(coordinator, path))
                .bodyText()
                .contains(
                        "tout le monde n&#39;est pas prévenu",
                        "alert-danger",
                        "3 personnes n&#39;ont peut-être rien reçu",
                        "personne n&#39;a pas d&#39;adresse valable",
                        "Courrier aussi : 2 personnes",
                        "envoi=" + send.publicId(),
                        "href=\"/messages/inconnus\"",
                        path + "/affiche")
                .doesNotContain("Tous les messages sont partis");
        assertThat(get(coordinator, path + "/non-prevenus"))
                .bodyText()
                .contains("Azéma2", "Azéma4", "Azéma8", "pas d&#39;adresse par ces moyens", "on ne sait pas")
                .doesNotContain("Azéma6", "Azéma10");
        assertThat(get(coordinator, path + "/non-prevenus?apres=4"))
                .bodyText()
                .contains("Azéma8")
                .doesNotContain("Azéma2");
        assertThat(one("select count(*) from shared.audit where landlord_id = ? and act = 'messages.missed-read'"))
                .isEqualTo(2);
    }

    /** Whoever prepares calls finds these three and nobody else of the town; once one is reached, one less. */
    @Test
    void callsThoseWhomItDidNotReachAndNobodyElse() {
        ends();
        Criteria those = Criteria.NONE.notReachedBy(Optional.of(send.publicId()));
        Audience audience = campaigns.count(coordinator, Purpose.INFORMATION, those);
        assertThat(audience.people()).isEqualTo(2);
        assertThat(audience.withoutNumber()).isOne();
        String anew = "/appels/campagnes/nouvelle?objet=information&envoi=" + send.publicId();
        assertThat(get(coordinator, anew))
                .bodyText()
                .contains("pas prévenues, à ce jour", "name=\"envoi\"", "2 personnes");
        all("update messages.message set state = 'delivered' where landlord_id = ? and tenancy_id = 4");
        assertThat(campaigns.count(coordinator, Purpose.INFORMATION, those).people())
                .isOne();
        assertThat(get(cast.person(cast.landlord(), Role.COORDINATOR), anew)).hasStatus(404);
    }

    @Test
    void saysThatAllHaveLeftOnlyWhereItIsSo() {
        all(
                "insert into messages.message (landlord_id, send, tenancy_id, purpose, channel, address, language, due_at, state)"
                        + " select landlord_id, send, 8, purpose, 'letter', '', language, due_at, 'delivered'"
                        + " from messages.message where landlord_id = ? and tenancy_id = 2");
        finishing.finish(coordinator);
        assertThat(get(coordinator, path))
                .bodyText()
                .contains("Tous les messages sont partis")
                .doesNotContain("rien reçu");
    }

    /** Those who were not reached get a letter, once; of whom nobody knows is for a person to decide. */
    @Test
    void writesByOneMoreWayToWhomItDidNotReach() {
        ends();
        assertThat(post(coordinator, path + "/suite", "version", "6", "moyen", "letter"))
                .hasRedirectedUrl(path);
        assertThat(one("select count(*) from messages.message where landlord_id = ? and channel = 'letter'"
                        + " and state = 'waiting' and tenancy_id in (2, 8)"))
                .isEqualTo(2);
        assertThat(one("select count(*) from messages.message where landlord_id = ? and channel = 'letter'"))
                .isEqualTo(2);
        assertThat(post(coordinator, path + "/suite", "version", "6", "moyen", "letter"))
                .hasStatus(409);
        assertThat(post(coordinator, path + "/suite", "version", "7", "moyen", "letter"))
                .hasStatus(422)
                .bodyText()
                .contains("ne joint personne de plus", "1 personne n&#39;a peut-être rien reçu");
        assertThat(get(cast.person(cast.landlord(), Role.MANAGER), path + "/non-prevenus"))
                .hasStatus(404);
    }
}
