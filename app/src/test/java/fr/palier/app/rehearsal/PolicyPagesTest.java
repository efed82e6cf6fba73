package fr.palier.app.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.palier.app.portfolio.Recordings;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.app.support.Cast;
import fr.palier.app.support.PalierTest;
import fr.palier.app.support.RegionCast;
import fr.palier.app.triage.Policies;
import fr.palier.app.triage.Run;
import fr.palier.app.triage.Runs;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PalierTest
class PolicyPagesTest {
    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Cast cast;

    @Autowired
    private RegionCast region;

    @Autowired
    private Policies policies;

    @Autowired
    private Runs runs;

    @Autowired
    private Recordings recordings;

    @Autowired
    private Transactions transactions;

    private Scope manager = Scope.ofProgram(0);

    @BeforeEach
    void meet() {
        manager = cast.person(cast.landlord(), Role.MANAGER);
    }

    @Test
    void readsThePolicyAsSentences() {
        assertThat(get("/bareme"))
                .hasStatusOk()
                .bodyText()
                .contains("version 0, livrée avec Palier", "en vigueur", "visite à domicile", "75 ou plus")
                .contains("dans tous les autres cas", "Préparer une modification");
        assertThat(mvc.get().uri("/bareme").cookie(new Cookie("lang", "en")).with(cast.as(manager)))
                .bodyText()
                .contains("shipped with Palier", "doorstep visit", "75 or more", "in all other cases");
    }

    @Test
    void keepsAWrongCellInTheDraftAndSaysBesideItWhatToWrite() {
        begin();
        row("action", "action_16", "garder", "si.months_owed", "la moitié");
        assertThat(get("/bareme/brouillon"))
                .hasStatusOk()
                .bodyText()
                .contains("Un point est à corriger", "la moitié", "un nombre, un &quot;mot&quot;", "ligne 16")
                .doesNotContain("href=\"/bareme/repetition\"");
        assertThat(get("/bareme/repetition")).hasStatus3xxRedirection();
        row("action", "action_16", "garder", "si.months_owed", ">= 1");
        assertThat(get("/bareme/brouillon")).bodyText().contains("1 ou plus", "href=\"/bareme/repetition\"");
    }

    @Test
    void saysAtOnceWhatACellMeans() {
        assertThat(post("/bareme/brouillon/case?colonne=age", "si.age", ">= 70"))
                .hasStatusOk()
                .bodyText()
                .contains("70 ou plus");
        assertThat(post("/bareme/brouillon/case?colonne=age", "si.age", "[9..3]"))
                .bodyText()
                .contains("l&#39;intervalle est vide");
        assertThat(post("/bareme/brouillon/case?colonne=nationality", "si.nationality", "1"))
                .hasStatus(404);
    }

    @Test
    void movesAddsAndRemovesRows() {
        begin();
        row("action", "action_11", "monter");
        row("score", "", "ajouter");
        row("action", "action_19", "retirer");
        String page = text(get("/bareme/brouillon"));
        assertThat(page.indexOf("id=\"action_11\"")).isPositive().isLessThan(page.indexOf("id=\"action_10\""));
        assertThat(page).contains("id=\"score_n1\"").doesNotContain("id=\"action_19\"");
    }

    @Test
    void rehearsesPublishesComparesAndGoesBack() {
        manager = region.settle(2_500, 3).scope();
        begin();
        row("action", "action_22", "retirer");
        assertThat(get("/bareme/repetition"))
                .hasStatusOk()
                .bodyText()
                .contains("Répétition du brouillon", "Les personnes concernées", "Par âge", "à surveiller")
                .contains("Publier ce barème");
        assertThat(get("/bareme/repetition?genre=action")).hasStatusOk();
        assertThat(publish("")).hasStatus(422);
        assertThat(publish("Essai de printemps")).hasStatus3xxRedirection();
        assertThat(policies.current(manager).version()).isEqualTo(1);
        assertThat(get("/bareme/versions"))
                .bodyText()
                .contains("Essai de printemps", manager.actor().name());
        assertThat(get("/bareme/comparaison?de=0&a=1")).bodyText().contains("retirées\u00a0: 1", "retirée");
        assertThat(post("/bareme/versions/0/retablissement", "motif", "Retour", "_key", key()))
                .hasStatus3xxRedirection();
        assertThat(policies.dmn(manager, 2)).isEqualTo(policies.dmn(manager, 0));
    }

    @Test
    void doesNotPublishOverAVersionThatItsAuthorHasNotSeen() {
        begin();
        row("action", "action_16", "retirer");
        Scope colleague = cast.colleague(manager, Role.MANAGER);
        policies.publish(colleague, 0, policies.dmn(colleague, 0).replace("&gt;= 75", "&gt;= 80"), "Âge");
        assertThat(publish("Trop tard")).hasStatus(422).bodyText().contains("entre-temps");
        assertThat(get("/bareme/brouillon")).bodyText().contains("La version 1 a été publiée");
        post("/bareme/brouillon/reprise");
        assertThat(publish("Maintenant")).hasStatus3xxRedirection();
        assertThat(policies.current(manager).version()).isEqualTo(2);
    }

    @Test
    void computesAPastListAgain() {
        manager = region.settle(2_500, 4).scope();
        Run run = firstList();
        assertThat(get("/bareme/listes"))
                .hasStatusOk()
                .bodyText()
                .contains("/bareme/listes/" + run.id(), "après de nouvelles écritures");
        transactions.write(manager, () -> recordings.next(manager));
        assertThat(get("/bareme/listes/" + run.id()))
                .bodyText()
                .contains("hx-get=\"/bareme/listes/" + run.id() + "/rejeu\"");
        assertThat(get("/bareme/listes/" + run.id() + "/rejeu"))
                .hasStatusOk()
                .bodyText()
                .contains("Recalculée\u00a0: identique.", run.digest());
        assertThat(post("/bareme/listes")).hasRedirectedUrl("/bareme/listes?calculee");
        assertThat(post("/bareme/listes")).hasRedirectedUrl("/bareme/listes?ajour");
        assertThat(get("/bareme/listes")).bodyText().contains("à la demande");
    }

    /** The list which the program draws by itself once the accounts are loaded. */
    private Run firstList() {
        Instant end = Instant.now().plusSeconds(60);
        while (runs.latest(manager).isEmpty() && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        return runs.latest(manager).orElseThrow();
    }

    @Test
    void isForManagersAloneAndKeepsDraftsToTheirAuthors() {
        begin();
        assertThat(mvc.get().uri("/bareme").with(cast.as(cast.colleague(manager, Role.ADVISER))))
                .hasStatus(404);
        Scope colleague = cast.colleague(manager, Role.MANAGER);
        assertThat(mvc.get().uri("/bareme/brouillon").with(cast.as(colleague))).hasStatus3xxRedirection();
    }

    private void begin() {
        assertThat(post("/bareme/brouillon")).hasRedirectedUrl("/bareme/brouillon");
    }

    private void row(String table, String id, String gesture, String... more) {
        String[] fields = new String[more.length + 6];
        System.arraycopy(new String[] {"table", table, "ligne", id, "geste", gesture}, 0, fields, 0, 6);
        System.arraycopy(more, 0, fields, 6, more.length);
        assertThat(post("/bareme/brouillon/lignes", fields)).hasStatus3xxRedirection();
    }

    private MvcTestResult publish(String reason) {
        return post("/bareme/publication", "motif", reason, "_key", key());
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(path).with(cast.as(manager)).exchange();
    }

    private MvcTestResult post(String path, String... fields) {
        var request = mvc.post().uri(path).with(cast.as(manager)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private static String text(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
