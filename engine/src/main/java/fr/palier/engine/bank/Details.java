package fr.palier.engine.bank;

import java.util.List;

/**
 * What a payment says of itself. What is not said is empty.
 *
 * @param endToEndId the payer's own id; the conventional {@code NOTPROVIDED} counts as none
 * @param mandateId of a direct debit (the French RUM)
 * @param debtorAccount the account that paid, where it is named
 * @param structured structured references, as written: see {@link RfReference}
 * @param unstructured free text, by line
 * @param note the bank's own words on this payment
 * @param returnReason code of a payment that came back ({@code AC01}, {@code AM04}, {@code MD06} …), of ISO 20022 where the
 *     bank gives one, else the bank's
 */
public record Details(
        String endToEndId,
        String mandateId,
        List<String> structured,
        List<String> unstructured,
        PartyName debtor,
        PartyName creditor,
        PartyAccount debtorAccount,
        String note,
        String returnReason) {

    /** The name of a person or a firm, empty if unknown. Personal data: never printed by accident. */
    public record PartyName(String value) {
        /** No name. */
        public static final PartyName NONE = new PartyName("");

        @Override
        public String toString() {
            return value.isEmpty() ? "" : "•••";
        }
    }

    /** An account of a person or a firm as written, without spaces; empty if unknown. Never printed by accident. */
    public record PartyAccount(String value) {
        /** No account. */
        public static final PartyAccount NONE = new PartyAccount("");

        public PartyAccount {
            value = value.replace(" ", "");
        }

        @Override
        public String toString() {
            return value.isEmpty() ? "" : "•••";
        }
    }

    /** Nothing said. */
    public static final Details NONE =
            new Details("", "", List.of(), List.of(), PartyName.NONE, PartyName.NONE, PartyAccount.NONE, "", "");

    private static final String NOT_PROVIDED = "NOTPROVIDED";

    public Details {
        endToEndId = endToEndId.equalsIgnoreCase(NOT_PROVIDED) ? "" : endToEndId;
        structured = List.copyOf(structured);
        unstructured = List.copyOf(unstructured);
    }

    /** Hides nearly all, which may be about somebody. */
    @Override
    public String toString() {
        return "Details[•••" + (returnReason.isEmpty() ? "" : ", returned " + returnReason) + "]";
    }
}
