package fr.palier.app.relief.aid;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.shared.Scope;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A household that asks the fund of Toulouse for help. */
@SuppressWarnings("NullAway") // a null fails the test where it stands
abstract class FundTestBed extends RequestTestBed {
    String path(String rest) {
        return of("/fsl" + rest);
    }

    MvcTestResult post(Scope scope, String rest, String... fields) {
        return send(scope, path(rest), fields);
    }

    void filed() {
        owes(50, 612_40);
        assertThat(post(adviser, "", "fund", "FSL-TM", "asked", "612,40")).hasRedirectedUrl(path("/1"));
        assertThat(post(adviser, "/1/accord", "version", "1", "how", "written", "day", today.toString()))
                .hasRedirectedUrl(path("/1"));
        assertThat(post(adviser, "/1/depot", "version", "2", "day", today.toString()))
                .hasRedirectedUrl(path("/1"));
    }
}
