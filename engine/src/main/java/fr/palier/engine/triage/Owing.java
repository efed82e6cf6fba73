package fr.palier.engine.triage;

import fr.palier.engine.Columns;
import fr.palier.engine.law.UnpaidRent;
import fr.palier.engine.ledger.Entry;
import fr.palier.engine.ledger.Kind;
import fr.palier.engine.ledger.LedgerColumns;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An account that owes something on a day, and since when: as the signals have it, without drawing the others.
 *
 * @param balance in cents
 * @param since the first day of the run of days whose balance was above zero
 * @param oldestUnpaid the oldest debit of which something remains
 * @param unpaidSince the first day of the run on which the rent counts as unpaid, if there is one
 * @param countedSince since when what remains today has counted as unpaid without a break, never before
 *     {@code oldestUnpaid} or {@code since}; empty where it does not today
 */
public record Owing(
        long balance,
        LocalDate since,
        LocalDate oldestUnpaid,
        Optional<LocalDate> unpaidSince,
        Optional<LocalDate> countedSince) {
    private static final int REJECTION = Kind.REJECTION.ordinal();

    /** Reads accounts as of a day. Belongs to one thread. */
    public static final class Reader {
        private final LedgerColumns ledger;
        private final Run run;
        private final int asOf;

        public Reader(LedgerColumns ledger, UnpaidRent law, LocalDate asOf) {
            this.ledger = ledger;
            this.asOf = (int) asOf.toEpochDay();
            this.run = new Run(ledger, law, this.asOf);
        }

        /**
         * What a tenancy owes; empty where it owes nothing.
         *
         * @param rent with charges, in cents a month
         * @param benefit paid to the landlord, in cents a month
         */
        public Optional<Owing> of(int tenancy, long rent, long benefit) {
            long balance = 0;
            long credits = 0;
            long firstRejection = Columns.EMPTY;
            for (int i = ledger.start(tenancy); i < ledger.start(tenancy + 1); i++) {
                long entry = ledger.entry(i);
                if (Entry.day(entry) > asOf) {
                    break;
                }
                boolean rejection = Entry.kind(entry) == REJECTION;
                long effect = Entry.effect(entry);
                balance += effect;
                credits -= rejection || effect < 0 ? effect : 0;
                firstRejection = rejection && firstRejection == Columns.EMPTY ? Entry.day(entry) : firstRejection;
            }
            if (balance <= 0) {
                return Optional.empty();
            }
            long net = UnpaidRent.netRent(rent, benefit);
            run.walk(tenancy, balance, credits, firstRejection, net, 0);
            long oldest = run.oldestUnpaid();
            int begun = run.begun(tenancy, balance);
            return Optional.of(new Owing(
                    balance,
                    LocalDate.ofEpochDay(begun),
                    LocalDate.ofEpochDay(oldest),
                    day(run.unpaidSince()),
                    day(run.countedSince(tenancy, balance, net, (int) Math.max(oldest, begun)))));
        }

        private static Optional<LocalDate> day(long day) {
            return day == Columns.EMPTY ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day));
        }
    }
}
