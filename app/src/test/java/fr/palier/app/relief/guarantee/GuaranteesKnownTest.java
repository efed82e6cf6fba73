package fr.palier.app.relief.guarantee;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.engine.law.scheme.Verdict;
import org.junit.jupiter.api.Test;

/** Which guarantees there are: what is asked, and what is known already. */
@SuppressWarnings("NullAway") // a null fails the test where it stands
class GuaranteesKnownTest extends GuaranteeTestBed {
    private void answers(String question, String answer) {
        assertThat(post(adviser, "/reponse", "question", question, "answer", answer))
                .hasRedirectedUrl(path("#question"));
    }

    @Test
    void asksOneQuestionAtATimeAndOnlyThoseThatMatter() {
        assertThat(get(adviser, path("")))
                .hasStatusOk()
                .bodyText()
                .contains("Quelle était sa situation à la signature du bail", "000,00")
                .doesNotContain("Y a-t-il un visa Visale", "De combien le revenu a-t-il baissé");
        answers("status-at-lease", "other");
        assertThat(get(adviser, path("")))
                .bodyText()
                .contains("Un organisme (FSL, association) s&#39;est-il porté caution", "autre situation")
                .doesNotContain("Avait-il une bourse");
        answers("body-surety", "no");
        answers("insured", "no");
        answers("employment", "public");
        assertThat(get(adviser, path("")))
                .bodyText()
                .contains("Plus rien à demander", "Non rempli", "salarié du secteur privé non agricole", "SOS loyers");
    }

    /** The lease is older than Visale is, and nobody knows what the tenant did then: the visa on file tells more. */
    @Test
    void holdsToAGuaranteeThatWasWrittenDown() {
        assertThat(visale()).isNotEqualTo(Verdict.YES);
        knows("visale", "reference", "V-17");
        assertThat(visale()).isEqualTo(Verdict.YES);
    }

    @Test
    void writesTheSameGuaranteeDownOnce() {
        knows("visale", "reference", "V-17");
        assertThat(post(adviser, "/connues", "scheme", "visale", "body", "toits d'oc", "reference", "v-17"))
                .hasStatus(422)
                .bodyText()
                .contains("Cette garantie est déjà connue");
        assertThat(guarantees.of(adviser, tenancy.id())).hasSize(1);
        knows("visale", "reference", "V-18");
    }

    private Verdict visale() {
        return guarantees.look(adviser, tenancy).interview().findings().stream()
                .filter(one -> one.scheme().code().equals("visale"))
                .findFirst()
                .orElseThrow()
                .verdict();
    }

    @Test
    void leavesWhatNobodyKnowsOpenAndLetsAnAnswerBeChanged() {
        answers("status-at-lease", "other");
        answers("body-surety", "no");
        answers("insured", "no");
        answers("employment", "private");
        assertThat(post(adviser, "/reponse", "question", "firm-size", "unknown", "true"))
                .hasRedirectedUrl(path("#question"));
        answers("event", "less-income");
        assertThat(get(adviser, path("")))
                .bodyText()
                .contains(
                        "Plus rien à demander", "on ne sait pas", "Reste à savoir", "une entreprise d&#39;au moins 10");
        assertThat(get(adviser, path("?question=firm-size"))).bodyText().contains("Combien de salariés son entreprise");
        answers("firm-size", "12");
        assertThat(get(adviser, path("")))
                .bodyText()
                .contains("Préparer une demande", "service-public.fr F1008")
                .doesNotContain("on ne sait pas");
    }

    @Test
    void saysWhatIsWrongAndKeepsWhatWasTyped() {
        assertThat(post(adviser, "/reponse", "question", "firm-size", "answer", "beaucoup"))
                .hasStatus(422)
                .bodyText()
                .contains("«\u00a0beaucoup\u00a0» n&#39;est pas un nombre de 0 à", "value=\"beaucoup\"");
        assertThat(post(adviser, "/reponse", "question", "employment", "answer", "astronaut"))
                .hasStatus(422);
        assertThat(post(adviser, "/reponse", "question", "shoe-size", "answer", "40"))
                .hasStatus(422);
        assertThat(post(adviser, "/connues", "scheme", "al-loan", "body", "x")).hasStatus(422);
        assertThat(post(adviser, "/connues", "scheme", "visale", "body", " ")).hasStatus(422);
        assertThat(post(
                        adviser,
                        "/connues",
                        "scheme",
                        "visale",
                        "body",
                        "Action Logement",
                        "from",
                        "2020-02-01",
                        "to",
                        "2020-01-01"))
                .hasStatus(422)
                .bodyText()
                .contains("se termine avant de commencer");
        assertThat(post(adviser, "", "scheme", "sos-rent", "amount", "10")).hasStatus(422);
    }

    @Test
    void keepsGuaranteesThatWereWrittenDown() {
        knows("surety-body", "amount", "4500");
        assertThat(get(adviser, path("")))
                .bodyText()
                .contains("Toits d&#39;Oc", "500,00", "Retirer")
                .doesNotContain("Un organisme (FSL, association) s&#39;est-il");
        assertThat(post(adviser, "/connues/fin", "rank", "1")).hasRedirectedUrl(path("#connues"));
        assertThat(post(adviser, "/connues/fin", "rank", "1"))
                .as("a colleague took it away already")
                .hasRedirectedUrl(path("#connues"));
        assertThat(post(adviser, "/connues/fin", "rank", "9")).hasStatus(404);
        assertThat(guarantees.of(adviser, tenancy.id())).isEmpty();
    }

    @Test
    void showsBothAnswersWhereAColleagueGaveAnother() {
        Scope colleague = cast.colleague(adviser, Role.ADVISER);
        assertThat(get(adviser, path("?question=employment"))).bodyText().contains("name=\"seen\"");
        assertThat(post(colleague, "/reponse", "question", "employment", "answer", "private", "seen", ""))
                .hasStatus3xxRedirection();
        assertThat(post(adviser, "/reponse", "question", "employment", "answer", "private", "seen", ""))
                .as("the same answer is no other")
                .hasStatus3xxRedirection();
        post(colleague, "/reponse", "question", "employment", "answer", "private", "seen", "private");
        assertThat(post(adviser, "/reponse", "question", "employment", "unknown", "true", "seen", ""))
                .hasStatus(409)
                .bodyText()
                .contains(
                        "répondu autrement", "on ne sait pas", colleague.actor().name())
                .contains("name=\"seen\" value=\"private\"")
                .doesNotContain("??");
        assertThat(post(adviser, "/reponse", "question", "employment", "unknown", "true", "seen", "private"))
                .hasStatus3xxRedirection();
    }

    @Test
    void keepsAGuaranteeThatIsKnownAlreadyInTheForm() {
        String[] visale = {"scheme", "visale", "body", "Action Logement", "reference", "V-1", "amount", "500"};
        assertThat(post(adviser, "/connues", visale)).hasStatus3xxRedirection();
        assertThat(post(adviser, "/connues", visale))
                .hasStatus(422)
                .bodyText()
                .contains("déjà connue", "value=\"V-1\"", "value=\"500\"");
    }
}
