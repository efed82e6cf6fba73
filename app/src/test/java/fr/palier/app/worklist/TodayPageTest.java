package fr.palier.app.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.timeline.CallWanted;
import jakarta.servlet.http.Cookie;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class TodayPageTest extends PageTest {
    @Test
    void showsTheListWithItsReasonsAndWhereTheHoursEnd() {
        assertThat(page(scope, "/aujourdhui"))
                .contains("1 conseiller présent · 6\u00a0h\u00a030 → 19 contacts")
                .contains("Étienne, J.", "Agence Sud · 31400", "À appeler", "1\u202f000,00\u00a0€", "2,00 mois")
                .contains(
                        "L'action changerait si le solde baissait de 50,01\u00a0€ (indication, pas un montant à réclamer)")
                .contains("jamais contactée")
                .contains("19 contacts\u00a0: la capacité d'aujourd'hui s'arrête ici · 77 attendent")
                .contains("Solde sur 12 mois\u00a0:")
                .contains("rel=\"next\"")
                .doesNotContain("0500000001")
                .doesNotContain("??");
    }

    @Test
    void beginsWithTheCallsThatHouseholdsWerePromised(@Autowired ApplicationEventPublisher events) {
        events.publishEvent(new CallWanted(
                scope.landlord(), 2, scope.actor().person(), scope.actor().name()));
        String page = page(scope, "/aujourdhui?qui=prises");
        assertThat(page)
                .contains("Appels promis aux ménages qui l'ont demandé", "CT000002", "au plus tard le")
                .contains("action=\"/aujourdhui/rappels/" + morning.publicId(2) + "\"")
                .doesNotContain("??");
        assertThat(page.indexOf("Appels promis")).isLessThan(page.indexOf("data-walk"));
        assertThat(page(morning.colleague(Role.MANAGER), "/aujourdhui")).contains("Appels promis");
        assertThat(page(cast.person(cast.landlord(), Role.ADVISER), "/aujourdhui"))
                .doesNotContain("Appels promis");
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
        String end = page(scope, "/aujourdhui/presence").replaceAll("(?s).*(/aujourdhui/absences/\\d+/fin).*", "$1");
        Scope other = cast.person(cast.landlord(), Role.ADVISER);
        assertThat(post(other, end)).hasStatus(404);
        assertThat(post(scope, end)).hasStatus3xxRedirection();
        assertThat(page(scope, "/aujourdhui/presence")).contains("Aucune absence notée");
    }

    @Test
    void asksWhoIsThereWhereNobodyIsExpected() {
        Scope coordinator = morning.colleague(Role.COORDINATOR);
        post(
                scope,
                "/aujourdhui/absences",
                "absent",
                scope.actor().person().toString(),
                "du",
                clock.today().toString(),
                "au",
                clock.today().toString());
        assertThat(page(coordinator, "/aujourdhui"))
                .contains("aucun conseiller présent", "Aucune heure n'est prévue aujourd'hui");
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
    void saysWhichPlansAreKeptOutsidePalier() {
        assertThat(text(web.get().uri("/aujourdhui").with(cast.as(scope)).exchange()))
                .doesNotContain("plan suivi hors de Palier");
        transactions.write(scope, () -> {
            for (String rows : List.of("""
                            insert into timeline.entry (landlord_id, tenancy_id, recorded, day, kind, actor, actor_name, detail)
                            select landlord_id, id, 100000 + id, :day, 'plan-state', :me, 'Palier',
                                '{"state": "broken", "import": "1"}' from portfolio.tenancy where landlord_id = :landlord""", """
                            insert into timeline.plan_state (landlord_id, tenancy_id, recorded, day, state, actor)
                            select landlord_id, id, 100000 + id, :day, 'broken', :me
                            from portfolio.tenancy where landlord_id = :landlord""")) {
                jdbc.sql(rows)
                        .param("landlord", scope.landlord())
                        .param("day", clock.today())
                        .param("me", scope.actor().person())
                        .update();
            }
        });
        assertThat(text(web.get().uri("/aujourdhui").with(cast.as(scope)).exchange()))
                .contains("plan suivi hors de Palier");
    }
}
