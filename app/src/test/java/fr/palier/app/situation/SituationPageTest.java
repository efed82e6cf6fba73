package fr.palier.app.situation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.ledger.Ledger;
import fr.palier.app.portfolio.Recordings;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.app.support.Cast;
import fr.palier.app.support.PalierTest;
import fr.palier.app.timeline.Channel;
import fr.palier.app.timeline.Contact;
import fr.palier.app.timeline.ContactOutcome;
import fr.palier.app.timeline.HoldReason;
import fr.palier.app.timeline.HoldTerms;
import fr.palier.app.timeline.Timeline;
import fr.palier.app.triage.Occasion;
import fr.palier.app.triage.Run;
import fr.palier.app.triage.Runs;
import fr.palier.engine.ledger.Kind;
import fr.palier.engine.triage.Signal;
import jakarta.servlet.http.Cookie;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PalierTest
@SuppressWarnings("NullAway") // a null fails the test where it stands
class SituationPageTest {
    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Cast cast;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Timeline timeline;

    @Autowired
    private Transactions transactions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private BusinessClock clock;

    @Autowired
    private Recordings recordings;

    @Autowired
    private Runs runs;

    @Autowired
    private RentAccounts accounts;

    private Story story;
    private Scope adviser;
    private Cast.Tenancy widow;
    private LocalDate today;

    @BeforeEach
    void tellsTheStory() {
        story = new Story(cast, recordings, ledger, jdbc, transactions);
        adviser = cast.person(cast.landlord(), Role.ADVISER);
        today = clock.today();
        widow = story.widow(adviser, today);
    }

    @Test
    void showsTheWholeSituationToAnAdviser() {
        assertThat(get(adviser, ""))
                .hasStatusOk()
                .bodyText()
                .contains("Luce Azéma", "75 à 84 ans", "3 rue des Amandiers", "06••••••78", "l•••@example.org")
                .contains("visite à domicile", "Noter une visite")
                .contains("mois de suite sans paiement", "Plus ancien impayé", "L&#39;aide au logement venait")
                .contains("Le solde sur 24 mois", "plus de 90 jours", "Doit 1")
                .doesNotContain("0612345678", "luce.azema@example.org", "??");
    }

    @Test
    void saysTheSameInEnglish() {
        assertThat(mvc.get().uri(path("")).with(cast.as(adviser)).cookie(new Cookie("lang", "en")))
                .hasStatusOk()
                .bodyText()
                .contains("75 to 84", "doorstep visit", "months in a row without payment", "Rent account")
                .contains("Housing benefit used to come")
                .doesNotContain("??", "Compte locataire");
    }

    @Test
    void tellsACallerNothingOfRentAidOrDebt() {
        timeline.contact(
                adviser,
                widow.id(),
                new Contact(
                        Channel.PHONE,
                        ContactOutcome.PROMISED,
                        today,
                        Optional.of("Paiera le 10 du mois"),
                        Optional.empty()));
        timeline.hold(
                adviser,
                widow.id(),
                new HoldTerms(HoldReason.OVER_INDEBTEDNESS, today, today.plusDays(30), Optional.empty()));
        Scope caller = cast.colleague(adviser, Role.CALLER);
        assertThat(get(caller, ""))
                .hasStatusOk()
                .bodyText()
                .contains("Luce Azéma", "prendre des nouvelles", "Téléphone · Joint")
                .doesNotContain("€", "loyer", "Loyer", "logement venait", "urendettement", "payer", "Paiera", "dette");
        assertThat(get(caller, "/releve")).hasStatus(404);
        assertThat(post(caller, "/suspensions", "reason", "hospital", "until", today.toString()))
                .hasStatus(404);
    }

    @Test
    void looksAbsentToEverybodyElse() {
        Scope stranger = cast.person(cast.landlord(), Role.ADVISER);
        assertThat(get(stranger, "")).hasStatus(404);
        assertThat(get(stranger, "/releve")).hasStatus(404);
        assertThat(post(stranger, "/notes", "words", "Rien")).hasStatus(404);
        assertThat(post(stranger, "/coordonnees/telephone/lecture")).hasStatus(404);
        assertThat(get(cast.colleague(adviser, Role.ADMINISTRATOR), "")).hasStatus(404);
        assertThat(mvc.get().uri("/situations/9999999999999999999").with(cast.as(adviser)))
                .hasStatus(404);
        assertThat(mvc.get().uri("/situations/abc").with(cast.as(adviser))).hasStatus(404);
        assertThat(reads(stranger)).isEmpty();
    }

    @Test
    void recordsEveryReadAndShowsANumberOnlyWhenAsked() {
        get(adviser, "");
        assertThat(reads(adviser)).containsExactly("tenancy.read page");
        assertThat(post(adviser, "/coordonnees/telephone/lecture"))
                .hasStatusOk()
                .bodyText()
                .contains("tel:0612345678")
                .doesNotContain("luce.azema@");
        assertThat(reads(adviser)).containsExactly("tenancy.read page", "tenancy.read phone");
    }

    @Test
    void keepsACorrectedNumberOverWhatFilesSayLater() {
        assertThat(post(adviser, "/coordonnees/telephone", "value", "+33 6 99 88 77 66"))
                .hasStatus(302);
        story.file(adviser, widow, "phone", "0500000000");
        assertThat(post(adviser, "/coordonnees/telephone/lecture"))
                .bodyText()
                .contains("06 99 88 77 66", "corrigé par l&#39;équipe", "Coordonnées corrigées")
                .doesNotContain("0500000000");
        assertThat(post(adviser, "/coordonnees/telephone", "value", "1234"))
                .hasStatus(422)
                .bodyText()
                .contains("Ce numéro ne peut pas être appelé", "value=\"1234\"");
        assertThat(reads(adviser)).contains("tenancy.corrected phone");
    }

    @Test
    void hidesAProtectedAddressFromThoseWhoDoNotNeedIt() {
        assertThat(post(adviser, "/adresse", "protect", "true")).hasStatus(302);
        assertThat(get(adviser, "")).bodyText().contains("3 rue des Amandiers", "Adresse protégée");
        Scope coordinator = cast.colleague(adviser, Role.COORDINATOR);
        assertThat(get(coordinator, ""))
                .bodyText()
                .contains("Adresse protégée")
                .doesNotContain("Amandiers", "Toulouse");
        assertThat(get(coordinator, "/releve")).bodyText().doesNotContain("Amandiers", "Toulouse");
        assertThat(post(coordinator, "/adresse", "protect", "false")).hasStatus(404);
    }

    @Test
    void writesDownAContactWhichChangesWhatToDoNext() {
        assertThat(post(
                        adviser,
                        "/contacts",
                        "channel",
                        "phone",
                        "outcome",
                        "well",
                        "day",
                        today.toString(),
                        "note",
                        "Attend son dossier."))
                .hasStatus(302)
                .hasRedirectedUrl("/situations/" + widow.publicId() + "#contact");
        assertThat(get(adviser, ""))
                .bodyText()
                .contains("Joint, va bien", "Attend son dossier.", "Saisi par erreur")
                .doesNotContain("visite à domicile");
    }

    @Test
    void takesAContactBack() {
        long recorded = timeline.contact(adviser, widow.id(), Contact.of(Channel.PHONE, ContactOutcome.WELL, today));
        assertThat(post(adviser, "/contacts/" + recorded + "/reprise")).hasStatus(302);
        assertThat(get(adviser, "")).bodyText().contains("Contact repris", "visite à domicile");
    }

    @Test
    void givesARefusedFormBackWithItsReason() {
        assertThat(post(adviser, "/contacts", "channel", "phone", "outcome", "call-back", "note", "Après 18 h"))
                .hasStatus(422)
                .bodyText()
                .contains("Indiquez le jour où rappeler", "Après 18 h");
        assertThat(post(adviser, "/contacts", "channel", "pigeon", "outcome", "well"))
                .hasStatus(422);
        assertThat(post(adviser, "/suspensions", "reason", "hospital", "from", "2020-02-30", "until", "x"))
                .hasStatus(422)
                .bodyText()
                .contains("Cette date n&#39;existe pas");
        assertThat(post(adviser, "/notes", "words", "x".repeat(501)))
                .hasStatus(422)
                .bodyText()
                .contains("500 caractères");
    }

    @Test
    void suspendsRemindersAndLiftsTheSuspension() {
        assertThat(post(
                        adviser,
                        "/suspensions",
                        "reason",
                        "hospital",
                        "from",
                        today.minusDays(10).toString(),
                        "until",
                        today.plusDays(10).toString()))
                .hasStatus(302);
        assertThat(get(adviser, "")).bodyText().contains("suspension en cours", "Hospitalisation", "en cours");
        long recorded = timeline.holds(adviser, widow.id()).getFirst().recorded();
        assertThat(post(adviser, "/suspensions/" + recorded + "/levee")).hasStatus(302);
        assertThat(get(adviser, "")).bodyText().contains("visite à domicile", "1 suspension passée", "levée le");
    }

    @Test
    void strikesLinesThatWereTakenBack() {
        story.reverse(adviser, widow, Kind.REJECTION);
        assertThat(get(adviser, "?theme=rent"))
                .bodyText()
                .contains("annule une écriture", "annulée", "class=\"struck\"")
                .doesNotContain("Un paiement est revenu impayé le");
    }

    @Test
    void filtersTheTimelineAndGoesOnPageByPage() {
        timeline.note(adviser, widow.id(), "Vue par le gardien.");
        String calls = text(get(adviser, "?theme=calls"));
        assertThat(calls).doesNotContain("Vue par le gardien.");
        assertThat(calls).contains("Rien encore sur ce thème");
        String page = text(get(adviser, ""));
        assertThat(page).contains("Vue par le gardien.", "histoire-suite", "compte-suite");
        String next = page.substring(page.indexOf("avant=") + 6).replaceFirst("(?s)[^0-9_-].*", "");
        MvcTestResult more = mvc.get()
                .uri(path("?avant=" + next))
                .header("HX-Target", "histoire-suite")
                .with(cast.as(adviser))
                .exchange();
        assertThat(more)
                .hasStatusOk()
                .bodyText()
                .contains("Loyer et charges appelés")
                .doesNotContain("<html", "gardien");
    }

    @Test
    void saysWhatTheRunSays() {
        Run run = runs.run(adviser, Occasion.DEMAND);
        Map<String, Object> line = transactions.read(
                adviser,
                () -> jdbc.sql("""
                        select action, score, balance, due_over_90, missed_streak, oldest_unpaid, unpaid_since, notify_caf_by
                        from triage.line where landlord_id = ? and run_id = ? and tenancy_id = ?""")
                        .params(adviser.landlord(), run.id(), widow.id())
                        .query()
                        .singleRow());
        Situation.Rent rent = accounts.of(adviser, widow.id(), today);
        Readings now = rent.readings();
        assertThat(rent.judgement().action()).isEqualTo(line.get("action"));
        assertThat(rent.judgement().score()).isEqualTo(line.get("score"));
        assertThat(now.known(Signal.BALANCE)).isEqualTo(line.get("balance"));
        assertThat(rent.account().balance()).isEqualTo(line.get("balance"));
        assertThat(now.known(Signal.DUE_OVER_90)).isEqualTo(line.get("due_over_90"));
        assertThat((int) now.known(Signal.MISSED_STREAK)).isEqualTo(line.get("missed_streak"));
        assertThat(now.day(Signal.OLDEST_UNPAID)).contains(((Date) line.get("oldest_unpaid")).toLocalDate());
        assertThat(now.day(Signal.UNPAID_SINCE)).contains(((Date) line.get("unpaid_since")).toLocalDate());
        assertThat(now.day(Signal.NOTIFY_CAF_BY)).contains(((Date) line.get("notify_caf_by")).toLocalDate());
    }

    @Test
    void recordsAContactOnceHoweverOftenItsFormIsSent() {
        String key = UUID.randomUUID().toString();
        for (int sent = 0; sent < 2; sent++) {
            assertThat(mvc.post()
                            .uri(path("/contacts"))
                            .with(cast.as(adviser))
                            .with(Cast.form())
                            .param("_key", key)
                            .param("channel", "phone")
                            .param("outcome", "well"))
                    .hasStatus(302);
        }
        assertThat(text(get(adviser, "?theme=calls")).split("Joint, va bien", -1))
                .hasSize(3);
    }

    @Test
    void printsTheWholeAccount() {
        assertThat(get(adviser, "/releve"))
                .hasStatusOk()
                .bodyText()
                .contains("Relevé de compte", "APL CAF", "REJET PROVISION", "3 rue des Amandiers");
        assertThat(reads(adviser)).containsExactly("tenancy.read page");
    }

    private String path(String rest) {
        return "/situations/" + widow.publicId() + rest;
    }

    private MvcTestResult get(Scope scope, String rest) {
        return mvc.get().uri(path(rest)).with(cast.as(scope)).exchange();
    }

    private MvcTestResult post(Scope scope, String rest, String... fields) {
        var request = mvc.post()
                .uri(path(rest))
                .with(cast.as(scope))
                .with(Cast.form())
                .param("_key", UUID.randomUUID().toString());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private static String text(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> reads(Scope scope) {
        return transactions.read(
                scope,
                () -> jdbc.sql("""
                        select act || ' ' || (detail ->> 'field') from shared.audit
                        where landlord_id = ? and subject = ? order by id""")
                        .params(scope.landlord(), "tenancy:" + widow.id())
                        .query(String.class)
                        .list());
    }
}
