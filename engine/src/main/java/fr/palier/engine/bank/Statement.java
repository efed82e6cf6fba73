package fr.palier.engine.bank;

import fr.palier.engine.bank.Movement.Status;
import fr.palier.engine.source.RefusedFile;
import fr.palier.engine.text.Lang;
import java.util.List;
import java.util.Optional;

/**
 * A statement of one account. A file may hold several.
 *
 * @param id the bank's id of the statement: {@code Id}, {@code :20:}, empty in CFONB 120
 * @param number within the year or since ever, as written: {@code ElctrncSeqNb} or {@code LglSeqNb}, {@code :28C:}; empty
 *     in CFONB 120. Whether one is missing is for the caller to see, who has the ones before
 * @param page of a statement in several messages, as written; empty if there is none
 * @param warnings what is odd, in the order of the file, the balances last
 */
public record Statement(
        Format format,
        Account account,
        String id,
        String number,
        String page,
        List<Balance> balances,
        List<Movement> movements,
        List<Warning> warnings,
        FilePlace place) {

    static final String EURO = "EUR";

    /** The formats that are read. */
    public enum Format {
        /** Report within the day. Its entries may change until the statement: none counts as booked. */
        CAMT_052,
        CAMT_053,
        /** Notification of movements, which the camt.053 of the day holds again, often as one sum. Has no balances. */
        CAMT_054,
        CFONB_120,
        MT940
    }

    /** Something odd, in both languages. */
    public record Warning(String french, String english) {
        public String text(Lang lang) {
            return lang.of(french, english);
        }
    }

    public Statement {
        balances = List.copyOf(balances);
        movements = List.copyOf(movements);
        warnings = List.copyOf(warnings);
    }

    /** Whether this is a report within the day, of which nothing is final. */
    public boolean isIntraday() {
        return format == Format.CAMT_052;
    }

    /** The movements that count: booked, and not within the day. */
    public List<Movement> booked() {
        return movements.stream()
                .filter(movement -> !isIntraday() && movement.status() == Status.BOOKED)
                .toList();
    }

    /** The booked balance before the movements, where there is one. */
    public Optional<Balance> opening() {
        return first(Balance.OPENING).or(() -> first(Balance.OPENING_AS_CLOSED_BEFORE));
    }

    /** The booked balance after the movements, where there is one. */
    public Optional<Balance> closing() {
        return first(Balance.CLOSING);
    }

    private Optional<Balance> first(String code) {
        return balances.stream().filter(balance -> balance.code().equals(code)).findFirst();
    }

    /**
     * This statement, if all of it is in euros.
     *
     * @throws RefusedFile naming the first other currency and its place
     */
    public Statement requireEuros() {
        if (!account.currency().isEmpty()) {
            requireEuro(account.currency(), place);
        }
        balances.forEach(balance -> requireEuro(balance.money().currency(), balance.place()));
        movements.forEach(movement -> requireEuro(movement.money().currency(), movement.place()));
        return this;
    }

    private static void requireEuro(String currency, FilePlace where) {
        if (!currency.equals(EURO)) {
            String shown = FilePlace.shown(currency);
            throw where.refused(
                    "devise « " + shown
                            + " » ; seul un compte en euros (EUR) est accepté : retirez ce relevé du fichier",
                    "currency '" + shown
                            + "': only an account in euros (EUR) is accepted, take this statement out of the file");
        }
    }

    /** Without the movements. */
    @Override
    public String toString() {
        return "Statement[" + place.file() + ":" + place.line() + " " + format + ", " + movements.size()
                + " movements]";
    }
}
