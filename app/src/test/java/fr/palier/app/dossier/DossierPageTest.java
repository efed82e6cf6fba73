package fr.palier.app.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.dossier.work.Item.Kind;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class DossierPageTest extends PageTestBed {
    @Test
    void isOpenedFromASituationAndFoundAgainThere() {
        assertThat(get(adviser, situation())).bodyText().contains("Ouvrir un dossier", situation() + "/dossier");
        assertThat(get(adviser, situation() + "/dossier"))
                .hasStatusOk()
                .bodyText()
                .contains("Perte de revenus", "Aide ou allocation interrompue")
                .doesNotContain("??");
        assertThat(post(adviser, situation() + "/dossier", "origin", "call"))
                .hasStatus(422)
                .bodyText()
                .contains("Choisissez la cause");
        MvcTestResult opened = post(adviser, situation() + "/dossier", "cause", "energy", "origin", "call");
        Dossier dossier = dossiers.active(adviser, tenancy.id()).orElseThrow();
        assertThat(opened).hasRedirectedUrl(path(dossier));
        assertThat(get(adviser, situation() + "/dossier")).hasRedirectedUrl(path(dossier));
        add(dossier, Kind.NEED, 0, "Payer le chauffage", Optional.empty());
        task(dossier, "Appeler le fournisseur", 2);
        assertThat(get(adviser, situation()))
                .bodyText()
                .contains("Voir le dossier n° 1", "Payer le chauffage", "Appeler le fournisseur", "énergie")
                .doesNotContain("??");
        assertThat(get(cast.colleague(adviser, Role.CALLER), situation()))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Payer le chauffage", "dossier");
    }

    @Test
    void showsWholeAndWithoutALoneKeyInBothLanguages() {
        Dossier dossier = open();
        long need = add(dossier, Kind.NEED, 0, "Payer le chauffage", Optional.empty());
        long goal = add(dossier, Kind.GOAL, need, "Un échéancier", Optional.empty());
        add(dossier, Kind.ACTION, goal, "Appeler le fournisseur", Optional.of(today.plusDays(3)));
        passed(task(dossier, "Relancer la CAF", 1), 3);
        assertThat(get(adviser, path(dossier)))
                .hasStatusOk()
                .bodyText()
                .contains("Azéma Luce", "Dossier n° 1", "Un échéancier", "dans 3 jours", "il y a 2 jours", "en retard")
                .contains("suivi", "Ajouter une action", situation() + "/solutions", "Note privée")
                .doesNotContain("??");
        assertThat(mvc.get().uri(path(dossier)).with(cast.as(adviser)).cookie(new Cookie("lang", "en")))
                .hasStatusOk()
                .bodyText()
                .contains("Dossier 1", "in 3 days", "overdue", "Add an action", "Private note")
                .doesNotContain("??", "Ajouter");
    }

    @Test
    void recordsWhoReadIt() {
        Dossier dossier = open();
        notes.add(adviser, dossier.number(), true, text("Pour moi"));
        get(adviser, path(dossier));
        get(manager, path(dossier));
        List<String> fields = transactions.read(
                adviser,
                () -> jdbc.sql("""
                        select detail ->> 'field' from shared.audit
                        where landlord_id = ? and act = 'tenancy.read' and subject = ? order by id""")
                        .params(adviser.landlord(), "tenancy:" + tenancy.id())
                        .query((row, n) -> row.getString(1))
                        .list());
        assertThat(fields).containsExactly("dossier", "dossier-private");
    }

    @Test
    void doesOnceWhatIsSentTwice() {
        Dossier dossier = open();
        UUID key = UUID.randomUUID();
        String[] fields = {"version", version(dossier), "ending", "resolved", "satisfaction", "5"};
        assertThat(post(adviser, key, path(dossier) + "/cloture", fields)).hasRedirectedUrl(path(dossier));
        assertThat(post(adviser, key, path(dossier) + "/cloture", fields)).hasRedirectedUrl(path(dossier));
        assertThat(now(dossier).version()).isEqualTo(2);
        assertThat(get(adviser, path(dossier)))
                .bodyText()
                .contains("Difficulté résolue", "5 sur 5", "Rouvrir le dossier")
                .doesNotContain("Confier à un collègue", "Ajouter un besoin");
        assertThat(post(adviser, path(dossier) + "/reouverture", "version", "2"))
                .hasRedirectedUrl(path(dossier));
    }

    @Test
    void isHandedOverWithAWord() {
        Dossier dossier = open();
        String to = colleague.actor().person().toString();
        assertThat(post(adviser, path(dossier) + "/passation", "version", "1", "to", to))
                .hasStatus(422)
                .bodyText()
                .contains("Le texte est vide");
        String caller = cast.colleague(adviser, Role.CALLER).actor().person().toString();
        assertThat(post(adviser, path(dossier) + "/passation", "version", "1", "to", caller, "words", "À toi"))
                .hasStatus(422);
        assertThat(post(adviser, path(dossier) + "/passation", "version", "1", "to", to, "words", "À toi"))
                .hasRedirectedUrl(path(dossier));
        assertThat(get(colleague, "/taches"))
                .bodyText()
                .contains("Dossiers qui vous ont été confiés", "À toi", "Azéma");
        assertThat(get(adviser, path(dossier)))
                .bodyText()
                .contains("Confié", "à " + colleague.actor().name());
    }

    @Test
    void takesADuplicateIn() {
        Dossier dossier = open();
        Dossier other = open(cast.tenancy(adviser, "Azéma"));
        assertThat(get(adviser, path(dossier))).bodyText().contains("Fusionner un doublon", "Dossier n° 2");
        assertThat(post(adviser, path(dossier) + "/fusion", "version", "1")).hasStatus(422);
        String one = other.publicId() + "-1";
        assertThat(get(adviser, path(dossier) + "/fusion?avec=" + other.publicId()))
                .hasStatusOk()
                .bodyText()
                .containsPattern("value=\"" + one + "\" checked")
                .contains("J&#39;ai comparé");
        assertThat(get(adviser, path(dossier) + "/fusion")).hasStatusOk();
        assertThat(get(adviser, path(dossier))).bodyText().contains("deux ménages du même nom", "J&#39;ai comparé");
        assertThat(post(adviser, path(dossier) + "/fusion", "version", "1", "other", one))
                .hasStatus(422)
                .bodyText()
                .contains("Comparez les deux dossiers");
        assertThat(post(adviser, path(dossier) + "/fusion", "version", "1", "other", one, "same", "true"))
                .hasRedirectedUrl(path(dossier));
        assertThat(get(adviser, path(other)))
                .hasStatusOk()
                .bodyText()
                .contains("Ce dossier a été fusionné", path(dossier))
                .contains("Séparer de nouveau", "Reviennent ici\u00a0: aucun besoin", "dossier n° 1 y reste")
                .doesNotContain("Fermer le dossier", "Rouvrir");
        assertThat(post(adviser, path(other) + "/separation", "version", "2")).hasRedirectedUrl(path(other));
        assertThat(get(adviser, path(other))).bodyText().doesNotContain("Ce dossier a été fusionné");
    }

    @Test
    void isShutToOthers() {
        Dossier dossier = open();
        for (Scope other : List.of(cast.colleague(adviser, Role.CALLER), cast.person(cast.landlord(), Role.ADVISER))) {
            assertThat(get(other, path(dossier))).hasStatus(404);
            assertThat(get(other, situation() + "/dossier")).hasStatus(404);
            assertThat(post(other, path(dossier) + "/cloture", "version", "1", "ending", "other"))
                    .hasStatus(404);
            assertThat(post(other, path(dossier) + "/elements", "kind", "need", "words", "Rien"))
                    .hasStatus(404);
            assertThat(post(other, path(dossier) + "/notes", "words", "Rien")).hasStatus(404);
        }
    }

    @Test
    void showsThatANoteWasTakenBack() {
        Dossier dossier = open();
        post(adviser, path(dossier) + "/notes", "words", "Pas ce ménage");
        long note = notes.of(adviser, dossier.number()).getFirst().id();
        String back = path(dossier) + "/notes/" + note + "/reprise";
        assertThat(get(adviser, path(dossier))).bodyText().contains("Pas ce ménage", back);
        assertThat(get(colleague, path(dossier)))
                .bodyText()
                .contains("Pas ce ménage")
                .doesNotContain(back);
        assertThat(post(colleague, back)).hasStatus(422).bodyText().contains("le jour même");
        close(dossier);
        assertThat(post(adviser, back)).hasRedirectedUrl(path(dossier) + "#notes");
        assertThat(get(colleague, path(dossier)))
                .bodyText()
                .contains("Note retirée par " + adviser.actor().name())
                .doesNotContain("Pas ce ménage", back);
    }
}
