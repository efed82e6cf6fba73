package fr.palier.app.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ItemPageTest extends PageTestBed {
    @Test
    void writesDownNeedsAndGoals() {
        Dossier dossier = open();
        String elements = path(dossier) + "/elements";
        assertThat(post(adviser, elements, "kind", "need", "words", "Payer le chauffage"))
                .hasRedirectedUrl(path(dossier) + "#besoins");
        long need = items.tree(adviser, 1).needs().getFirst().id();
        assertThat(post(adviser, elements, "kind", "goal", "parent", "" + need, "words", "Un échéancier"))
                .hasStatus3xxRedirection();
        assertThat(post(adviser, elements, "kind", "task", "words", "Appeler"))
                .hasStatus(422)
                .bodyText()
                .contains("Une tâche a une date", ">Appeler</textarea>");
        assertThat(post(adviser, elements, "kind", "task", "words", "Appeler", "due", "demain"))
                .hasStatus(422)
                .bodyText()
                .contains("existe pas. Écrivez-la");
    }

    @Test
    void settlesATaskFromTheWeek() {
        Dossier dossier = open();
        String elements = path(dossier) + "/elements";
        String who = colleague.actor().person().toString();
        String[] fields = {
            "kind", "task", "words", "Appeler", "due", today.plusDays(1).toString(), "who", who
        };
        assertThat(post(adviser, elements, fields)).hasRedirectedUrl(path(dossier) + "#taches");
        long task = items.tree(adviser, 1).tasks().getFirst().id();
        assertThat(get(colleague, "/taches"))
                .hasStatusOk()
                .bodyText()
                .contains("Appeler", "demain")
                .doesNotContain("??");
        assertThat(get(adviser, "/taches")).hasStatusOk().bodyText().contains("Rien cette semaine");
        assertThat(post(
                        colleague,
                        elements + "/" + task + "/etat",
                        "state",
                        "done",
                        "version",
                        "1",
                        "retour",
                        "taches"))
                .hasRedirectedUrl("/taches");
        assertThat(get(colleague, "/taches")).bodyText().doesNotContain("Appeler");
    }

    @Test
    void showsBothVersionsWhereTwoCollide() {
        Dossier dossier = open();
        dossiers.recast(colleague, seen(dossier), Cause.ENERGY, Origin.LIST);
        assertThat(post(
                        adviser,
                        path(dossier) + "/cause",
                        "version",
                        version(dossier),
                        "cause",
                        "illness",
                        "origin",
                        "call"))
                .hasStatus(409)
                .bodyText()
                .contains("Ce que vous vouliez enregistrer", "Cause", "Maladie ou accident")
                .contains(
                        "Ce qui est enregistré depuis",
                        "Factures d",
                        colleague.actor().name())
                .doesNotContain("??");
        assertThat(now(dossier).cause()).isEqualTo(Cause.ENERGY);
    }

    @Test
    void showsBothVersionsOfATask() {
        Dossier dossier = open();
        long task = task(dossier, "Appeler la CAF", 2);
        String at = path(dossier) + "/elements/" + task;
        assertThat(post(colleague, at, said("Écrire à la CAF"))).hasStatus3xxRedirection();
        assertThat(post(adviser, at, said("Passer à la CAF")))
                .hasStatus(409)
                .bodyText()
                .contains("Écrire à la CAF", "Passer à la CAF");
    }

    /** A task of today, as the first version was seen. */
    private String[] said(String words) {
        return new String[] {"version", "1", "kind", "task", "words", words, "due", today.toString()};
    }

    @Test
    void warnsOfSensitiveWordsAndKeepsThemWithAReason() {
        Dossier dossier = open();
        String at = path(dossier) + "/notes";
        assertThat(post(adviser, at, "words", "Madame est dépressive et paie mal"))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "«\u00a0dépressive\u00a0»\u00a0: santé",
                        "Rien n&#39;est encore enregistré",
                        "parce que",
                        "paie mal</textarea>");
        assertThat(notes.of(adviser, 1)).isEmpty();
        assertThat(post(adviser, at, "words", "Madame est dépressive", "because", "elle demande de l'écrire"))
                .hasRedirectedUrl(path(dossier) + "#notes");
        assertThat(get(manager, path(dossier)))
                .bodyText()
                .contains("Mots sensibles gardés", "elle demande de l&#39;écrire")
                .doesNotContain("??");
        assertThat(get(adviser, path(dossier))).bodyText().doesNotContain("Mots sensibles gardés");
        assertThat(notes.of(adviser, 1)).hasSize(1);
    }

    @Test
    void refusesNumbersAndTextsThatAreTooLong() {
        String at = path(open()) + "/notes";
        assertThat(post(adviser, at, "words", "NIR 2 69 05 49 588 157 80", "because", "utile"))
                .hasStatus(422)
                .bodyText()
                .contains("sécurité sociale", "Retirez-le");
        assertThat(post(adviser, at, "words", "x".repeat(501)))
                .hasStatus(422)
                .bodyText()
                .contains("501 caractères sur 500");
        assertThat(post(adviser, at, "words", " ")).hasStatus(422);
        assertThat(notes.of(adviser, 1)).isEmpty();
    }
}
