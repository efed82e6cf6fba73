package fr.palier.app.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.dossier.work.Item.Kind;
import fr.palier.app.dossier.work.Item.State;
import fr.palier.app.support.DossierCast;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What becomes of open work when a dossier is closed, and when it is opened again. */
@SuppressWarnings("NullAway") // a null fails the test where it stands
class ClosingTest extends PageTestBed {
    @Autowired
    private DossierCast partners;

    private State state(Dossier dossier, long id) {
        return item(dossier, id).state();
    }

    /** Closes it: ids and fates in turn. */
    private MvcTestResult close(Dossier dossier, String... fates) {
        List<String> fields = new ArrayList<>(List.of("version", version(now(dossier)), "ending", "other"));
        for (int i = 0; i < fates.length; i += 2) {
            fields.addAll(List.of("fate-" + fates[i], fates[i + 1]));
        }
        return post(adviser, path(dossier) + "/cloture", fields.toArray(String[]::new));
    }

    private List<State> states(Dossier dossier, long... ids) {
        return Arrays.stream(ids).mapToObj(id -> state(dossier, id)).toList();
    }

    @Test
    void asksWhatBecomesOfEachOpenNeedAndTask() {
        Dossier dossier = open();
        String need = Long.toString(add(dossier, Kind.NEED, 0, "Payer le chauffage", Optional.empty()));
        task(dossier, "Appeler la CAF", 2);
        assertThat(get(adviser, path(dossier)))
                .bodyText()
                .contains("Que devient ce qui est encore ouvert", "fate-" + need)
                .contains("Besoin satisfait", "Reste à faire, par");
        assertThat(close(dossier, need, "done"))
                .hasStatus(422)
                .bodyText()
                .contains("Dites ce que devient «\u00a0Appeler la CAF\u00a0»")
                .contains("<option value=\"done\" selected=\"selected\">Besoin satisfait");
        assertThat(now(dossier).status()).isEqualTo(DossierStatus.FOLLOWING);
        assertThat(close(dossier, need, colleague.actor().person().toString()))
                .as("a need is nobody's task")
                .hasStatus(422);
        assertThat(state(dossier, Long.parseLong(need))).isEqualTo(State.OPEN);
    }

    @Test
    void takesUpAgainWhatItGaveUpAndNothingElse() {
        Dossier dossier = open();
        long need = add(dossier, Kind.NEED, 0, "Payer le chauffage", Optional.empty());
        long goal = add(dossier, Kind.GOAL, need, "Un échéancier", Optional.empty());
        long met = add(dossier, Kind.NEED, 0, "Remplir le dossier", Optional.empty());
        long below = add(dossier, Kind.GOAL, met, "Trouver l'avis d'impôt", Optional.empty());
        long before = task(dossier, "Abandonnée avant", 2);
        items.settle(adviser, seen(dossier, before), State.DROPPED);
        long task = task(dossier, "Appeler la CAF", 2);
        assertThat(close(dossier, "" + need, "dropped", "" + met, "done", "" + task, "dropped"))
                .hasRedirectedUrl(path(dossier));
        assertThat(states(dossier, need, goal, met, task))
                .containsExactly(State.DROPPED, State.DROPPED, State.DONE, State.DROPPED);
        assertThat(post(adviser, path(dossier) + "/reouverture", "version", version(now(dossier))))
                .hasRedirectedUrl(path(dossier));
        assertThat(states(dossier, need, goal, task)).containsOnly(State.OPEN);
        assertThat(states(dossier, met, below, before)).containsExactly(State.DONE, State.DROPPED, State.DROPPED);
    }

    @Test
    void leavesTheReminderOfAReferralToSomebody() {
        Dossier dossier = open();
        partners.refer(adviser, dossier, partners.partner());
        long reminder = items.tree(adviser, dossier.number()).tasks().getFirst().id();
        assertThat(get(adviser, path(dossier))).bodyText().contains("n&#39;a pas encore répondu");
        String to = colleague.actor().person().toString();
        assertThat(post(
                        adviser,
                        path(dossier) + "/cloture",
                        "version",
                        version(now(dossier)),
                        "ending",
                        "resolved",
                        "fate-" + reminder,
                        to))
                .hasRedirectedUrl(path(dossier));
        assertThat(item(dossier, reminder).assignee()).isEqualTo(assignee(colleague));
        passed(reminder, 15);
        assertThat(get(colleague, "/taches")).bodyText().contains("Relancer le partenaire");
        String at = path(dossier) + "/elements/" + reminder + "/etat";
        String seen = Integer.toString(item(dossier, reminder).version());
        assertThat(post(colleague, at, "version", seen, "state", "done")).hasStatus(302);
        assertThat(state(dossier, reminder)).isEqualTo(State.DONE);
        String after = Integer.toString(item(dossier, reminder).version());
        assertThat(post(colleague, at, "version", after, "state", "open"))
                .hasStatus(422)
                .bodyText()
                .contains("Ce dossier est fermé");
    }

    @Test
    void showsToWhomOneWantedToHandItWhereSomebodyWasQuicker() {
        Dossier dossier = open();
        dossiers.recast(manager, seen(dossier), Cause.ENERGY, Origin.CALL);
        String to = colleague.actor().person().toString();
        assertThat(post(adviser, path(dossier) + "/passation", "version", "1", "to", to, "words", "À toi"))
                .hasStatus(409)
                .bodyText()
                .containsPattern("Confié à.: " + colleague.actor().name());
    }
}
