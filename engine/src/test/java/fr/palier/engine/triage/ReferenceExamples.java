package fr.palier.engine.triage;

import fr.palier.engine.ledger.Kind;
import fr.palier.engine.triage.ReferenceTriage.Household;
import fr.palier.engine.triage.ReferenceTriage.Line;
import fr.palier.engine.triage.ReferenceTriage.Tenancy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;

/**
 * What the worked examples are written with. They speak of {@link #subject()}, which a subclass of the examples may
 * override to put them to another implementation.
 */
@NullMarked
abstract class ReferenceExamples {

    SignalsUnderTest subject() {
        return ReferenceTriage::signals;
    }

    /** Signals of a tenancy whose ledger is written out line by line. */
    final ReferenceSignals signals(Tenancy tenancy, String asOf, String... lines) {
        return subject().signals(tenancy, ledger(lines), LocalDate.parse(asOf));
    }

    /** Lines written {@code 2020-01-31 charge 520.00}. */
    static List<Line> ledger(String... lines) {
        return Arrays.stream(lines).map(ReferenceExamples::line).toList();
    }

    private static Line line(String text) {
        String[] words = text.split(" ", -1);
        Kind kind = Arrays.stream(Kind.values())
                .filter(each -> each.code().equals(words[1]))
                .findFirst()
                .orElseThrow();
        return new Line(LocalDate.parse(words[0]), kind, cents(words[2]));
    }

    /** A tenancy let since 2015, its monthly rent and benefit in euros. */
    static Tenancy tenancy(String rent, String benefit) {
        return tenancy(rent, benefit, "2015-01-01");
    }

    static Tenancy tenancy(String rent, String benefit, String start) {
        return new Tenancy("L", "T", cents(rent), cents(benefit), LocalDate.parse(start), null, Household.UNKNOWN);
    }

    static long cents(String euros) {
        return new BigDecimal(euros).movePointRight(2).longValueExact();
    }

    static Optional<LocalDate> day(String date) {
        return Optional.of(LocalDate.parse(date));
    }
}
