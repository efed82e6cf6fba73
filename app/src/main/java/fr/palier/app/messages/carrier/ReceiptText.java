package fr.palier.app.messages.carrier;

import fr.palier.app.messages.carrier.Accounts.Numbers;
import fr.palier.app.messages.carrier.Receipt.Verdict;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a delivery receipt, {@code id:… sub:… stat:… err:…} (SMPP 3.4, appendix B). Providers leave out fields or write dates
 * as they like: no more is read than is needed.
 */
record ReceiptText(String id, String stat, String error) {
    private static final Pattern FIELD = Pattern.compile("(?i)\\b(id|stat|err):\\s*([^\\s]+)");
    private static final int DECIMAL = 10;
    private static final int HEXADECIMAL = 16;

    /** What can be read of it; empty fields where nothing can. */
    static ReceiptText of(String text) {
        return new ReceiptText(field(text, "id"), field(text, "stat").toUpperCase(Locale.ROOT), field(text, "err"));
    }

    private static String field(String text, String name) {
        int words = text.toLowerCase(Locale.ROOT).indexOf("text:");
        Matcher fields = FIELD.matcher(words < 0 ? text : text.substring(0, words));
        while (fields.find()) {
            if (fields.group(1).equalsIgnoreCase(name)) {
                return fields.group(2);
            }
        }
        return "";
    }

    /** What a state means. One that nobody has heard of changes nothing. */
    static Verdict verdict(String stat) {
        return switch (stat) {
            case "DELIVRD" -> Verdict.DELIVERED;
            case "UNDELIV" -> Verdict.UNREACHABLE;
            case "EXPIRED", "DELETED", "REJECTD" -> Verdict.FAILED;
            default -> Verdict.UNDERWAY;
        };
    }

    /** The state of the field {@code message_state} (SMPP 3.4, section 5.2.28), as receipts write it. */
    static Optional<String> stat(int messageState) {
        return switch (messageState) {
            case 1 -> Optional.of("ENROUTE");
            case 2 -> Optional.of("DELIVRD");
            case 3 -> Optional.of("EXPIRED");
            case 4 -> Optional.of("DELETED");
            case 5 -> Optional.of("UNDELIV");
            case 6 -> Optional.of("ACCEPTD");
            case 8 -> Optional.of("REJECTD");
            default -> Optional.empty();
        };
    }

    /** A number of an answer or a receipt in the one form in which both are compared: as answers write it. */
    static String inOneForm(String id, Numbers numbers, boolean ofReceipt) {
        boolean turn = ofReceipt && numbers != Numbers.SAME;
        String plain = turn ? turned(id, numbers) : id;
        return numbers == Numbers.SAME ? plain : plain.toLowerCase(Locale.ROOT).replaceFirst("^0+(?=.)", "");
    }

    private static String turned(String id, Numbers numbers) {
        int from = numbers == Numbers.DECIMAL_RECEIPTS ? DECIMAL : HEXADECIMAL;
        try {
            return new BigInteger(id, from).toString(from == DECIMAL ? HEXADECIMAL : DECIMAL);
        } catch (NumberFormatException e) {
            return id;
        }
    }
}
