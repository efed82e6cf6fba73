package fr.palier.app.relief.clock;

import fr.palier.app.portfolio.TenancyDetails;
import fr.palier.app.relief.HouseholdTestBed;
import fr.palier.app.shared.words.FreeText;
import fr.palier.app.timeline.Channel;
import fr.palier.app.timeline.Contact;
import fr.palier.app.timeline.ContactOutcome;
import fr.palier.app.timeline.Timeline;
import fr.palier.engine.ledger.Kind;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;

/** A tenancy with housing benefit that comes to owe more than four rents, which is unpaid under any rule. */
@SuppressWarnings("NullAway") // a null fails the test where it stands
abstract class ClockTestBed extends HouseholdTestBed {
    @Autowired
    LegalClocks clocks;

    @Autowired
    private OwingReader accounts;

    @Autowired
    Timeline timeline;

    @Override
    protected TenancyDetails household(String name) {
        long publicId = super.household(name).publicId();
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
        posted(who, today.minusDays(daysAgo), kind, cents);
        accounts.read(adviser);
    }

    void owes(int daysAgo) {
        owes(tenancy, daysAgo, 2_500_00);
    }

    void spoke() {
        spoke(0);
    }

    void spoke(int daysAgo) {
        timeline.contact(
                adviser,
                tenancy.id(),
                new Contact(
                        Channel.PHONE, ContactOutcome.WELL, today.minusDays(daysAgo), FreeText.NONE, Optional.empty()));
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
        return of("/echeances" + rest);
    }

    /** A day as a form sends it. */
    String ago(int days) {
        return today.minusDays(days).toString();
    }
}
