package fr.palier.app.retention;

import fr.palier.app.dossier.referral.Partners;
import fr.palier.app.dossier.referral.Referrals;
import fr.palier.app.letters.Letters;
import fr.palier.app.messages.mail.LetterMail;
import fr.palier.app.portfolio.Portfolio;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.app.support.Cast;
import fr.palier.app.support.DossierCast;
import fr.palier.app.support.LetterCast;
import fr.palier.app.support.PalierTest;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A household whose papers grow old. */
@PalierTest
@SuppressWarnings("NullAway") // a null fails the test where it stands
abstract class RetentionTestBed {
    @Autowired
    Cast cast;

    @Autowired
    LetterCast paper;

    @Autowired
    DossierCast dossiers;

    @Autowired
    Retention retention;

    @Autowired
    Letters letters;

    @Autowired
    LetterMail mail;

    @Autowired
    Portfolio portfolio;

    @Autowired
    Partners partners;

    @Autowired
    Referrals referrals;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    BusinessClock clock;

    @Autowired
    MockMvcTester mvc;

    LocalDate today;

    Scope adviser;

    Scope manager;

    Cast.Tenancy home;

    @BeforeEach
    void begin() {
        today = clock.today();
        adviser = cast.person(cast.landlord(), Role.ADVISER);
        manager = cast.colleague(adviser, Role.MANAGER);
        home = cast.tenancy(adviser, "Azéma");
    }

    MvcTestResult get(Scope scope, String path) {
        return mvc.get().uri(path).with(cast.as(scope)).exchange();
    }

    int count(String sql) {
        return transactions.read(
                adviser,
                () -> jdbc.sql(sql)
                        .param(adviser.landlord())
                        .query(Integer.class)
                        .single());
    }

    void over(LocalDate day) {
        transactions.write(
                adviser,
                () -> jdbc.sql("update portfolio.tenancy set end_on = :day where landlord_id = :landlord and id = :id")
                        .param("day", day)
                        .param("landlord", adviser.landlord())
                        .param("id", home.id())
                        .update());
    }
}
