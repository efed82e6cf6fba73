package fr.palier.engine.bank;

import java.util.Set;

/** The codes by which banks mark a payment that came back. */
final class Returns {
    /**
     * Sub-families of ISO 20022, Bank Transaction Codes, External Code Sets, version 6.7, section 3.4.2: unpaid or
     * returned direct debit, reversal of a direct debit, return of a credit transfer, cancellation, unpaid cheque.
     */
    private static final Set<String> SUB_FAMILIES = Set.of("UPDD", "PRDD", "RRTN", "RPCR", "UPCQ");

    /**
     * Interbank operation codes of CFONB 120: unpaid cheques 03, rejected or unpaid direct debits and TIP 10, rejected
     * transfers 12, TIP 26, direct debits 27, unpaid bills 33. A3 is the SEPA direct debit that came back, after public
     * sample files; B3, the same between firms, is supposed by the symmetry of the list. Not in it, though often thought
     * so: 08 (direct debits paid) and 11 (card payments). The list itself ("Codes opérations interbancaires", CFONB) is
     * sold, and was read through public software that ships its words: treat as probable.
     */
    private static final Set<String> CFONB_CODES = Set.of("03", "10", "12", "26", "27", "33", "A3", "B3");

    /**
     * German business transaction codes (DFÜ-Abkommen, annex 3, chapter 8): direct debit returned 109 (between firms
     * 108), credit transfer returned 159. 009 and 059 are their forerunners before SEPA, from memory.
     */
    private static final Set<String> GERMAN_CODES = Set.of("009", "059", "108", "109", "159");

    /** Transaction type of MT940, field 61, subfield 6: returned item. */
    private static final String RETURNED_ITEM = "RTI";

    private Returns() {}

    static boolean isIso(String code) {
        return SUB_FAMILIES.contains(code.substring(code.lastIndexOf('/') + 1));
    }

    static boolean isCfonb(String code) {
        return CFONB_CODES.contains(code);
    }

    static boolean isMt940(String type, String germanCode) {
        return type.endsWith(RETURNED_ITEM) || GERMAN_CODES.contains(germanCode);
    }
}
