package fr.palier.app.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.app.support.Cast;
import fr.palier.app.support.PalierTest;
import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PalierTest
@SuppressWarnings("NullAway") // a null fails the test where it stands
class TodayPageTest {
    @Autowired
    private MockMvcTester web;

    @Autowired
    private Cast cast;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Transactions transactions;

    @Autowired
    private BusinessClock clock;

    @Autowired
    private Worklist worklist;

    private Morning morning;
    private Scope scope;

    @BeforeEach
    void begin() {
        morning = Morning.with(120, clock.today(), cast, jdbc, transactions);
        scope = morning.scope();
    }

    private MvcTestResult get(Scope who, String address) {
        return web.get().uri(address).with(cast.as(who)).exchange();
    }

    private String page(Scope who, String address) {
        return text(get(who, address));
    }

    private static String text(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString().replace("&#39;", "'");
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }

    private MvcTestResult post(Scope who, String address, String... parameters) {
        var request = web.post().uri(address).with(cast.as(who)).with(cast.form());
        for (int i = 0; i < parameters.length; i += 2) {
            request = request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }

    private MvcTestResult script(Scope who, String address, String... parameters) {
        var request =
                web.post().uri(address).with(cast.as(who)).with(cast.form()).header("HX-Request", "true");
        for (int i = 0; i < parameters.length; i += 2) {
            request = request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }

    private String line(int tenancy) {
        return "/aujourdhui/lignes/" + morning.publicId(tenancy);
    }

    @Test
    void showsTheListWithItsReasonsAndWhereTheHoursEnd() {
        assertThat(page(scope, "/aujourdhui"))
                .contains("1 conseiller présent · 6\u00a0h\u00a030 → 19 contacts")
                .contains("Étienne, J.", "Agence Sud · 31400", "À appeler", "1\u202f000,00\u00a0€", "2,00 mois")
                .contains(
                        "L'action changerait si le solde baissait de 50,01\u00a0€ (indication, pas un montant à réclamer)")
                .contains("jamais contactée")
                .contains("19 contacts : la capacité d'aujourd'hui s'arrête ici · 77 attendent")
                .contains("Solde sur 12 mois :")
                .contains("rel=\"next\"")
                .doesNotContain("0500000001")
                .doesNotContain("??");
    }

    @Test
    void speaksEnglish() {
        String page = text(web.get()
                .uri("/aujourdhui")
                .with(cast.as(scope))
                .cookie(new Cookie("lang", "en"))
                .exchange());
        assertThat(page)
                .contains(
                        "1 adviser present · 6\u00a0h\u00a030 → 19 contacts",
                        "never spoken with",
                        "To call",
                        "€1,000.00")
                .contains("19 contacts: today's capacity ends here · 77 are waiting")
                .doesNotContain("??", "Pas aujourd'hui");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/aujourdhui?agence=1&action=call_today&qui=libres&tri=solde&attente=7&dep=31",
                "/aujourdhui?etat=faites",
                "/aujourdhui?etat=ecartees",
                "/aujourdhui?agence=x&apres=abc&fait=9",
                "/aujourdhui/presence",
                "/situations",
                "/situations?recherche=1",
            })
    void showsEveryPageInBothLanguages(String address) {
        for (String lang : List.of("fr", "en")) {
            MvcTestResult result = web.get()
                    .uri(address)
                    .with(cast.as(scope))
                    .cookie(new Cookie("lang", lang))
                    .exchange();
            assertThat(result).hasStatusOk();
            assertThat(text(result)).doesNotContain("??");
        }
    }

    @Test
    void saysWhatToDoBeforeTheFirstRunAndWhenNothingMatches() {
        Scope none = cast.person(cast.landlord(), Role.MANAGER);
        assertThat(page(none, "/aujourdhui")).contains("La liste du jour n'a pas encore été calculée");
        assertThat(page(none, "/situations")).contains("Aucune situation pour l'instant");
        assertThat(page(scope, "/aujourdhui?dep=09")).contains("Aucune ligne avec ces filtres");
    }

    @Test
    void saysThatEverybodyWasContacted(@Autowired Acts acts) {
        page(scope, "/aujourdhui");
        acts.putOff(scope, acts.shown(scope, Filters.NONE), clock.today().plusDays(1), Line.Later.NO_TIME);
        assertThat(page(scope, "/aujourdhui")).contains("Tout le monde a été contacté");
    }

    @Test
    void warnsOfAListOfAnotherDay() {
        Morning old = Morning.with(3, clock.today().minusDays(1), cast, jdbc, transactions);
        assertThat(page(old.scope(), "/aujourdhui")).contains("Cette liste a été calculée pour");
    }

    @Test
    void showsANumberToWhoeverTakesTheLineAndKeepsWhoSawIt() {
        page(scope, "/aujourdhui");
        MvcTestResult shown = script(scope, line(1) + "/numero");
        assertThat(shown).hasStatusOk();
        assertThat(text(shown))
                .contains(
                        "tel:0500000001",
                        "05\u00a000\u00a000\u00a000\u00a001",
                        "pris par vous",
                        "Parlé avec la personne");
        int reads = transactions.read(
                scope,
                () -> jdbc.sql("""
                        select count(*) from shared.audit
                        where landlord_id = ? and actor = ? and act = 'phone.read' and subject = 'tenancy:1'""")
                        .params(scope.landlord(), scope.actor().person())
                        .query(Integer.class)
                        .single());
        assertThat(reads).isEqualTo(1);
        Scope colleague = morning.colleague(Role.ADVISER);
        MvcTestResult refused = script(colleague, line(1) + "/numero");
        assertThat(refused).hasStatus(422);
        assertThat(text(refused))
                .contains("Un collègue s'occupe de cette situation")
                .doesNotContain("tel:");
    }

    @Test
    void showsTheNumberOnAPageOfItsOwnWithoutScript() {
        page(scope, "/aujourdhui");
        assertThat(text(post(scope, line(1) + "/numero"))).contains("<!DOCTYPE html>", "tel:0500000001");
        assertThat(post(scope, line(10) + "/numero")).hasStatus(422);
    }

    @Test
    void marksACallAsDoneAndTakesItBack() {
        page(scope, "/aujourdhui");
        String done = text(script(scope, line(1) + "/appel", "issue", "NO_ANSWER"));
        assertThat(done)
                .contains("fait à", "Pas de réponse", "Annuler", "hx-swap-oob", "1 fait · encore 18 possibles")
                .doesNotContain("Parlé avec la personne");
        assertThat(page(scope, "/aujourdhui")).contains("1 fait · encore 18 possibles");
        assertThat(page(morning.colleague(Role.ADVISER), "/aujourdhui?etat=faites"))
                .contains("Pas de réponse · " + scope.actor().name())
                .doesNotContain("Annuler");
        assertThat(text(script(scope, line(1) + "/annulation")))
                .contains("pris par vous")
                .doesNotContain("fait à");
    }

    @Test
    void goesBackToTheFiltersWithoutScriptAndSaysWhatWasDone() {
        page(scope, "/aujourdhui");
        MvcTestResult then = post(scope, line(1) + "/appel", "issue", "WELL", "filtres", "agence=2&tri=solde");
        String address = "/aujourdhui?agence=2&tri=solde&fait=" + morning.publicId(1);
        assertThat(then).hasStatus3xxRedirection().hasRedirectedUrl(address);
        assertThat(page(scope, address)).contains("fait à", "Annuler");
    }

    @Test
    void putsALineOff() {
        page(scope, "/aujourdhui");
        String until = clock.today().plusDays(3).toString();
        String off = text(script(scope, line(2) + "/report", "motif", "PAYMENT_EXPECTED", "jusquau", until));
        assertThat(off).contains("pas avant", "un paiement est attendu", "Annuler");
        assertThat(script(
                        scope,
                        line(3) + "/report",
                        "motif",
                        "NO_TIME",
                        "jusquau",
                        clock.today().toString()))
                .hasStatus(422);
        assertThat(script(scope, line(3) + "/report", "motif", "DEBT", "jusquau", until))
                .hasStatus(400);
    }

    @Test
    void takesTheNextLineOnTopOfTheList() {
        page(scope, "/aujourdhui");
        assertThat(post(scope, "/aujourdhui/suivante")).hasRedirectedUrl("/aujourdhui?prise=1");
        assertThat(page(scope, "/aujourdhui?prise=1")).contains("Vous vous en occupez", "pris par vous");
        assertThat(post(scope, "/aujourdhui/suivante", "filtres", "dep=09"))
                .hasRedirectedUrl("/aujourdhui?dep=09&prise=0");
        assertThat(page(scope, "/aujourdhui?dep=09&prise=0")).contains("Aucune ligne libre");
        assertThat(post(scope, "/aujourdhui/bail")).hasStatus(204);
    }

    @SuppressWarnings("checkstyle:MethodLength") // one story, told in order
    @Test
    void givesLinesToAColleagueInBulk() {
        page(scope, "/aujourdhui");
        Scope colleague = morning.colleague(Role.ADVISER);
        String to = colleague.actor().person().toString();
        assertThat(post(
                        scope,
                        "/aujourdhui/lot/attribution",
                        "personne",
                        to,
                        "ligne",
                        Long.toString(morning.publicId(1)),
                        "ligne",
                        Long.toString(morning.publicId(2))))
                .hasRedirectedUrl("/aujourdhui?confiees=2");
        assertThat(post(scope, "/aujourdhui/lot/attribution", "personne", to, "toutes", "true", "filtres", "agence=1"))
                .hasRedirectedUrl("/aujourdhui?agence=1&confiees=60");
        assertThat(page(scope, "/aujourdhui?confiees=60"))
                .contains(
                        "60 situations confiées",
                        "suivi par " + colleague.actor().name());
        assertThat(post(scope, "/aujourdhui/lot/attribution", "personne", to)).hasStatus(422);
        Scope stranger = cast.person(cast.landlord(), Role.ADVISER);
        assertThat(post(
                        scope,
                        "/aujourdhui/lot/attribution",
                        "toutes",
                        "true",
                        "personne",
                        stranger.actor().person().toString()))
                .hasStatus(422);
    }

    @Test
    void changesTheHoursAndKeepsAbsences() {
        page(scope, "/aujourdhui");
        assertThat(post(scope, "/aujourdhui/presence", "personnes", "4", "heures", "6,5", "minutes", "20"))
                .hasRedirectedUrl("/aujourdhui");
        assertThat(page(scope, "/aujourdhui")).contains("4 conseillers présents · 26\u00a0h → 78 contacts");
        assertThat(post(scope, "/aujourdhui/presence", "personnes", "4", "heures", "25", "minutes", "20"))
                .hasStatus(422);
        String me = scope.actor().person().toString();
        String today = clock.today().toString();
        assertThat(post(scope, "/aujourdhui/absences", "absent", me, "du", today, "au", today))
                .hasRedirectedUrl("/aujourdhui/presence");
        assertThat(page(scope, "/aujourdhui/presence")).contains("/aujourdhui/absences/1/fin");
        Scope other = cast.person(cast.landlord(), Role.ADVISER);
        assertThat(post(other, "/aujourdhui/absences/1/fin")).hasStatus(404);
        assertThat(post(scope, "/aujourdhui/absences/1/fin")).hasStatus3xxRedirection();
    }

    @Test
    void keepsFiltersByAName() {
        page(scope, "/aujourdhui");
        post(scope, "/aujourdhui/vues", "nom", "Nord, le plus ancien", "filtres", "agence=1&tri=anciennete&nom=Azema");
        assertThat(page(scope, "/aujourdhui"))
                .contains("Nord, le plus ancien", "/aujourdhui?agence=1&amp;tri=anciennete\"");
        assertThat(page(morning.colleague(Role.ADVISER), "/aujourdhui")).doesNotContain("Nord, le plus ancien");
        post(scope, "/aujourdhui/vues/fin", "nom", "Nord, le plus ancien");
        assertThat(page(scope, "/aujourdhui")).doesNotContain("Nord, le plus ancien");
        assertThat(post(scope, "/aujourdhui/vues", "nom", " ")).hasStatus(422);
    }

    @Test
    void exportsATableThatRunsNothing() {
        transactions.write(scope, () -> {
            jdbc.sql(
                            "update portfolio.tenancy set family_name = '=cmd|x', given_name = '' where landlord_id = ? and id = 1")
                    .param(scope.landlord())
                    .update();
        });
        String plain = page(scope, "/aujourdhui/export?agence=2");
        assertThat(plain.lines()).hasSize(61);
        assertThat(plain)
                .startsWith("Rang,Action,Numéro,")
                .contains("\n1,À appeler,CT000001,'=cmd|x,Agence Sud,31400,Toulouse,1000.00,2.00,");
        MvcTestResult excel = get(scope, "/aujourdhui/export?format=excel");
        assertThat(text(excel)).startsWith("\uFEFFRang;Action;").contains(";1000,00;2,00;");
        assertThat(excel).headers().hasValue("Cache-Control", "no-store");
    }

    @Test
    void isClosedToOthers() {
        page(scope, "/aujourdhui");
        for (Role role : List.of(Role.CALLER, Role.ADMINISTRATOR, Role.PARTNER)) {
            Scope other = morning.colleague(role);
            assertThat(get(other, "/aujourdhui")).hasStatus(404);
            assertThat(get(other, "/aujourdhui/export")).hasStatus(404);
            assertThat(get(other, "/aujourdhui/presence")).hasStatus(404);
            assertThat(post(other, line(1) + "/prise")).hasStatus(404);
        }
        Scope stranger = cast.person(cast.landlord(), Role.ADVISER);
        for (String act : List.of("/prise", "/rendue", "/numero", "/annulation")) {
            assertThat(script(stranger, line(1) + act)).hasStatus(404);
            assertThat(post(stranger, line(1) + act)).hasStatus(404);
        }
        assertThat(script(stranger, line(1) + "/appel", "issue", "WELL")).hasStatus(404);
        assertThat(worklist.find(scope, 1).orElseThrow().line().away()).isEqualTo(Optional.empty());
    }

    @Test
    void findsASituationWithoutWritingItsNameInAnAddress() {
        MvcTestResult asked = post(scope, "/situations", "q", "étien 26 amand");
        String address = asked.getResponse().getRedirectedUrl();
        assertThat(address).matches("/situations\\?recherche=\\d+");
        assertThat(page(scope, address)).contains("Étienne", "étien 26 amand");
        assertThat(page(morning.colleague(Role.ADVISER), address)).contains("Cette recherche a été oubliée");
        assertThat(post(scope, "/situations", "q", " ")).hasRedirectedUrl("/situations");
    }

    @Test
    void showsTheFirstFewWhileSomebodyTypes() {
        page(scope, "/aujourdhui");
        assertThat(text(script(scope, "/situations/apercu", "q", "garc")))
                .contains("Garcia", "/situations/", "10 situations trouvées : Entrée", "class=\"tag");
        assertThat(text(script(scope, "/situations/apercu", "q", "g"))).doesNotContain("Garcia");
        assertThat(text(script(scope, "/situations/apercu", "q", "zzzz"))).contains("Aucune situation trouvée");
    }

    @Test
    void pagesThroughAllSituations() {
        String first = page(scope, "/situations");
        assertThat(first).contains("120 situations", "1\u202f000,00\u00a0€", "À appeler", "rel=\"next\"");
    }

    @Test
    void showsACallerNeitherAmountsNorActions() {
        Scope caller = morning.colleague(Role.CALLER);
        page(scope, "/aujourdhui");
        assertThat(page(caller, "/situations"))
                .contains("Étienne", "rue des Amandiers")
                .doesNotContain("€", "À appeler", "Solde", "mois");
        assertThat(text(script(caller, "/situations/apercu", "q", "garc")))
                .contains("Garcia")
                .doesNotContain("class=\"tag");
    }
}
