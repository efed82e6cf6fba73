package fr.palier.engine.bank;

import java.time.LocalDate;

/**
 * A balance that a statement names.
 *
 * @param code kind of balance, of ISO 20022 ({@code OPBD} opening booked, {@code CLBD} closing booked, {@code CLAV}
 *     available, {@code FWAV} forward available …); the records of other formats are given the code that means the same
 */
public record Balance(String code, LocalDate date, Money money, FilePlace place) {
    static final String OPENING = "OPBD";
    static final String OPENING_AS_CLOSED_BEFORE = "PRCD";
    static final String CLOSING = "CLBD";
    static final String CLOSING_AVAILABLE = "CLAV";
    static final String FORWARD_AVAILABLE = "FWAV";
}
