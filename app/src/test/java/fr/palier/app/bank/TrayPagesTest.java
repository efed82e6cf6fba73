package fr.palier.app.bank;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.bank.Paper.Line;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Movements that no reference put on an account, and what a person does with them. */
class TrayPagesTest extends BankPageTestBed {
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
