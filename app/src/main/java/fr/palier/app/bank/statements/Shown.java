package fr.palier.app.bank.statements;

import fr.palier.engine.bank.Movement;
import fr.palier.engine.bank.Transaction;
import fr.palier.engine.text.Lang;
import java.util.List;
import java.util.stream.Stream;

/**
 * A payment of a file, whatever becomes of it.
 *
 * @param n its place in the file, from 1
 * @param part its place among those that may be about rent, from 1; 0 of another
 * @param outcome of one that is not about rent: {@code outgoing} or {@code refused}; empty where the comparison tells
 * @param why it is refused: a code
 */
record Shown(int n, Movement movement, Transaction payment, int part, String outcome, String why) {
    /** By what the bank, the statement or the payer calls it; empty where nobody does. */
    String reference() {
        Movement.Operation operation = movement.operation();
        return Stream.of(
                        operation.bankReference(),
                        operation.reference(),
                        payment.details().endToEndId())
                .filter(reference -> !reference.isBlank())
                .findFirst()
                .orElse("");
    }

    /** What a person knows it by: amount, words, reference. */
    String words() {
        List<String> words = List.of(payment.money().text(Lang.FR), Told.label(movement, payment), reference());
        return String.join(" · ", words.stream().filter(word -> !word.isEmpty()).toList());
    }

    @Override
    public String toString() {
        return "Shown[" + n + "]";
    }
}
