package fr.palier.engine.triage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.palier.engine.law.LegalRules;
import fr.palier.engine.law.UnpaidRent;
import fr.palier.engine.ledger.Entry;
import fr.palier.engine.ledger.EntryLog;
import fr.palier.engine.ledger.LedgerColumns;
import fr.palier.engine.triage.LedgerArbitraries.Situation;
import fr.palier.engine.triage.ReferenceTriage.Line;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.NullMarked;

/** What an account owes says the same as the reference's signals, and when the run began. */
@NullMarked
class OwingTest {
    private static final UnpaidRent LAW = new UnpaidRent(LegalRules.arrears());

    @Provide
    Arbitrary<Situation> situations() {
        return LedgerArbitraries.situations();
    }

    private static Optional<Owing> owing(Situation situation) {
        EntryLog log = new EntryLog();
        for (Line line : situation.lines()) {
            log.add(0, Entry.of((int) line.date().toEpochDay(), line.kind(), line.cents()));
        }
        LedgerColumns ledger = LedgerColumns.gather(1, List.of(new LedgerColumns.Segment(0, log, 0, log.size())));
        return new Owing.Reader(ledger, LAW, situation.asOf())
                .of(0, situation.tenancy().rent(), situation.tenancy().benefit());
    }

    @Property(tries = 2000)
    void agreesWithTheReferenceOfTheSignals(@ForAll("situations") Situation situation) {
        ReferenceSignals signals = ReferenceTriage.signals(situation.tenancy(), situation.lines(), situation.asOf());
        Optional<Owing> owing = owing(situation);
        assertEquals(signals.balance() > 0, owing.isPresent());
        owing.ifPresent(one -> {
            assertEquals(signals.balance(), one.balance());
            assertEquals(signals.oldestUnpaid(), Optional.of(one.oldestUnpaid()));
            assertEquals(signals.unpaidSince(), one.unpaidSince());
        });
    }

    /** On the day before it begins nothing is owed; from then on something is, every day. */
    @Property(tries = 2000)
    void beginsWhereNothingWasOwedTheDayBefore(@ForAll("situations") Situation situation) {
        owing(situation).ifPresent(one -> {
            assertTrue(balance(situation, one.since().minusDays(1)) <= 0, one::toString);
            for (Line line : situation.lines()) {
                boolean within =
                        !line.date().isBefore(one.since()) && !line.date().isAfter(situation.asOf());
                assertTrue(!within || balance(situation, line.date()) > 0, one::toString);
            }
            assertTrue(one.unpaidSince().filter(on -> on.isBefore(one.since())).isEmpty(), one::toString);
        });
    }

    private static long balance(Situation situation, LocalDate day) {
        return situation.lines().stream()
                .filter(line -> !line.date().isAfter(day))
                .mapToLong(line -> Entry.effect(Entry.of(0, line.kind(), line.cents())))
                .sum();
    }
}
