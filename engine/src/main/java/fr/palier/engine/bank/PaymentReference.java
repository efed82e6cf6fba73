package fr.palier.engine.bank;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Something by which a payment may be recognised.
 *
 * @param value in the {@link #plain} form
 * @param where it was found first
 */
public record PaymentReference(String value, Where where) {
    /** Where references are looked for, the surest first: candidates come in this order. */
    public enum Where {
        /** A right {@link RfReference}, in a structured field or in the text. */
        CREDITOR_REFERENCE,
        /** A structured reference of another kind. */
        STRUCTURED,
        END_TO_END_ID,
        MANDATE_ID,
        /** A word with a digit: of the free text, of an id above, of the label, of the bank's note, in this order. */
        WORD,
        /** Up to four neighbouring words put together: a number that somebody or a line end broke. */
        JOINED_WORDS,
        /** The references of the booking. */
        BANK_REFERENCE
    }

    private static final int SHORTEST = 3;
    private static final int LONGEST = 35;
    private static final int NEIGHBOURS = 4;
    private static final int MOST = 400;
    private static final Pattern RUN = Pattern.compile("[A-Z0-9][-A-Z0-9/._]*");
    private static final Pattern PIECE = Pattern.compile("[A-Z0-9]+");
    private static final Pattern CREDITOR = Pattern.compile("(?<![A-Z0-9])RF ?\\d{2}[A-Z0-9 ]{1,31}");

    /** Capitals and digits only, without accents: index what you know in this form. */
    public static String plain(String text) {
        return capitals(text).replaceAll("[^A-Z0-9]", "");
    }

    private static String capitals(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toUpperCase(Locale.ROOT);
    }

    /**
     * What might be a reference in one payment of a movement: distinct, in the order of {@link Where}, then of the text; at
     * most 400. Words and joined words hold a digit and 3 to 35 characters.
     */
    public static List<PaymentReference> candidates(Movement movement, Transaction transaction) {
        Details details = transaction.details();
        Map<String, PaymentReference> found = new LinkedHashMap<>();
        List<String> texts = texts(movement, details);
        Stream.concat(details.structured().stream(), texts.stream())
                .flatMap(text -> creditorReferences(capitals(text)).stream())
                .forEach(value -> add(found, value, Where.CREDITOR_REFERENCE));
        details.structured().forEach(value -> add(found, plain(value), Where.STRUCTURED));
        add(found, plain(details.endToEndId()), Where.END_TO_END_ID);
        add(found, plain(details.mandateId()), Where.MANDATE_ID);
        texts.forEach(text -> words(capitals(text)).forEach(word -> add(found, word, Where.WORD)));
        texts.forEach(text -> joined(capitals(text)).forEach(word -> add(found, word, Where.JOINED_WORDS)));
        add(found, plain(movement.operation().reference()), Where.BANK_REFERENCE);
        add(found, plain(movement.operation().bankReference()), Where.BANK_REFERENCE);
        return List.copyOf(found.values());
    }

    /**
     * The first candidate that the caller knows.
     *
     * @param known asked with values in the {@link #plain} form
     */
    public static Optional<PaymentReference> first(
            Movement movement, Transaction transaction, Predicate<String> known) {
        return candidates(movement, transaction).stream()
                .filter(candidate -> known.test(candidate.value()))
                .findFirst();
    }

    private static void add(Map<String, PaymentReference> found, String value, Where where) {
        if (!value.isEmpty() && found.size() < MOST) {
            found.putIfAbsent(value, new PaymentReference(value, where));
        }
    }

    /** The free text is one text, since lines break anywhere. */
    private static List<String> texts(Movement movement, Details details) {
        return Stream.of(
                        String.join(" ", details.unstructured()),
                        String.join(" ", details.structured()),
                        details.endToEndId(),
                        details.mandateId(),
                        movement.operation().label(),
                        details.note())
                .filter(text -> !text.isBlank())
                .toList();
    }

    /** People write these in groups of four: the longest right one from each start. */
    private static Collection<String> creditorReferences(String text) {
        List<String> found = new ArrayList<>();
        Matcher start = CREDITOR.matcher(text);
        while (start.find()) {
            String from = start.group();
            for (int end = from.length(); end > 4; end--) {
                boolean whole = end == from.length() || from.charAt(end) == ' ';
                Optional<RfReference> right = whole ? RfReference.of(from.substring(0, end)) : Optional.empty();
                if (right.isPresent()) {
                    found.add(right.get().value());
                    break;
                }
            }
        }
        return found;
    }

    /** Each run of letters, digits and signs within, then its pieces. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher run = RUN.matcher(text);
        while (run.find()) {
            words.add(plain(run.group()));
            Matcher piece = PIECE.matcher(run.group());
            while (piece.find()) {
                words.add(piece.group());
            }
        }
        return words.stream().filter(PaymentReference::mayBeNumber).toList();
    }

    private static List<String> joined(String text) {
        List<String> pieces =
                PIECE.matcher(text).results().map(piece -> piece.group()).toList();
        List<String> joined = new ArrayList<>();
        for (int from = 0; from < pieces.size(); from++) {
            StringBuilder word = new StringBuilder(pieces.get(from));
            for (int to = from + 1; to < Math.min(pieces.size(), from + NEIGHBOURS); to++) {
                joined.add(word.append(pieces.get(to)).toString());
            }
        }
        return joined.stream().filter(PaymentReference::mayBeNumber).toList();
    }

    private static boolean mayBeNumber(String word) {
        return word.length() >= SHORTEST
                && word.length() <= LONGEST
                && word.chars().anyMatch(c -> c >= '0' && c <= '9');
    }
}
