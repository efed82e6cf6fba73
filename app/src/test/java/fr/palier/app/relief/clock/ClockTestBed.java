package fr.palier.app.relief.clock;

import fr.palier.app.ledger.Ledger;
import fr.palier.app.portfolio.Portfolio;
import fr.palier.app.portfolio.TenancyDetails;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.app.support.Cast;
import fr.palier.app.support.PalierTest;
import fr.palier.app.timeline.Channel;
import fr.palier.app.timeline.Contact;
import fr.palier.app.timeline.ContactOutcome;
import fr.palier.app.timeline.Timeline;
import fr.palier.engine.ledger.Kind;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A tenancy with housing benefit that comes to owe more than four rents, which is unpaid under any rule. */
@PalierTest
@SuppressWarnings("NullAway") // a null fails the test where it stands
abstract class ClockTestBed {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    LegalClocks clocks;

    @Autowired
    OwingReader accounts;

    @Autowired
    Timeline timeline;

    @Autowired
    Portfolio portfolio;

    @Autowired
    Ledger ledger;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    BusinessClock clock;

    Scope adviser;
    Scope manager;
    TenancyDetails tenancy;
    LocalDate today;

    @BeforeEach
    void begin() {
        today = clock.today();
        adviser = cast.person(cast.landlord(), Role.ADVISER);
        manager = cast.colleague(adviser, Role.MANAGER);
        tenancy = withBenefit("Azéma");
    }

    TenancyDetails withBenefit(String name) {
        long publicId = cast.tenancy(adviser, name).publicId();
        transactions.write(
                adviser,
                () -> jdbc.sql("update portfolio.tenancy set benefit = 20000 where landlord_id = ? and public_id = ?")
                        .params(adviser.landlord(), publicId)
                        .update());
        return portfolio.find(adviser, publicId).orElseThrow();
    }

    void owes(TenancyDetails who, int daysAgo, long cents) {
        posted(who, daysAgo, Kind.CHARGE, cents);
    }

    void posted(TenancyDetails who, int daysAgo, Kind kind, long cents) {
        transactions.write(adviser, () -> {
            ledger.stage(adviser);
            jdbc.sql("insert into pg_temp.staged_entry (tenancy_id, day, kind, cents) values (?, ?, ?, ?)")
                    .params(who.id(), Date.valueOf(today.minusDays(daysAgo)), kind.ordinal(), cents)
                    .update();
            ledger.append(adviser, 1);
        });
        accounts.read(adviser);
    }

    void owes(int daysAgo) {
        owes(tenancy, daysAgo, 2_500_00);
    }

    void spoke() {
        timeline.contact(
                adviser,
                tenancy.id(),
                new Contact(Channel.PHONE, ContactOutcome.WELL, today, Optional.empty(), Optional.empty()));
    }

    Optional<Line> line(String code) {
        return clocks.of(adviser, tenancy).lines().stream()
                .filter(one -> one.deadline().code().equals(code))
                .findFirst();
    }

    List<String> codes() {
        return clocks.of(adviser, tenancy).lines().stream()
                .map(one -> one.deadline().code())
                .toList();
    }

    String path(String rest) {
        return "/situations/" + tenancy.publicId() + "/echeances" + rest;
    }

    MvcTestResult get(Scope scope, String address) {
        return mvc.get().uri(address).with(cast.as(scope)).exchange();
    }

    MvcTestResult post(Scope scope, String address, String... fields) {
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
