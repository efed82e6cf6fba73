package fr.palier.engine.bank;

import java.time.LocalDate;
import java.util.List;

/**
 * An entry of a statement.
 *
 * @param money positive: credited to the account
 * @param bookingDate the value date where the bank gives none
 * @param valueDate the booking date where the bank gives none
 * @param reversal whether the bank marks it as undoing an earlier one
 * @param details every payment's own words, in the order of the file, even if not {@link #transactions split}
 * @param transactions at least one; they sum to {@code money}. Several only where the bank gives each one's amount
 */
public record Movement(
        Money money,
        LocalDate bookingDate,
        LocalDate valueDate,
        Status status,
        boolean reversal,
        Operation operation,
        List<Details> details,
        List<Transaction> transactions,
        FilePlace place) {

    /** Whether the money moved. */
    public enum Status {
        BOOKED,
        /** Announced or in progress. */
        PENDING,
        /** Told, and moves nothing. */
        INFO
    }

    /**
     * What the bank says of the booking. What is not said is empty.
     *
     * @param code of the format's list: domain, family and sub-family of ISO 20022 ({@code PMNT/RCDT/ESCT}), the interbank
     *     code of CFONB 120 ({@code 05}), the transaction type of MT940 ({@code NTRF})
     * @param ownCode the bank's own, or the German business transaction code
     * @param reference of the entry: {@code NtryRef}, the reference zone of CFONB 120, the account owner's reference of MT940
     * @param bankReference the bank's: {@code AcctSvcrRef}, the entry number of CFONB 120, the institution's reference of MT940
     * @param label words
     */
    public record Operation(String code, String ownCode, String reference, String bankReference, String label) {
        /** Hides the label and the references, which may be about somebody. */
        @Override
        public String toString() {
            return "Operation[" + code + " " + ownCode + "]";
        }
    }

    public Movement {
        details = List.copyOf(details);
        transactions = List.copyOf(transactions);
    }

    /** Whether any of it is a payment that came back. */
    public boolean isReturn() {
        return transactions.stream().anyMatch(Transaction::isReturn);
    }
}
