package fr.palier.engine.triage;

import fr.palier.engine.Columns;

/**
 * What is owed by age, the oldest debit being paid first (code civil art. 1342-10: no choice declared). No payment is
 * matched to a debit: what is owed is the newest debits that sum to the balance. Where more was taken back than ever
 * came in (credit below zero) what is missing is as old as the first rejection.
 */
final class Ageing {
    private static final int WINDOW = 30;

    long due30;
    long due60;
    long due90;
    long dueOver90;

    /**
     * Ages one account.
     *
     * @param balance debits less credit
     * @param credit credits less rejections
     * @param recent debits of the last 0 to 30, 31 to 60, 61 to 90 days, in this order
     * @param rejectionAge days since the first rejection; any number where there is none
     */
    @SuppressWarnings("checkstyle:ParameterNumber") // the sums of one account, passed in registers
    void age(long balance, long credit, long recent30, long recent60, long recent90, long rejectionAge) {
        long missing = Math.max(0, -credit);
        long rest = Math.max(0, balance - missing);
        due30 = Math.min(rest, recent30);
        rest -= due30;
        due60 = Math.min(rest, recent60);
        rest -= due60;
        due90 = Math.min(rest, recent90);
        dueOver90 = rest - due90;
        if (missing > 0) {
            add(missing, rejectionAge);
        }
    }

    private void add(long missing, long age) {
        if (age <= WINDOW) {
            due30 += missing;
        } else if (age <= 2 * WINDOW) {
            due60 += missing;
        } else if (age <= 3 * WINDOW) {
            due90 += missing;
        } else {
            dueOver90 += missing;
        }
    }

    /** Days from the rejection to the day, for {@link #age}. */
    static long age(long firstRejection, int asOf) {
        return firstRejection == Columns.EMPTY ? 0 : asOf - firstRejection;
    }
}
