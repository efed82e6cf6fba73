package fr.palier.app.situation;

import fr.palier.app.ledger.Ledger;
import fr.palier.app.portfolio.Recordings;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.app.support.Cast;
import fr.palier.app.support.PalierTest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** An adviser who looks at the page of a widow who owes two months and more. */
@PalierTest
@SuppressWarnings("NullAway") // a null fails the test where it stands
abstract class SituationTestBed {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    private Ledger ledger;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    private BusinessClock clock;

    @Autowired
    private Recordings recordings;

    Story story;
    Scope adviser;
    Cast.Tenancy widow;
    LocalDate today;

    @BeforeEach
    void tellsTheStory() {
        story = new Story(cast, recordings, ledger, jdbc, transactions);
        adviser = cast.person(cast.landlord(), Role.ADVISER);
        today = clock.today();
        widow = story.widow(adviser, today);
    }

    String path(String rest) {
        return "/situations/" + widow.publicId() + rest;
    }

    MvcTestResult get(Scope scope, String rest) {
        return mvc.get().uri(path(rest)).with(cast.as(scope)).exchange();
    }

    MvcTestResult post(Scope scope, String rest, String... fields) {
        var request = mvc.post()
                .uri(path(rest))
                .with(cast.as(scope))
                .with(Cast.form())
                .param("_key", UUID.randomUUID().toString());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    static String text(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    List<String> reads(Scope scope) {
        return transactions.read(
                scope,
                () -> jdbc.sql("""
                        select act || ' ' || (detail ->> 'field') from shared.audit
                        where landlord_id = ? and subject = ? order by id""")
                        .params(scope.landlord(), "tenancy:" + widow.id())
                        .query(String.class)
                        .list());
    }
}
