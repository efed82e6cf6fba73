package fr.palier.engine.triage;

import fr.palier.engine.ledger.Kind;
import fr.palier.engine.triage.ReferenceTriage.Line;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;

/** The lines of one tenancy as debits and credit, and what the credit leaves unpaid, the oldest being paid first. */
@NullMarked
record ReferenceAccount(List<Line> lines) {

    /** A sum owed since a date, in cents, above 0. */
    record Debit(LocalDate date, long cents) {}

    /** The account at the end of a day: entries dated after it are ignored. */
    static ReferenceAccount atEndOf(LocalDate day, List<Line> lines) {
        return new ReferenceAccount(
                lines.stream().filter(line -> !line.date().isAfter(day)).toList());
    }

    /** Σ debits − credit, in cents; positive: owed. */
    long balance() {
        return debits().stream().mapToLong(Debit::cents).sum() - credit();
    }

    /** Charges and positive adjustments, the oldest first. */
    List<Debit> debits() {
        return lines.stream()
                .filter(line -> line.kind() == Kind.CHARGE || (line.kind() == Kind.ADJUSTMENT && line.cents() > 0))
                .sorted(Comparator.comparing(Line::date))
                .map(line -> new Debit(line.date(), line.cents()))
                .toList();
    }

    /** Payments + benefits + aids + write-offs + |negative adjustments| − rejections, in cents; may be below 0. */
    long credit() {
        return lines.stream()
                .mapToLong(line -> switch (line.kind()) {
                    case PAYMENT, BENEFIT, AID, WRITEOFF -> line.cents();
                    case ADJUSTMENT -> line.cents() < 0 ? -line.cents() : 0;
                    case REJECTION -> -line.cents();
                    case CHARGE -> 0;
                })
                .sum();
    }

    /**
     * What remains of each debit once the credit has paid the oldest first (code civil art. 1342-10). Credit below 0
     * pays nothing, and what is missing of it is owed since the first rejection.
     */
    List<Debit> unpaid() {
        List<Debit> unpaid = new ArrayList<>();
        long left = credit();
        if (left < 0) {
            unpaid.add(new Debit(firstRejection(), -left));
            left = 0;
        }
        for (Debit debit : debits()) {
            long paid = Math.min(left, debit.cents());
            left -= paid;
            if (paid < debit.cents()) {
                unpaid.add(new Debit(debit.date(), debit.cents() - paid));
            }
        }
        return unpaid;
    }

    private LocalDate firstRejection() {
        return lines.stream()
                .filter(line -> line.kind() == Kind.REJECTION)
                .map(Line::date)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** What is still owed of debits that are {@code youngest} to {@code oldest} days old on {@code asOf}, in cents. */
    long due(LocalDate asOf, long youngest, long oldest) {
        return unpaid().stream()
                .filter(debit -> {
                    long days = ChronoUnit.DAYS.between(debit.date(), asOf);
                    return youngest <= days && days <= oldest;
                })
                .mapToLong(Debit::cents)
                .sum();
    }

    /** Date of the oldest debit with a remainder. */
    Optional<LocalDate> oldestUnpaid() {
        return unpaid().stream().map(Debit::date).min(Comparator.naturalOrder());
    }
}
