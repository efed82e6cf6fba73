package fr.palier.app.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class SituationsPageTest extends PageTest {
    @Test
    void findsASituationWithoutWritingItsNameInAnAddress() {
        MvcTestResult asked = post(scope, "/situations", "q", "étien 26 amand");
        String address = Objects.requireNonNull(asked.getResponse().getRedirectedUrl());
        assertThat(address).matches("/situations\\?recherche=\\d+");
        assertThat(page(scope, address)).contains("Étienne", "étien 26 amand");
        assertThat(page(morning.colleague(Role.ADVISER), address)).contains("Cette recherche a été oubliée");
        assertThat(post(scope, "/situations", "q", " ")).hasRedirectedUrl("/situations");
    }

    @Test
    void showsTheFirstFewWhileSomebodyTypes() {
        page(scope, "/aujourdhui");
        assertThat(text(script(scope, "/situations/apercu", "q", "garc")))
                .contains("Garcia", "/situations/", "10 situations trouvées\u00a0: Entrée", "class=\"tag");
        assertThat(text(script(scope, "/situations/apercu", "q", "g"))).doesNotContain("Garcia");
        assertThat(text(script(scope, "/situations/apercu", "q", "zzzz"))).contains("Aucune situation trouvée");
    }

    @Test
    void pagesThroughAllSituations() {
        String first = page(scope, "/situations");
        assertThat(first).contains("120 situations", "1\u202f000,00\u00a0€", "À appeler", "rel=\"next\"");
    }

    @Test
    void showsACallerNeitherAmountsNorActions() {
        Scope caller = morning.colleague(Role.CALLER);
        page(scope, "/aujourdhui");
        assertThat(page(caller, "/situations"))
                .contains("Étienne", "rue des Amandiers")
                .doesNotContain("€", "À appeler", "Solde", "mois");
        assertThat(text(script(caller, "/situations/apercu", "q", "garc")))
                .contains("Garcia")
                .doesNotContain("class=\"tag");
    }
}
