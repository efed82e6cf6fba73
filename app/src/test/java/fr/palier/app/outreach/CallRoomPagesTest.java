package fr.palier.app.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.outreach.campaign.Campaign;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.app.support.Cast;
import fr.palier.app.support.PalierTest;
import fr.palier.app.timeline.Channel;
import fr.palier.app.timeline.Contact;
import fr.palier.app.timeline.ContactOutcome;
import fr.palier.app.timeline.Timeline;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A call room as its people see it: coordinator, two callers, a visit. */
@PalierTest
@SuppressWarnings("NullAway") // a null fails the test where it stands
class CallRoomPagesTest {
    private static final Pattern TOKEN = Pattern.compile("name=\"bail\" value=\"([^\"]+)\"");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Cast cast;

    @Autowired
    private CallRoom room;

    @Autowired
    private FixedHour hour;

    @Autowired
    private Timeline timeline;

    @Autowired
    private Transactions transactions;

    @Autowired
    private JdbcClient jdbc;

    private Scope coordinator;
    private Scope caller;
    private int team;
    private Campaign campaign;

    @BeforeEach
    void begin() {
        hour.reset();
        coordinator = room.withTenancies(10);
        team = room.team(coordinator);
        caller = room.caller(coordinator, team);
        campaign = room.running(coordinator, team, Purpose.WELFARE, CallRoom.from(70));
    }

    @AfterEach
    void reset() {
        hour.reset();
    }

    private MvcTestResult get(Scope scope, String path) {
        return mvc.get().uri(path).with(cast.as(scope)).exchange();
    }

    private MvcTestResult english(Scope scope, String path) {
        return mvc.get()
                .uri(path)
                .header("Accept-Language", "en")
                .with(cast.as(scope))
                .exchange();
    }

    private MvcTestResult post(Scope scope, String path, String... fields) {
        var request = mvc.post()
                .uri(path)
                .with(cast.as(scope))
                .with(Cast.form())
                .param("_key", UUID.randomUUID().toString());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private String token() throws Exception {
        Matcher found = TOKEN.matcher(get(caller, "/appels").getResponse().getContentAsString());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private MvcTestResult record(String outcome, String... fields) throws Exception {
        String[] all = Arrays.copyOf(fields, fields.length + 4);
        all[fields.length] = "bail";
        all[fields.length + 1] = token();
        all[fields.length + 2] = "issue";
        all[fields.length + 3] = outcome;
        return post(caller, "/appels/issue", all);
    }

    @Test
    void callsOnePersonAfterTheOther() throws Exception {
        assertThat(get(caller, "/appels"))
                .hasStatusOk()
                .bodyText()
                .contains("6 personnes attendent", "Appeler la personne suivante")
                .doesNotContain("Azéma");
        assertThat(post(caller, "/appels/suivante")).hasRedirectedUrl("/appels");
        assertThat(get(caller, "/appels"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Luce Azéma1",
                        "80 ans ou plus",
                        "tel:0600000001",
                        "06 00 00 00 01",
                        "Joint, va bien",
                        "Urgence",
                        "Comment allez-vous ?",
                        "45 points",
                        "essai 1 sur 3",
                        "data-key=\"8\"");
        assertThat(record("reached-needs", "q3", "2", "note", "Livrer au gardien"))
                .hasRedirectedUrl("/appels?fait=reached-needs");
        assertThat(get(caller, "/appels?fait=reached-needs"))
                .bodyText()
                .contains("Luce Azéma2", "Voici la personne suivante");
        assertThat(get(coordinator, "/appels/mur"))
                .hasStatusOk()
                .bodyText()
                .contains("courses", "Au téléphone (1)", "Agence Sud", "80 ans ou plus");
    }

    /** What a welfare caller must not learn: the rent, what was promised of it, what was sent about it, what advisers wrote. */
    @Test
    void showsAWelfareCallerNothingOfTheRent() {
        var day = room.today().minusDays(3);
        timeline.contact(
                coordinator,
                1,
                new Contact(
                        Channel.PHONE, ContactOutcome.PROMISED, day, Optional.of("doit 612 euros"), Optional.empty()));
        timeline.contact(coordinator, 1, Contact.of(Channel.LETTER, ContactOutcome.SENT, day));
        post(caller, "/appels/suivante");
        assertThat(get(caller, "/appels"))
                .bodyText()
                .contains("Derniers contacts", "Échange")
                .doesNotContain("payer", "612", "Courrier", "500,00", "Loyer");
    }

    @Test
    void keepsTheFormThatIsRefused() throws Exception {
        post(caller, "/appels/suivante");
        assertThat(record("reached-call-later", "note", "Préfère le matin", "q2", "1"))
                .hasStatus(422)
                .bodyText()
                .contains("indiquez le jour et l", "Préfère le matin", "checked=\"checked\"");
        assertThat(record("urgent-escalated"))
                .hasStatus(422)
                .bodyText()
                .contains("indiquez qui vous avez prévenu", "tel:15", "tel:114");
        assertThat(record("reached-ok", "note", "x".repeat(281)))
                .hasStatus(422)
                .bodyText()
                .contains("281", "280");
        assertThat(record("reached-call-later", "jour", "2020-99-01", "heure", "10:00"))
                .hasStatus(422)
                .bodyText()
                .contains("2020-99-01");
    }

    @Test
    void promisesACall() throws Exception {
        post(caller, "/appels/suivante");
        String day = fr.palier.engine.outreach.Hours.opening(hour.now().plusDays(1))
                .toLocalDate()
                .toString();
        assertThat(record("reached-call-later", "jour", day, "heure", "10:15", "qui", "moi"))
                .hasRedirectedUrl("/appels?fait=reached-call-later");
        assertThat(get(coordinator, "/appels/mur")).bodyText().contains("Rappels promis");
    }

    @Test
    void saysThatACallIsGone() throws Exception {
        post(caller, "/appels/suivante");
        String token = token();
        assertThat(post(caller, "/appels/rendue")).hasRedirectedUrl("/appels?rendue=1");
        assertThat(post(caller, "/appels/issue", "bail", token, "issue", "reached-ok", "note", "à garder"))
                .hasStatus(409)
                .bodyText()
                .contains("plus le vôtre", "à garder");
        assertThat(post(caller, "/appels/issue", "bail", "nonsense", "issue", "reached-ok"))
                .hasStatus(409);
    }

    @Test
    void standsByACallerAfterAHardCall() throws Exception {
        assertThat(post(
                        coordinator,
                        "/appels/equipes/" + team + "/soutien",
                        "personne",
                        coordinator.actor().person().toString()))
                .hasRedirectedUrl("/appels/equipes");
        post(caller, "/appels/suivante");
        assertThat(record("urgent-escalated", "prevenu", "samu"))
                .hasRedirectedUrl("/appels?fait=urgent-escalated&mot=1");
        assertThat(get(caller, "/appels?fait=urgent-escalated&mot=1"))
                .bodyText()
                .contains("Merci d", coordinator.actor().name());
        assertThat(get(coordinator, "/appels/mur"))
                .bodyText()
                .contains(
                        "Une urgence ouverte", "Azéma1", "SAMU", caller.actor().name());
        assertThat(post(coordinator, "/appels/mur/alertes", "alerte", "1")).hasRedirectedUrl("/appels/mur");
        assertThat(post(coordinator, "/appels/mur/alertes", "alerte", "1")).hasStatus(409);
        long call = transactions.read(
                coordinator,
                () -> jdbc.sql("select id from outreach.call where landlord_id = ?")
                        .param(coordinator.landlord())
                        .query(Long.class)
                        .single());
        assertThat(post(coordinator, "/appels/mur/echanges", "appel", Long.toString(call)))
                .hasRedirectedUrl("/appels/mur");
        assertThat(get(coordinator, "/appels/mur")).bodyText().doesNotContain("Une urgence ouverte");
    }

    @Test
    void findsWhoeverCallsBackWithoutANameInAnAddress() {
        assertThat(post(caller, "/appels/recherche", "q", "azéma2"))
                .hasStatusOk()
                .bodyText()
                .contains("Azéma2 Luce", "Répondre");
        assertThat(post(
                        caller,
                        "/appels/prise",
                        "campagne",
                        Integer.toString(campaign.id()),
                        "personne",
                        Long.toString(CallRoom.publicId(coordinator, 2))))
                .hasRedirectedUrl("/appels");
        assertThat(get(caller, "/appels")).bodyText().contains("Luce Azéma2");
        assertThat(post(caller, "/appels/recherche", "q", "nobody")).bodyText().contains("Personne de ce nom");
    }

    @Test
    void followsAVisitToWhoeverAnswersForThePerson() throws Exception {
        transactions.write(
                coordinator,
                () -> jdbc.sql("update outreach.person set attempts = 2 where landlord_id = ? and tenancy_id = 1")
                        .param(coordinator.landlord())
                        .update());
        post(caller, "/appels/suivante");
        record("no-answer");
        assertThat(get(coordinator, "/appels/visites"))
                .hasStatusOk()
                .bodyText()
                .contains("Azéma1 Luce", "1 rue des Amandiers", "Allez à la porte");
        String visit = "/appels/visites/"
                + transactions.read(
                        coordinator,
                        () -> jdbc.sql("select public_id from outreach.visit where landlord_id = ?")
                                .param(coordinator.landlord())
                                .query(Long.class)
                                .single())
                + "/constat";
        assertThat(post(coordinator, visit, "version", "1", "lien", "ccas", "constat", "well"))
                .hasStatus(422);
        assertThat(post(coordinator, visit, "version", "1", "lien", "door", "constat", "no-answer"))
                .hasRedirectedUrl("/appels/visites?etat=worry");
        assertThat(post(coordinator, visit, "version", "1", "lien", "door", "constat", "well"))
                .hasStatus(409);
        assertThat(get(coordinator, "/appels/mur")).bodyText().contains("Une visite sans réponse");
        post(coordinator, visit, "version", "2", "lien", "relative", "constat", "not-possible");
        post(coordinator, visit, "version", "3", "lien", "caretaker", "constat", "no-answer");
        post(coordinator, visit, "version", "4", "lien", "ccas", "constat", "no-answer");
        assertThat(get(coordinator, "/appels/visites?etat=worry"))
                .bodyText()
                .contains("à régler aujourd", "17, 18 ou 112", "tel:112", "Les secours ont pris le relais");
        assertThat(post(coordinator, visit, "version", "5", "lien", "rescue", "constat", "no-answer"))
                .hasRedirectedUrl("/appels/visites?etat=worry");
        assertThat(post(coordinator, visit, "version", "6", "lien", "rescue", "constat", "taken-over"))
                .hasStatus3xxRedirection();
        assertThat(get(coordinator, "/appels/visites?etat=closed"))
                .bodyText()
                .contains("Close par " + coordinator.actor().name());
    }

    @Test
    void makesACampaign() throws Exception {
        String[] form = {
            "titre",
            "Appels de mai",
            "objet",
            "welfare",
            "fondement",
            "public-task",
            "agemin",
            "70",
            "equipe",
            Integer.toString(team),
            "minutes",
            "10",
            "heures",
            "1",
            "fin",
            room.today().plusDays(9).toString(),
            "debut",
            room.today().toString(),
        };
        assertThat(get(coordinator, "/appels/campagnes/nouvelle"))
                .hasStatusOk()
                .bodyText()
                .contains("Choisissez un critère");
        assertThat(post(coordinator, "/appels/campagnes/nouvelle", form))
                .hasStatusOk()
                .bodyText()
                .contains("6 personnes à appeler", "1 sans numéro", "1 h nécessaires", "Appels de mai");
        MvcTestResult made = post(coordinator, "/appels/campagnes", form);
        assertThat(made).hasStatus3xxRedirection();
        String path = made.getResponse().getRedirectedUrl();
        assertThat(get(coordinator, path))
                .hasStatusOk()
                .bodyText()
                .contains("Lancer : appeler 6 personnes", "Azéma1, L.", "Mission d", "Qui a décidé");
        assertThat(post(coordinator, path + "/lancement", "version", "1")).hasRedirectedUrl(path);
        assertThat(post(coordinator, path + "/lancement", "version", "1")).hasStatus(409);
        assertThat(post(coordinator, path + "/pause", "version", "2")).hasRedirectedUrl(path);
        assertThat(get(coordinator, path)).bodyText().contains("en pause", "Reprendre");
        assertThat(get(coordinator, "/appels/campagnes"))
                .bodyText()
                .contains("Appels de mai", "0 jointes · 0 non jointes · 6 en attente");
        assertThat(get(coordinator, "/appels/campagnes?q=rien")).bodyText().contains("Aucune campagne ne correspond");
    }

    @Test
    void saysWhatIsWrongWithACampaign() {
        assertThat(post(coordinator, "/appels/campagnes", "titre", "Tous", "objet", "welfare", "equipe", "" + team))
                .hasStatus(422)
                .bodyText()
                .contains("au moins un critère", "value=\"Tous\"");
        assertThat(post(coordinator, "/appels/campagnes", "titre", "Tous", "agemin", "beaucoup"))
                .hasStatus(422)
                .bodyText()
                .contains("beaucoup", "de 0 à 130");
        assertThat(post(
                        coordinator,
                        "/appels/campagnes",
                        "titre",
                        "x",
                        "objet",
                        "welfare",
                        "fondement",
                        "contract",
                        "agemin",
                        "70",
                        "equipe",
                        "" + team))
                .hasStatus(422)
                .bodyText()
                .contains("ne peut pas reposer sur ce fondement");
    }

    @Test
    void keepsScriptsByVersion() {
        assertThat(get(coordinator, "/appels/scripts?objet=health-relay"))
                .hasStatusOk()
                .bodyText()
                .contains("Relayer la consigne");
        assertThat(post(coordinator, "/appels/scripts/apercu", "objet", "welfare", "texte", "# A\n? B\n- C"))
                .hasStatus(422)
                .bodyText()
                .contains("Ligne 2", "? B");
        assertThat(post(
                        coordinator,
                        "/appels/scripts/apercu",
                        "objet",
                        "welfare",
                        "texte",
                        "# A\n? B\n- C\n- D = meals"))
                .hasStatusOk()
                .bodyText()
                .contains("repas");
        assertThat(post(coordinator, "/appels/scripts", "objet", "welfare", "texte", "# A\n? B\n- C\n- D = meals"))
                .hasRedirectedUrl("/appels/scripts?objet=welfare");
        assertThat(get(coordinator, "/appels/scripts?objet=welfare")).bodyText().contains("Version 1 en usage");
    }

    @Test
    void formsATeam() {
        assertThat(post(coordinator, "/appels/equipes", "nom", "Les matinaux")).hasRedirectedUrl("/appels/equipes");
        assertThat(post(coordinator, "/appels/equipes", "nom", "Les matinaux"))
                .hasStatus(422)
                .bodyText()
                .contains("porte déjà ce nom");
        assertThat(get(coordinator, "/appels/equipes"))
                .hasStatusOk()
                .bodyText()
                .contains("Les matinaux", caller.actor().name());
        String path = "/appels/equipes/" + team;
        assertThat(post(coordinator, path + "/objets", "objet", "information", "depuis-information", "2020-04-01"))
                .hasRedirectedUrl("/appels/equipes");
        assertThat(get(caller, "/appels")).bodyText().contains("Aucune campagne en cours ne vous concerne");
        Scope stranger = cast.person(cast.landlord(), Role.COORDINATOR);
        assertThat(post(stranger, path + "/objets", "objet", "information")).hasStatus(404);
        assertThat(post(
                        coordinator,
                        path + "/depart",
                        "personne",
                        caller.actor().person().toString()))
                .hasRedirectedUrl("/appels/equipes");
        assertThat(post(
                        coordinator,
                        path + "/appelants",
                        "personne",
                        UUID.randomUUID().toString()))
                .hasStatus(422);
    }

    @Test
    void speaksEnglish() {
        post(caller, "/appels/suivante");
        assertThat(english(caller, "/appels")).hasStatusOk().bodyText().contains("Reached, is well", "How are you?");
        for (String path : new String[] {
            "/appels",
            "/appels/mur",
            "/appels/campagnes",
            "/appels/campagnes/nouvelle",
            "/appels/visites",
            "/appels/equipes",
            "/appels/scripts",
            "/appels/campagnes/" + campaign.publicId()
        }) {
            assertThat(english(coordinator, path)).hasStatusOk().bodyText().doesNotContain("??", "outreach.");
            assertThat(get(coordinator, path)).hasStatusOk().bodyText().doesNotContain("??", "outreach.");
        }
    }

    @Test
    void keepsCallersToTheirRoom() {
        assertThat(get(caller, "/appels/campagnes")).hasStatus(404);
        assertThat(get(caller, "/appels/mur")).hasStatus(404);
        assertThat(get(caller, "/appels/visites")).hasStatus(404);
        assertThat(get(caller, "/appels")).bodyText().doesNotContain("/appels/mur");
    }
}
