package fr.palier.app.messages.notice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.relief.directive.Directive;
import fr.palier.app.relief.directive.Directive.Period;
import fr.palier.app.relief.directive.Directive.Rules;
import fr.palier.app.relief.directive.Directives;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A notice that begins with the words of a directive. */
@SuppressWarnings("NullAway") // a null fails the test where it stands
class DirectiveNoticeTest extends NoticeTestBed {
    @Autowired
    private Directives directives;

    private int directive(int until) {
        Period days =
                new Period(hour.now().toLocalDate(), hour.now().toLocalDate().plusDays(until));
        int number = directives.ask(
                manager,
                new Directive.Text("Loyers de printemps", "Décision inventée", "Nos accueils sont fermés."),
                new Rules(Optional.of(2), true, Optional.of(60)),
                days);
        directives.approve(cast.colleague(manager, Role.MANAGER), new Directives.Seen(number, 1));
        return number;
    }

    /** From the page of directives to the journal of the send: the words are proposed, whoever sends them answers for them. */
    @Test
    void beginsWithTheWordsOfADirectiveAndKeepsWhereTheyCameFrom() {
        int number = directive(30);
        String link = "/messages/avis/nouveau?source=consigne:" + number;
        assertThat(get(manager, "/reglages/directives")).bodyText().contains("Informer de cette consigne", link);
        assertThat(get(coordinator, begun(coordinator, link)))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "value=\"Loyers de printemps\"",
                        "Vous pouvez payer 2 mois de loyer plus tard",
                        "aucune démarche qui vous presse",
                        "étaler sur 60 mois",
                        "Nos accueils sont fermés.",
                        "Relisez-les");
        MvcTestResult made = prepared(coordinator, link, form("lieu", "tous", "sms", "sms"));
        String path = Objects.requireNonNull(made.getResponse().getRedirectedUrl());
        String from = "D&#39;après la consigne « Loyers de printemps »";
        assertThat(get(manager, path)).bodyText().contains(from, "/reglages/directives#directive-" + number);
        assertThat(get(coordinator, path)).bodyText().contains(from).doesNotContain("/reglages/directives#");
        assertThat(get(coordinator, path + "/journal")).bodyText().contains(from);
    }

    /** What the proposed words say has to pass all that any notice passes. */
    @Test
    void proposesWordsThatMayBeSent() throws Exception {
        String page = get(coordinator, begun(coordinator, NEW_NOTICE + "?source=consigne:" + directive(30)))
                .getResponse()
                .getContentAsString();
        String words =
                page.replaceAll("(?s).*<textarea[^>]*>(.*?)</textarea>.*", "$1").replace("&#39;", "'");
        assertThat(filled(coordinator, 1, "titre", "Loyers de printemps", "texte", words))
                .hasStatusOk()
                .bodyText()
                .contains("Étape 2 sur 3")
                .doesNotContain("dites plutôt");
    }

    /** Rent is decided on by two, whatever the purpose; telephones get one sentence, mail and letters all of it. */
    @SuppressWarnings("checkstyle:MethodLength") // from the directive to the send
    @Test
    void asksForASecondPersonAndIsShortOnTelephones() throws Exception {
        String link = NEW_NOTICE + "?source=consigne:" + directive(30);
        String page = get(coordinator, begun(coordinator, link)).getResponse().getContentAsString();
        String brief = page.replaceAll("(?s).*id=\"court\"[^>]*value=\"([^\"]*)\".*", "$1")
                .replace("&#39;", "'");
        assertThat(brief)
                .startsWith("Loyer difficile\u00a0? Délais possibles jusqu'au")
                .hasSizeLessThan(80);
        String[] typed = {
            "titre",
            "Loyers de printemps",
            "texte",
            "Vous pouvez payer plus tard.",
            "court",
            brief,
            "lieu",
            "tous",
            "sms",
            "sms"
        };
        assertThat(filled(coordinator, 2, typed))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Une autre personne que vous approuve",
                        "parlent de loyer ou de paiement, quel que soit l&#39;objet de l&#39;envoi\u00a0: Loyers, payer, Loyer")
                .contains("Loyers de printemps. Loyer difficile ? Délais possibles jusqu&#39;au")
                .contains("1 SMS")
                .doesNotContain("Loyers de printemps. Vous pouvez payer plus tard.");
        String path = prepared(coordinator, link, typed).getResponse().getRedirectedUrl();
        assertThat(post(coordinator, path + "/lancement", "version", "2")).hasStatus(422);
        assertThat(get(coordinator, path)).bodyText().contains("Loyer difficile\u00a0?");
    }

    @Test
    void tellsOnlyOfWhatHolds() {
        int number = directive(30);
        String page = begun(coordinator, NEW_NOTICE + "?source=consigne:" + number);
        post(coordinator, page, form());
        post(coordinator, page + "/lieu", "lieu", "tous", "sms", "sms");
        directives.end(manager, new Directives.Seen(number, 2));
        assertThat(get(coordinator, NEW_NOTICE + "?source=consigne:" + number))
                .hasStatus(422)
                .bodyText()
                .contains("pas en vigueur aujourd&#39;hui");
        assertThat(post(coordinator, page + "/envoi"))
                .hasStatus(422)
                .bodyText()
                .contains("pas en vigueur aujourd&#39;hui");
        for (String unknown :
                List.of("consigne:999", "consigne:0", "meteo:1", "consigne", "'", "consigne:" + "9".repeat(12))) {
            assertThat(get(coordinator, NEW_NOTICE + "?source=" + unknown))
                    .as(unknown)
                    .hasStatus(404);
        }
        Scope stranger = cast.person(cast.landlord(), Role.MANAGER);
        assertThat(get(stranger, NEW_NOTICE + "?source=consigne:" + number)).hasStatus(404);
    }
}
