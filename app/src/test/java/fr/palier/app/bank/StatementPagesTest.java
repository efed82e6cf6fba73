package fr.palier.app.bank;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.bank.Paper.Line;
import fr.palier.app.imports.FileId;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.Role;
import fr.palier.app.support.Cast;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A statement from the upload: what it says, and what becomes of each movement. */
@SuppressWarnings("NullAway") // a null fails the test where it stands
class StatementPagesTest extends BankPageTestBed {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    private BusinessClock clock;

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

    /** The comparison is done by a job. */
    private void await(String file) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (get(file + "/avancement").getResponse().getHeader("HX-Refresh") == null) {
            assertThat(System.nanoTime()).as("still at work").isLessThan(end);
            LockSupport.parkNanos(50_000_000);
        }
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
                .contains(
                        "Un mouvement est daté dans plus de 31 jours.", "Le premier\u00a0: mouvement 2", "2,00\u00a0€")
                .contains("Un mouvement rejeté", "3,00\u00a0€ · TROP LOIN", "datés dans plus d&#39;un an")
                .doesNotContain("??");
    }
}
