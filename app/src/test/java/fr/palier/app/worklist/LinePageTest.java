package fr.palier.app.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class LinePageTest extends PageTest {
    @Autowired
    private Worklist worklist;

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
                .redirectedUrl()
                .startsWith("/aujourdhui?confiees=2&lot=");
        assertThat(location(post(
                        scope, "/aujourdhui/lot/attribution", "personne", to, "toutes", "true", "filtres", "agence=1")))
                .startsWith("/aujourdhui?agence=1&confiees=60&lot=");
        assertThat(page(scope, "/aujourdhui?confiees=60"))
                .contains(
                        "60 situations confiées",
                        "suivi par " + colleague.actor().name());
        String lot = location(post(scope, "/aujourdhui/lot/attribution", "personne", to, "toutes", "true"))
                .replaceAll(".*lot=", "");
        assertThat(page(scope, "/aujourdhui?confiees=60&lot=" + lot)).contains("/aujourdhui/lot/retour");
        assertThat(location(post(scope, "/aujourdhui/lot/retour", "lot", lot))).startsWith("/aujourdhui?rendues=");
        assertThat(post(scope, "/aujourdhui/lot/retour", "lot", lot)).hasStatus(422);
    }

    @Test
    void offersLinesToThoseAloneWhoWorkOnThem() {
        Scope administrator = morning.colleague(Role.ADMINISTRATOR);
        assertThat(page(scope, "/aujourdhui"))
                .contains("value=\"" + scope.actor().person() + "\"")
                .doesNotContain("value=\"" + administrator.actor().person() + "\"");
        assertThat(post(
                        scope,
                        "/aujourdhui/lot/attribution",
                        "toutes",
                        "true",
                        "personne",
                        administrator.actor().person().toString()))
                .hasStatus(422)
                .bodyText()
                .contains("ne travaille pas sur la liste");
    }

    @Test
    void givesNoLinesWhereNoneIsChosenNorToAStranger() {
        page(scope, "/aujourdhui");
        String to = scope.actor().person().toString();
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
}
