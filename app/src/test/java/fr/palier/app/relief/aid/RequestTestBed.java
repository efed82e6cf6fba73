package fr.palier.app.relief.aid;

import fr.palier.app.ledger.Ledger;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.app.support.Cast;
import fr.palier.app.support.Cast.Tenancy;
import fr.palier.app.support.PalierTest;
import java.sql.Date;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** An adviser, a household, and the pages on which requests are made for it. */
@PalierTest
@SuppressWarnings("NullAway") // a null fails the test where it stands
public abstract class RequestTestBed {
    @Autowired
    protected Cast cast;

    @Autowired
    protected Aids aids;

    @Autowired
    protected Transactions transactions;

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Ledger ledger;

    @Autowired
    private BusinessClock clock;

    protected Scope adviser;
    protected Tenancy tenancy;
    protected LocalDate today;

    @BeforeEach
    void begin() {
        today = clock.today();
        adviser = cast.person(cast.landlord(), Role.ADVISER);
        tenancy = cast.tenancy(adviser, "Azéma");
    }

    /** A charge on the account, so many days ago. */
    protected void owes(int daysAgo, long cents) {
        transactions.write(adviser, () -> {
            ledger.stage(adviser);
            jdbc.sql("insert into pg_temp.staged_entry (tenancy_id, day, kind, cents) values (?, ?, 0, ?)")
                    .params(tenancy.id(), Date.valueOf(today.minusDays(daysAgo)), cents)
                    .update();
            ledger.append(adviser, 1);
        });
    }

    /** A page below the household's. */
    protected String of(String rest) {
        return "/situations/" + tenancy.publicId() + rest;
    }

    protected MvcTestResult get(Scope scope, String address) {
        return mvc.get().uri(address).with(cast.as(scope)).exchange();
    }

    /** Sends a form with a key of its own: names and values in turn. */
    protected MvcTestResult send(Scope scope, String address, String... fields) {
        var request = mvc.post()
                .uri(address)
                .with(cast.as(scope))
                .with(Cast.form())
                .param("_key", UUID.randomUUID().toString());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}
