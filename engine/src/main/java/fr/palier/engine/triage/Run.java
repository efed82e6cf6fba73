package fr.palier.engine.triage;

import fr.palier.engine.Columns;
import fr.palier.engine.law.UnpaidRent;
import fr.palier.engine.ledger.Entry;
import fr.palier.engine.ledger.Kind;
import fr.palier.engine.ledger.LedgerColumns;

/**
 * Walks one account back from the day: to the oldest debit that is not paid, and over the run of days whose balance was
 * above zero, to the day on which the rent came to count as unpaid. A walk stops as soon as it can, which for most accounts
 * is after an entry or two. Belongs to one thread.
 */
final class Run {
    private static final int REJECTION = Kind.REJECTION.ordinal();

    /** Entries that are fetched together. */
    private static final int LINE = 8;

    private final LedgerColumns ledger;
    private final UnpaidRent law;
    private final int asOf;
    private final int ruleSince;
    private long seen;
    private long oldestUnpaid;
    private long unpaidSince;

    Run(LedgerColumns ledger, UnpaidRent law, int asOf) {
        this.ledger = ledger;
        this.law = law;
        this.asOf = asOf;
        this.ruleSince = law.inForceSince(asOf);
    }

    /**
     * Has the entries of an account fetched, so that a walk does not wait for each in its turn: memory answers many questions at
     * once about as fast as one.
     */
    void fetch(int tenancy) {
        for (int at = ledger.start(tenancy); at < ledger.start(tenancy + 1); at += LINE) {
            seen ^= ledger.entry(at);
        }
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
     * Walks an account back from the day, over the present run and to the oldest debit of which something remains: that
     * debit lies in the run, unless a payment came back in it. {@link #oldestUnpaid} and {@link #unpaidSince} then say what was
     * found.
     *
     * @param balance at the end of the day
     * @param credit below zero, the first rejection is a debit too
     * @param netRent see {@link UnpaidRent#netRent}
     * @param today what the balance holds of the day itself beyond the account's entries: a debit above zero
     */
    @SuppressWarnings({"checkstyle:ParameterNumber", "checkstyle:MethodLength"
    }) // the sums of one account, in registers
    void walk(int tenancy, long balance, long credit, long firstRejection, long netRent, long today) {
        oldestUnpaid = Columns.EMPTY;
        unpaidSince = Columns.EMPTY;
        if (balance <= 0) {
            return;
        }
        long least = law.leastAmount(asOf, netRent);
        long owed = balance - today;
        long unpaid = balance - Math.max(0, today);
        long debit = today > 0 ? asOf : Columns.EMPTY;
        int counted = today != 0 && balance >= least ? asOf : UnpaidRent.NEVER;
        int day = today != 0 ? asOf : asOf + 1;
        int first = ledger.start(tenancy);
        int at = end(tenancy) - 1;
        for (; at >= first; at--) {
            long entry = ledger.entry(at);
            int on = Entry.day(entry);
            boolean earlier = on != day;
            if (earlier & owed <= 0) {
                break;
            }
            if (earlier & on < ruleSince) {
                counted = Math.min(counted, law.byAmount(owed, netRent, on, day - 1));
            } else {
                counted = earlier & owed >= least ? on : counted;
            }
            day = on;
            long effect = Entry.effect(entry);
            owed -= effect;
            boolean open = unpaid > 0 & effect > 0 & Entry.kind(entry) != REJECTION;
            unpaid -= open ? effect : 0;
            debit = open ? on : debit;
        }
        counted = Math.min(counted, law.byAge(day, asOf));
        unpaidSince = counted == UnpaidRent.NEVER ? Columns.EMPTY : counted;
        debit = unpaid > 0 ? olderDebit(first, at, unpaid, debit) : debit;
        boolean missing = credit < 0 && (debit == Columns.EMPTY || firstRejection < debit);
        oldestUnpaid = missing ? firstRejection : debit;
    }

    private long olderDebit(int first, int last, long rest, long found) {
        long unpaid = rest;
        long debit = found;
        for (int at = last; at >= first && unpaid > 0; at--) {
            long entry = ledger.entry(at);
            long effect = Entry.effect(entry);
            if (effect > 0 && Entry.kind(entry) != REJECTION) {
                unpaid -= effect;
                debit = Entry.day(entry);
            }
        }
        return debit;
    }

    /** Of the last {@link #walk}: the date of the oldest debit of which something remains, or {@link Columns#EMPTY}. */
    long oldestUnpaid() {
        return oldestUnpaid;
    }

    /** Of the last {@link #walk}: the first day of the present run on which the rent counts as unpaid, or {@link Columns#EMPTY}. */
    long unpaidSince() {
        return unpaidSince;
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
