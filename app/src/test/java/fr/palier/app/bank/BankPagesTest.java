package fr.palier.app.bank;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.bank.Paper.Line;
import fr.palier.app.bank.TrayFilter.Side;
import fr.palier.app.imports.FileId;
import fr.palier.app.imports.Imports;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.app.support.Cast;
import fr.palier.app.support.PalierTest;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PalierTest
class BankPagesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String IBAN = "FR1420041010050500013M02606";

    private final Cast cast;
    private final Imports imports;
    private final Transactions transactions;
    private final JdbcClient jdbc;
    private final MockMvcTester mvc;
    private final Tray tray;
    private final BusinessClock clock;
    private Office office;

    @Autowired
    @SuppressWarnings("checkstyle:ParameterNumber") // what an office is made of
    BankPagesTest(
            Cast cast,
            Imports imports,
            Transactions transactions,
            JdbcClient jdbc,
            MockMvcTester mvc,
            Tray tray,
            BusinessClock clock) {
        this.clock = clock;
        this.cast = cast;
        this.imports = imports;
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.mvc = mvc;
        this.tray = tray;
        this.office = new Office(cast, imports, transactions, jdbc);
    }

    @BeforeEach
    void open() {
        office = new Office(cast, imports, transactions, jdbc);
    }

    private MvcTestResult get(String path, Scope scope, String lang) {
        return mvc.get()
                .uri(path)
                .with(cast.as(scope))
                .cookie(new Cookie("lang", lang))
                .exchange();
    }

    private MvcTestResult get(String path) {
        return get(path, office.scope, "fr");
    }

    private MvcTestResult post(String path, String... fields) {
        var request = mvc.post()
                .uri(path)
                .param("_key", UUID.randomUUID().toString())
                .with(cast.as(office.scope))
                .with(Cast.form());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private Payment only(boolean done) {
        return tray.list(office.scope, new TrayFilter(done, Side.ALL, 0, ""), Optional.empty(), 9)
                .payments()
                .getFirst();
    }

    @SuppressWarnings("checkstyle:MethodLength") // one story, told in order
    @Test
    void receivesAStatementWhereOtherFilesAreReceived() {
        String statement = Paper.camt053()
                .opening(1000)
                .line(Line.of("2020-04-06", 100, "CT01852"))
                .line(Line.of("2020-04-06", 200, "LOYER"))
                .off(7)
                .write();
        MvcTestResult sent = mvc.post()
                .uri("/imports")
                .multipart()
                .file(new MockMultipartFile(
                        "file", "avril.xml", "text/xml", statement.getBytes(StandardCharsets.UTF_8)))
                .param("_key", UUID.randomUUID().toString())
                .with(cast.as(office.scope))
                .with(Cast.form())
                .exchange();
        String file = Objects.requireNonNull(sent.getResponse().getRedirectedUrl());
        FileId id = FileId.of(file.substring("/imports/".length()));
        await(file);
        assertThat(get(file)).hasStatus3xxRedirection().hasRedirectedUrl("/banque/releves/" + id);
        assertThat(get("/banque/releves/" + id))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "FR76 … 0189",
                        "camt.053",
                        "10,00",
                        "écart de 0,07",
                        "par un numéro du libellé",
                        "sans référence")
                .contains("Importer")
                .doesNotContain("??", Paper.ACCOUNT);
        assertThat(get("/imports")).bodyText().contains("avril.xml", "relevé de banque");
        assertThat(get("/banque/releves/" + id, office.scope, "en"))
                .bodyText()
                .contains("Closing balance", "difference of €0.07")
                .doesNotContain("??");
    }

    @Test
    void warnsOfAStatementThatHasNoNumber() {
        String unnumbered = Paper.camt053()
                .line(Line.of("2020-04-06", 200, "LOYER"))
                .off(-95)
                .write()
                .replace("<Id>S1</Id><ElctrncSeqNb>42</ElctrncSeqNb>", "");
        FileId id = office.take(unnumbered);
        assertThat(get("/banque/releves/" + id))
                .hasStatusOk()
                .bodyText()
                .contains("Relevé sans numéro, à vérifier", "écart de −0,95\u00a0€")
                .doesNotContain("Relevé ,", "EUR");
    }

    @SuppressWarnings("checkstyle:MethodLength") // one file, told in order
    @Test
    void showsWhatBecomesOfEachMovementBeforeItIsTaken() {
        String one = Paper.camt053()
                .line(Line.of("2020-04-06", 100, "CT01852").by("MME AZEMA", IBAN))
                .line(Line.of("2020-04-06", 200, "LOYER SANS NUMERO").reference("R77"))
                .line(Line.of("2020-04-06", -300, "FACTURE"))
                .write();
        String foreign = Paper.in("USD")
                .line(Line.of("2020-04-07", -1250, "ACHAT").reference("R99"))
                .write();
        String entry = foreign.substring(foreign.indexOf("<Ntry>"), foreign.indexOf("</Ntry>") + "</Ntry>".length());
        String statement = one.replace("</Stmt>", entry + "</Stmt>").replace("\n", "");
        FileId id = office.receive(statement);
        imports.check(office.scope, id, lines -> {});
        String page = "/banque/releves/" + id;
        assertThat(get(page))
                .hasStatusOk()
                .bodyText()
                .contains("Chaque mouvement", "Azéma Luce · CT01852", "par un numéro du libellé", "1,00\u00a0€")
                .contains("LOYER SANS NUMERO", "R77", "à affecter", "sans référence", "FACTURE", "sortie, sans effet")
                .containsPattern(
                        "<td class=\"num\">4</td>\\s*<td class=\"said-value\">−12,50\u00a0USD · ACHAT · R99</td>")
                .doesNotContain("??", IBAN);
        assertThat(get(page + "/mouvements?devenir=open"))
                .hasStatusOk()
                .bodyText()
                .contains("LOYER SANS NUMERO")
                .doesNotContain("FACTURE", "??");
        assertThat(get(page + "/mouvements?devenir=autre")).hasStatus(404);
        assertThat(get(page + "/mouvements", cast.person(cast.landlord(), Role.ADMINISTRATOR), "fr"))
                .hasStatus(404);
        assertThat(get("/imports/" + id + "/rejets"))
                .bodyText()
                .contains("mouvement;colonne;valeur;motif", "−12,50\u00a0USD · ACHAT · R99");
        assertThat(get(page, office.scope, "en"))
                .bodyText()
                .contains("Each movement", "€2.00")
                .doesNotContain("??");
    }

    @Test
    void pagesManyMovementsAndForgetsThemWithTheFile() {
        Paper paper = Paper.camt053();
        for (int i = 1; i <= 105; i++) {
            paper.line(Line.of("2020-04-06", i, "LIGNE " + i + "."));
        }
        FileId id = office.take(paper);
        String page = "/banque/releves/" + id;
        assertThat(get(page))
                .bodyText()
                .contains("Les 20 premiers", "LIGNE 20.", "Voir les 105")
                .doesNotContain("LIGNE 21.");
        assertThat(get(page + "/mouvements"))
                .bodyText()
                .contains("LIGNE 100.", "apres=100")
                .doesNotContain("LIGNE 101.");
        assertThat(get(page + "/mouvements?apres=100"))
                .bodyText()
                .contains("LIGNE 101.", "LIGNE 105.")
                .doesNotContain("La suite");
        office.undo(id);
        assertThat(get(page)).hasStatusOk().bodyText().doesNotContain("LIGNE", "??");
    }

    @Test
    void warnsOfMovementsFarAheadAndRefusesThoseBeyondAYear() {
        FileId id = office.receive(Paper.camt053()
                .line(Line.of(clock.today().plusDays(31).toString(), 100, "PROCHE"))
                .line(Line.of(clock.today().plusDays(32).toString(), 200, "LOIN"))
                .line(Line.of(clock.today().plusDays(367).toString(), 300, "TROP LOIN"))
                .write());
        imports.check(office.scope, id, lines -> {});
        assertThat(get("/banque/releves/" + id))
                .bodyText()
                .contains("Un mouvement est daté dans plus de 31 jours.", "Le premier : mouvement 2", "2,00\u00a0€")
                .contains("Un mouvement rejeté", "3,00\u00a0€ · TROP LOIN", "datés dans plus d&#39;un an")
                .doesNotContain("??");
    }

    /** The comparison is done by a job. */
    private void await(String file) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (get(file + "/avancement").getResponse().getHeader("HX-Refresh") == null) {
            assertThat(System.nanoTime()).as("still at work").isLessThan(end);
            LockSupport.parkNanos(50_000_000);
        }
    }

    @SuppressWarnings("checkstyle:MethodLength") // one story, told in order
    @Test
    void assignsFromTheTrayAndTakesBack() {
        office.take(Paper.camt053()
                .line(Line.of("2020-04-06", 61240, "LOYER &lt;b&gt;").by("UN AMI", IBAN)));
        assertThat(get("/banque"))
                .hasStatusOk()
                .bodyText()
                .contains("612,40", "UN AMI", "LOYER &lt;b&gt;", "sans référence", "un mouvement")
                .doesNotContain("??", IBAN);
        String page = "/banque/mouvements/" + only(false).publicId();
        assertThat(get(page))
                .hasStatusOk()
                .bodyText()
                .contains("lundi 6 avril 2020")
                .doesNotContain("??");
        assertThat(post(page + "/recherche", "q", "aze"))
                .hasStatusOk()
                .bodyText()
                .contains("Azéma Luce", "CT01852", "Affecter");
        String back = Objects.requireNonNull(post(page + "/affectation", "location", "" + office.azema.publicId())
                .getResponse()
                .getRedirectedUrl());
        assertThat(get(back))
                .bodyText()
                .contains("affecté", "Annuler", "Rien à affecter")
                .doesNotContain("??");
        assertThat(get("/banque?etat=faits"))
                .bodyText()
                .contains("Azéma Luce", office.scope.actor().name());
        assertThat(get(page)).bodyText().contains("Retirer de ce compte").doesNotContain("??");
        assertThat(post(page + "/annulation")).hasStatus3xxRedirection();
        assertThat(office.entries()).isEmpty();
    }

    @Test
    void putsAsideWithAReasonOfTheList() {
        office.take(Paper.camt053().line(Line.of("2020-04-06", 61240, "REMISE")));
        String page = "/banque/mouvements/" + only(false).publicId();
        assertThat(post(page + "/ecart")).hasStatus(422).bodyText().contains("Choisissez pourquoi");
        assertThat(post(page + "/ecart", "motif", "batch")).hasStatus3xxRedirection();
        assertThat(get("/banque?etat=faits"))
                .bodyText()
                .contains("Remise de prélèvements")
                .doesNotContain("??");
    }

    @Test
    void acceptsTickedProposals() {
        office.take(Paper.camt053().line(Line.of("2020-03-06", 700, "LOYER").by("UN AMI", IBAN)));
        tray.assign(office.scope, only(false).publicId(), office.azema.publicId());
        office.take(Paper.camt053().line(Line.of("2020-04-06", 800, "LOYER").by("UN AMI", IBAN)));
        String choice = only(false).publicId() + ":" + office.azema.publicId();
        assertThat(get("/banque")).bodyText().contains(choice, "même compte", "Affecter à Azéma Luce");
        String back = Objects.requireNonNull(post("/banque/propositions", "choix", choice, "choix", "x:y")
                .getResponse()
                .getRedirectedUrl());
        assertThat(get(back)).bodyText().contains("Une proposition acceptée");
        assertThat(office.entries()).hasSize(2);
    }

    @Test
    void searchesWithoutWordsInAddresses() {
        office.take(Paper.camt053()
                .line(Line.of("2020-04-06", 61240, "DE MÉLANIE"))
                .line(Line.of("2020-04-06", 900, "AUTRE")));
        assertThat(post("/banque", "q", "melanie"))
                .hasStatusOk()
                .bodyText()
                .contains("MÉLANIE")
                .doesNotContain("AUTRE", "q=melanie", "??");
        assertThat(get("/banque?q=melanie")).bodyText().contains("AUTRE");
        assertThat(post("/banque", "q", "zzz")).bodyText().contains("Aucun mouvement ne correspond");
    }

    @Test
    void speaksEnglishToo() {
        office.take(Paper.camt053()
                .line(Line.of("2020-04-06", 61240, "X"))
                .line(Line.of("2020-04-06", -900, "Y").returned("AM04"))
                .line(Line.of("2020-04-06", 50, "CT01852")));
        for (String path : new String[] {
            "/banque",
            "/banque?etat=faits",
            "/banque?sens=rejets",
            "/banque/mouvements/" + only(false).publicId()
        }) {
            assertThat(get(path, office.scope, "en")).hasStatusOk().bodyText().doesNotContain("??", "affecter", "reçu");
        }
    }

    @Test
    void exportsWhatTheFiltersShowWithoutFormulas() {
        office.take(
                Paper.camt053().line(Line.of("2020-04-06", 61240, "=1+1")).line(Line.of("2020-04-06", 50, "CT01852")));
        assertThat(get("/banque/export"))
                .bodyText()
                .contains("06/04/2020;612,40;FR76 … 0189;;'=1+1;à affecter;sans référence;")
                .doesNotContain("CT01852");
        assertThat(get("/banque/export?etat=faits")).bodyText().contains("par un numéro du libellé;CT01852");
    }

    @Test
    void isClosedToOthers() {
        office.take(Paper.camt053().line(Line.of("2020-04-06", 61240, "X")));
        String page = "/banque/mouvements/" + only(false).publicId();
        Scope adviser = cast.colleague(office.scope, Role.ADVISER);
        Scope other = cast.person(cast.landlord(), Role.ADMINISTRATOR);
        assertThat(get("/banque", adviser, "fr")).hasStatus(404);
        assertThat(get(page, adviser, "fr")).hasStatus(404);
        assertThat(get(page, other, "fr")).hasStatus(404);
        assertThat(get("/banque", other, "fr")).bodyText().contains("Rien à affecter");
    }
}
