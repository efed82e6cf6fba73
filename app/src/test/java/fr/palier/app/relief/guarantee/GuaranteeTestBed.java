package fr.palier.app.relief.guarantee;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.relief.aid.RequestTestBed;
import fr.palier.app.shared.Scope;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A household that owes two months, and its guarantees. */
@SuppressWarnings("NullAway") // a null fails the test where it stands
abstract class GuaranteeTestBed extends RequestTestBed {
    @Autowired
    Guarantees guarantees;

    @BeforeEach
    void owesTwoMonths() {
        owes(40, 500_00);
        owes(10, 500_00);
    }

    String path(String rest) {
        return of("/garanties" + rest);
    }

    MvcTestResult post(Scope scope, String rest, String... fields) {
        return send(scope, path(rest), fields);
    }

    void knows(String body, String... more) {
        assertThat(post(
                        adviser,
                        "/connues",
                        Stream.concat(Stream.of("scheme", body, "body", "Toits d'Oc"), Stream.of(more))
                                .toArray(String[]::new)))
                .hasRedirectedUrl(path("#connues"));
    }

    /** A surety of an organisation, told of, declared. */
    void filed() {
        knows("surety-body", "reference", "S-17");
        String soon = today.plusDays(5).toString();
        assertThat(post(adviser, "", "scheme", "surety-body", "amount", "1000", "reference", "S-17", "to", soon))
                .hasRedirectedUrl(path("/1"));
        assertThat(post(adviser, "/1/information", "version", "1", "day", today.toString()))
                .hasRedirectedUrl(path("/1"));
        assertThat(post(adviser, "/1/depot", "version", "2", "day", today.toString()))
                .hasRedirectedUrl(path("/1"));
    }
}
