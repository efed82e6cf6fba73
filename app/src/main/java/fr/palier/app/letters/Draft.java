package fr.palier.app.letters;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * A letter that was not issued yet.
 *
 * @param reference by which both sides find it again, such as the number of the contract
 */
public record Draft(Template template, Letterhead head, Recipient to, Facts facts, LocalDate on, String reference) {
    /** Of the letterhead's fields, by which name they are missing. */
    private static final String HEAD = "head.";

    /** To whom it goes, line by line as on the envelope. */
    public record Recipient(String name, List<String> lines) {
        public Recipient {
            lines = lines.stream().filter(line -> !line.isBlank()).toList();
        }

        @Override
        public String toString() {
            return "Recipient[•••]";
        }
    }

    /** The names of what is missing, in the order of the letter: {@code letters.field.<name>} says them. */
    public List<String> missing() {
        Stream<String> ofHead = head.missing().stream().map(HEAD::concat);
        Stream<String> ofRecipient =
                Stream.of(to.name.isBlank() ? "to.name" : "", to.lines.isEmpty() ? "to.address" : "");
        Stream<String> ofFacts = template.fields().stream().filter(field -> !facts.has(field));
        return Stream.of(ofHead, ofRecipient, ofFacts)
                .flatMap(names -> names)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** Whether only the landlord's administrator can fill in what is missing. */
    public boolean lacksLetterhead() {
        return !head.missing().isEmpty();
    }

    @Override
    public String toString() {
        return "Draft[" + template.code() + "]";
    }
}
