package fr.palier.app.messages.notice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.letters.Checked;
import fr.palier.app.messages.sending.SendsCast;
import fr.palier.app.retention.Retained.Term;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A notice to one town, from the first word to the stairwell. */
@SuppressWarnings("NullAway") // a null fails the test where it stands
class NoticeTest extends NoticeTestBed {
    @Autowired
    private SendsCast sends;

    @Autowired
    private NoticeDrafts drafts;

    /** Somebody who has never sent anything sees every safeguard before the first message leaves. */
    @Test
    void leadsANewcomerToOneTownInThreeSteps() throws Exception {
        assertThat(get(coordinator, begun(coordinator, NEW_NOTICE)))
                .hasStatusOk()
                .bodyText()
                .contains("Étape 1 sur 3");
        assertThat(filled(coordinator, 1, form()))
                .hasStatusOk()
                .bodyText()
                .contains("Étape 2 sur 3", "commune:Toulouse", "Agence Nord", "coupée vendredi");
        assertThat(filled(coordinator, 2, form("lieu", "commune:Toulouse", "sms", "sms")))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Étape 3 sur 3",
                        "4 personnes",
                        "sur 5 personnes concernées",
                        "Qui ne le reçoit pas, et pourquoi",
                        "pas d&#39;adresse valable",
                        "Au plus 3 messages en 7 jours",
                        "0,20",
                        "Jamais entre 20 h et 8 h",
                        "Au plus 60 messages par heure",
                        "Vous pouvez le lancer vous-même",
                        "Azéma2, L.",
                        "Rien ne part encore");
        assertThat(one("select count(*) from messages.send where landlord_id = ?"))
                .isZero();
        launches();
    }

    private void launches() {
        MvcTestResult made = prepared(coordinator, NEW_NOTICE, form("lieu", "commune:Toulouse", "sms", "sms"));
        String path = Objects.requireNonNull(made.getResponse().getRedirectedUrl());
        assertThat(get(coordinator, path)).bodyText().contains("Lancer : 4 messages", "Répété à blanc");
        assertThat(post(coordinator, path + "/lancement", "version", "2")).hasRedirectedUrl(path);
        assertThat(get(coordinator, path)).bodyText().contains("0 sur 4 ont quitté la file");
    }

    @SuppressWarnings("checkstyle:MethodLength") // step by step
    @Test
    void staysAtTheStepWhereSomethingIsMissing() {
        assertThat(filled(coordinator, 1))
                .hasStatus(422)
                .bodyText()
                .contains("Étape 1 sur 3", "Donnez un titre", "Écrivez le texte")
                .doesNotContain("Il manque");
        assertThat(filled(coordinator, 1, "titre", "Coupure d'eau"))
                .hasStatus(422)
                .bodyText()
                .contains("Étape 1 sur 3", "Écrivez le texte de l&#39;avis", "value=\"Coupure d&#39;eau\"");
        assertThat(filled(coordinator, 2, form("sms", "sms")))
                .hasStatus(422)
                .bodyText()
                .contains("Étape 2 sur 3", "Choisissez où habitent les personnes");
        assertThat(filled(coordinator, 2, form("lieu", "tous")))
                .hasStatus(422)
                .bodyText()
                .contains("Choisissez au moins un moyen");
        assertThat(filled(
                        coordinator,
                        2,
                        "titre",
                        "Loyer",
                        "texte",
                        "Payez 300 € de loyer",
                        "lieu",
                        "tous",
                        "sms",
                        "sms"))
                .hasStatus(422)
                .bodyText()
                .contains("300 €", "est un montant");
    }

    /** Whoever goes back, or leaves and comes back, finds each step as it was typed; what was refused is not kept. */
    @Test
    void keepsWhatWasTypedStepByStep() {
        String page = begun(coordinator, NEW_NOTICE);
        assertThat(get(coordinator, page + "/lieu")).hasRedirectedUrl(page);
        assertThat(get(coordinator, page + "/relecture")).hasRedirectedUrl(page);
        assertThat(post(coordinator, page, form("finheure", "", "langue", "fr")))
                .hasRedirectedUrl(page + "/lieu");
        assertThat(get(coordinator, page + "/relecture")).hasRedirectedUrl(page + "/lieu");
        assertThat(post(coordinator, page + "/lieu", "lieu", "commune:Toulouse", "letter", "letter", "repondants", "7"))
                .hasRedirectedUrl(page + "/relecture");
        assertThat(get(coordinator, page + "/relecture")).bodyText().contains("Étape 3 sur 3");
        assertThat(get(coordinator, page + "/lieu"))
                .bodyText()
                .contains("value=\"commune:Toulouse\" selected", "value=\"letter\" checked", "value=\"7\"")
                .doesNotContain("value=\"sms\" checked", "value=\"email\" checked");
        assertThat(post(coordinator, page, "titre", "Autre", "texte", "")).hasStatus(422);
        assertThat(get(coordinator, page))
                .bodyText()
                .contains("value=\"Coupure d&#39;eau\"", TEXT.replace("'", "&#39;"));
    }

    @Test
    void showsWhatWasBegunUntilItIsPreparedOrErased() {
        String page = begun(coordinator, NEW_NOTICE);
        post(coordinator, page, form());
        String other = begun(coordinator, NEW_NOTICE);
        assertThat(get(coordinator, other)).bodyText().contains("Vos avis commencés", page + "/lieu");
        assertThat(get(coordinator, page)).bodyText().doesNotContain("Vos avis commencés");
        assertThat(get(manager, begun(manager, NEW_NOTICE))).bodyText().doesNotContain("Vos avis commencés");
        Scope stranger = cast.person(cast.landlord(), Role.MANAGER);
        assertThat(get(stranger, page)).hasStatus(404);
        assertThat(post(stranger, page, form())).hasStatus(404);
        assertThat(post(coordinator, page + "/abandon")).hasRedirectedUrl(NEW_NOTICE);
        assertThat(get(coordinator, page)).hasStatus(404);
        assertThat(get(coordinator, other)).bodyText().doesNotContain("Vos avis commencés");
        prepared(coordinator, NEW_NOTICE, form("lieu", "tous", "sms", "sms"));
        assertThat(get(coordinator, other)).bodyText().doesNotContain("Vos avis commencés");
    }

    @Test
    void forgetsWhatWasBegunAfterItsTime() {
        post(coordinator, begun(coordinator, NEW_NOTICE), form());
        LocalDate day = hour.now().toLocalDate();
        assertThat(forget(new Term(day.plusMonths(1), 1))).isZero();
        assertThat(forget(new Term(day.plusMonths(1).plusDays(1), 1))).isEqualTo(1);
    }

    private int forget(Term term) {
        return transactions.write(coordinator, () -> drafts.forget(coordinator, term));
    }

    /** A cut has an end: it is asked for, kept through the steps, and said before anything leaves. */
    @Test
    void asksUntilWhenItIsOfUse() {
        String day = hour.now().toLocalDate().plusDays(1).toString();
        assertThat(said(1, "Eau", TEXT, "finheure", "12:00"))
                .hasStatus(422)
                .bodyText()
                .contains("donnez aussi le jour");
        assertThat(said(1, "Eau", TEXT, "fin", "2020-01-02"))
                .hasStatus(422)
                .bodyText()
                .contains("plus utile quand il part");
        assertThat(said(1, "Eau", TEXT, "fin", day, "finheure", "12:00"))
                .hasStatusOk()
                .bodyText()
                .contains("Étape 2 sur 3");
        String[] whole = form("fin", day, "finheure", "12:00", "lieu", "commune:Toulouse", "sms", "sms");
        assertThat(filled(coordinator, 2, whole)).bodyText().contains("Utile jusqu&#39;au", "12 h 00");
        String path = prepared(coordinator, NEW_NOTICE, whole).getResponse().getRedirectedUrl();
        assertThat(get(coordinator, path)).bodyText().contains("Utile jusqu&#39;au", "12 h 00");
    }

    /** A field of the second step that cannot be read is said where that field is. */
    @Test
    void saysWhatIsWrongAtTheStepWhereItIs() {
        assertThat(said(2, "Eau", TEXT, "lieu", "tous", "sms", "sms", "repondants", "beaucoup"))
                .hasStatus(422)
                .bodyText()
                .contains("Étape 2 sur 3", "Personnes qui répondent");
    }

    @Test
    void printsAPosterForTheStairwell() throws Exception {
        long id = sends.notice(coordinator, SendsCast.TOULOUSE).publicId();
        MvcTestResult answer = get(coordinator, "/messages/envois/" + id + "/affiche");
        assertThat(answer).hasStatusOk().hasContentType("application/pdf");
        byte[] pdf = answer.getResponse().getContentAsByteArray();
        assertThat(Checked.against(pdf)).isEmpty();
        assertThat(Checked.pages(pdf)).isEqualTo(1);
        assertThat(Checked.read(pdf))
                .contains("H1: Coupure d'eau vendredi")
                .anyMatch(line -> line.contains("Où\u00a0: Toulouse"))
                .anyMatch(line -> line.contains("L'eau est coupée vendredi"))
                .anyMatch(line -> line.contains("05 00 00 00 00"))
                .anyMatch(line -> line.contains("Référence E1"))
                .noneMatch(line -> line.contains("Azéma"));
    }

    @Test
    void tellsAssociationsWithoutAnythingAboutAnybody() throws Exception {
        long id = sends.notice(coordinator, SendsCast.TOULOUSE).publicId();
        MvcTestResult answer = get(manager, "/messages/envois/" + id + "/note");
        assertThat(answer).hasStatusOk();
        assertThat(answer.getResponse().getContentAsString())
                .contains("AVIS À NOS LOCATAIRES : Coupure d'eau vendredi", "Toulouse", "05 00 00 00 00", "E1")
                .doesNotContain("Azéma", "Luce")
                .doesNotContainPattern("(?<![0-9])0[67](?:[ .]?[0-9]{2}){4}");
        Scope stranger = cast.person(cast.landlord(), Role.MANAGER);
        assertThat(get(stranger, "/messages/envois/" + id + "/note")).hasStatus(404);
        assertThat(get(stranger, "/messages/envois/" + id + "/affiche")).hasStatus(404);
    }
}
