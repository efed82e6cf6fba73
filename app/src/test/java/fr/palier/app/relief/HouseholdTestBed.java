package fr.palier.app.relief;

import fr.palier.app.ledger.Ledger;
import fr.palier.app.portfolio.Portfolio;
import fr.palier.app.portfolio.TenancyDetails;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.app.support.Cast;
import fr.palier.app.support.PalierTest;
import fr.palier.engine.ledger.Kind;
import java.sql.Date;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A household with a rent account, its adviser and a manager, and the pages on which they work. */
@PalierTest
@SuppressWarnings("NullAway") // a null fails the test where it stands
public abstract class HouseholdTestBed {
    @Autowired
    protected Cast cast;

    @Autowired
    protected Portfolio portfolio;

    @Autowired
    protected Ledger ledger;

    @Autowired
    protected Transactions transactions;

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    protected MockMvcTester mvc;

    @Autowired
    private BusinessClock clock;

    protected Scope adviser;
    protected Scope manager;
    protected TenancyDetails tenancy;
    protected LocalDate today;

    @BeforeEach
    void meet() {
        today = clock.today();
        adviser = cast.person(cast.landlord(), Role.ADVISER);
        manager = cast.colleague(adviser, Role.MANAGER);
        tenancy = household("Azéma");
    }

    /** A new household of that name. */
    protected TenancyDetails household(String name) {
        return portfolio.find(adviser, cast.tenancy(adviser, name).publicId()).orElseThrow();
    }

    /** A line on its account. */
    protected void posted(TenancyDetails who, LocalDate day, Kind kind, long cents) {
        transactions.write(adviser, () -> {
            ledger.stage(adviser);
            jdbc.sql("insert into pg_temp.staged_entry (tenancy_id, day, kind, cents) values (?, ?, ?, ?)")
                    .params(who.id(), Date.valueOf(day), kind.ordinal(), cents)
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
