package fr.palier.app.bank.statements;

import fr.palier.app.shared.Token;
import fr.palier.engine.bank.Details;
import fr.palier.engine.bank.Movement;
import fr.palier.engine.bank.PaymentReference;
import fr.palier.engine.bank.Statement;
import fr.palier.engine.bank.Transaction;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A movement that a file tells and that may be about rent, with those of its payments that may.
 *
 * @param n its place in the file, from 1
 * @param statement the place of its statement
 */
record Told(int n, int statement, Statement of, Movement movement, List<Transaction> payments) {
    private static final int LONGEST_LABEL = 200;
    private static final int LONGEST_NAME = 100;
    private static final int HASH = 16;

    /** Money that comes in, or that came back; what goes out otherwise is no rent. */
    static boolean concernsRent(Transaction payment) {
        long cents = payment.money().cents();
        return cents > 0 || cents < 0 && payment.isReturn();
    }

    /** The account in the form in which every format names it. */
    String account() {
        return account(of);
    }

    static String account(Statement statement) {
        return statement.account().iban().orElse(statement.account().id());
    }

    /** The bank's own reference of the booking. */
    String reference() {
        return PaymentReference.plain(movement.operation().bankReference());
    }

    /** A hash of its words, by which it is known again where a bank gives no reference. */
    String content() {
        String said = movement.details().stream().flatMap(Told::said).collect(Collectors.joining(" "));
        String plain = PaymentReference.plain(said);
        String words = plain.isEmpty()
                ? PaymentReference.plain(
                        movement.operation().label() + movement.operation().reference())
                : plain;
        return HexFormat.of().formatHex(Token.hash(words.getBytes(java.nio.charset.StandardCharsets.UTF_8)), 0, HASH);
    }

    private static Stream<String> said(Details details) {
        List<String> said = new ArrayList<>();
        said.add(details.endToEndId());
        said.addAll(details.structured());
        said.addAll(details.unstructured());
        return said.stream();
    }

    /** Words by which a person may know what a payment is for. */
    static String label(Movement movement, Transaction payment) {
        Details details = payment.details();
        String own = Stream.of(
                        String.join(" ", details.unstructured()),
                        String.join(" ", details.structured()),
                        details.note(),
                        movement.operation().label())
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse(details.endToEndId());
        return cut(own, LONGEST_LABEL);
    }

    static String payer(Transaction payment) {
        Details.PartyName other =
                payment.isReturn() && payment.details().debtor().value().isEmpty()
                        ? payment.details().creditor()
                        : payment.details().debtor();
        return cut(other.value(), LONGEST_NAME);
    }

    private static String cut(String text, int most) {
        String plain = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return plain.length() <= most ? plain : plain.substring(0, plain.offsetByCodePoints(0, most - 1)) + "…";
    }

    @Override
    public String toString() {
        return "Told[" + n + "]";
    }
}
