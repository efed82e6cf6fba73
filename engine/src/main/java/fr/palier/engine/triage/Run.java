package fr.palier.engine.triage;

import fr.palier.engine.Columns;
import fr.palier.engine.law.UnpaidRent;
import fr.palier.engine.ledger.Entry;
import fr.palier.engine.ledger.Kind;
import fr.palier.engine.ledger.LedgerColumns;

/**
 * Walks one account back from the day: to the oldest debit that is not paid, and over the run of days whose balance was
 * above zero, to the day on which the rent came to count as unpaid. Both walks stop as soon as they can, which for most
 * accounts is after an entry or two. Belongs to one thread.
 */
final class Run {
    private static final int REJECTION = Kind.REJECTION.ordinal();

    private final LedgerColumns ledger;
    private final UnpaidRent law;
    private final int asOf;

    Run(LedgerColumns ledger, UnpaidRent law, int asOf) {
        this.ledger = ledger;
        this.law = law;
        this.asOf = asOf;
    }

    /** Place behind the last entry of the account that is not after the day. */
    private int end(int tenancy) {
        int first = ledger.start(tenancy);
        int end = ledger.start(tenancy + 1);
        while (end > first && Entry.day(ledger.entry(end - 1)) > asOf) {
            end--;
        }
        return end;
    }

    /**
     * Date of the oldest debit of which something remains, or {@link Columns#EMPTY}.
     *
     * @param balance what is owed
     * @param credit below zero, the first rejection is a debit too
     * @param today a debit of the day itself that the account does not hold, or 0
     */
    @SuppressWarnings("checkstyle:ParameterNumber") // the sums of one account, passed in registers
    long oldestUnpaid(int tenancy, long balance, long credit, long firstRejection, long today) {
        if (balance <= 0) {
            return Columns.EMPTY;
        }
        long unpaid = balance - today;
        long oldest = today > 0 ? asOf : Columns.EMPTY;
        int first = ledger.start(tenancy);
        for (int i = end(tenancy) - 1; i >= first && unpaid > 0; i--) {
            long entry = ledger.entry(i);
            long effect = Entry.effect(entry);
            if (effect > 0 && Entry.kind(entry) != REJECTION) {
                unpaid -= effect;
                oldest = Entry.day(entry);
            }
        }
        return credit < 0 && (oldest == Columns.EMPTY || firstRejection < oldest) ? firstRejection : oldest;
    }

    /**
     * The first day of the present run on which the rent counts as unpaid, or {@link Columns#EMPTY}.
     *
     * @param balance at the end of the day
     * @param netRent see {@link UnpaidRent#netRent}
     * @param today what the balance holds of the day itself beyond the account's entries
     */
    long unpaidSince(int tenancy, long balance, long netRent, long today) {
        if (balance <= 0) {
            return Columns.EMPTY;
        }
        int first = ledger.start(tenancy);
        int at = end(tenancy) - 1;
        int since = UnpaidRent.NEVER;
        int until = asOf;
        int day = asOf;
        long owed = balance;
        while (owed > 0) {
            day = today != 0 && until == asOf ? asOf : Entry.day(ledger.entry(at));
            since = Math.min(since, law.byAmount(owed, netRent, day, until));
            owed -= day == asOf ? today : 0;
            for (; at >= first && Entry.day(ledger.entry(at)) == day; at--) {
                owed -= Entry.effect(ledger.entry(at));
            }
            until = day - 1;
        }
        since = Math.min(since, law.byAge(day, asOf));
        return since == UnpaidRent.NEVER ? Columns.EMPTY : since;
    }

    /**
     * Since when what is owed on the day has counted as unpaid without a break, or {@link Columns#EMPTY} where it does not count
     * on the day itself. What was owed before its oldest debit has been paid, and made no part of it unpaid; neither did that debit
     * while a payment stood that was rejected later.
     *
     * @param balance above zero, at the end of the day
     * @param from the later of the oldest debit that is not paid and the first day of the run
     */
    long countedSince(int tenancy, long balance, long netRent, int from) {
        int first = ledger.start(tenancy);
        int at = end(tenancy) - 1;
        int aged = law.byAge(from, asOf);
        int since = aged;
        int until = asOf;
        long owed = balance;
        while (owed > 0 && until >= from) {
            int day = Math.max(Entry.day(ledger.entry(at)), from);
            int last = Math.min(until, aged - 1);
            if (last >= day) {
                if (law.byAmount(owed, netRent, last, last) == UnpaidRent.NEVER) {
                    break;
                }
                since = law.byAmount(owed, netRent, day, last);
                if (since > day) {
                    break;
                }
            }
            for (; at >= first && Entry.day(ledger.entry(at)) >= day; at--) {
                owed -= Entry.effect(ledger.entry(at));
            }
            until = day - 1;
        }
        return since == UnpaidRent.NEVER ? Columns.EMPTY : since;
    }

    /** The first day of the present run. */
    int begun(int tenancy, long balance) {
        int first = ledger.start(tenancy);
        int at = end(tenancy) - 1;
        int day = asOf;
        long owed = balance;
        while (owed > 0) {
            day = Entry.day(ledger.entry(at));
            for (; at >= first && Entry.day(ledger.entry(at)) == day; at--) {
                owed -= Entry.effect(ledger.entry(at));
            }
        }
        return day;
    }
}
