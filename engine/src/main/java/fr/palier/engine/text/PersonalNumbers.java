package fr.palier.engine.text;

import fr.palier.engine.text.Guard.Family;
import fr.palier.engine.text.Guard.Finding;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers that no note needs: of social security (NIR: sex, year, month, place, order, and a key of 97 less the remainder by 97;
 * Corsica's 2A and 2B count as 19 and 18), of bank accounts (IBAN, ISO 13616: remainder 1 by 97), of payment cards (13 to 19
 * digits, ISO/IEC 7812: the sum of Luhn). Whatever stands between the digits: a blank, a dot or a dash.
 */
final class PersonalNumbers {
    private static final String GAP = "[ \\u00a0\\u202f.\\-]?";
    private static final Pattern NIR = Pattern.compile("(?<![0-9])[12378]" + GAP + "[0-9]{2}" + GAP
            + "(?:0[1-9]|1[0-2]|[2-9][0-9])" + GAP + "(?:[0-9]{2}|2[ABab])" + GAP + "[0-9]{3}" + GAP + "[0-9]{3}"
            + "(?:"
            + GAP + "([0-9]{2}))?(?![0-9])");
    private static final Pattern FRENCH_IBAN = Pattern.compile("(?i)(?<![a-z0-9])FR" + GAP + "[0-9]" + GAP + "[0-9](?:"
            + GAP + "[0-9]){10}(?:" + GAP + "[a-z0-9]){11}(?:" + GAP + "[0-9]){2}(?![a-z0-9])");
    private static final Pattern IBAN =
            Pattern.compile("(?i)(?<![a-z0-9])[a-z]{2}[0-9]{2}(?:" + GAP + "[a-z0-9]){11,30}");
    private static final Pattern CARD = Pattern.compile("(?<![0-9])[2-6](?:" + GAP + "[0-9]){12,18}(?![0-9])");
    private static final Pattern NOT_A_SIGN = Pattern.compile("[^A-Za-z0-9]");
    private static final BigInteger BY = BigInteger.valueOf(97);
    private static final int RADIX = 36;
    private static final int NIR_LENGTH = 13;
    private static final int IBAN_HEAD = 4;
    private static final int LEAST_IBAN = 15;
    private static final int LEAST_DIGITS = 10;
    private static final int TEN = 10;

    private final String text;
    private final List<Finding> found = new ArrayList<>();

    private PersonalNumbers(String text) {
        this.text = text;
    }

    /** Those of a text; no two in one place. */
    static List<Finding> in(String text) {
        PersonalNumbers numbers = new PersonalNumbers(text);
        numbers.ibans();
        for (Matcher match = NIR.matcher(text); match.find(); ) {
            if (isNir(match)) {
                numbers.add(Family.SOCIAL_SECURITY, match.start(), match.end());
            }
        }
        for (Matcher match = CARD.matcher(text); match.find(); ) {
            if (isCard(signs(match.group()))) {
                numbers.add(Family.PAYMENT_CARD, match.start(), match.end());
            }
        }
        return numbers.found;
    }

    private void add(Family family, int from, int to) {
        if (found.stream().noneMatch(one -> one.from() < to && from < one.to())) {
            found.add(new Finding(family, text.substring(from, to), from, to));
        }
    }

    /** A French one by its form, so that one with a slip of the finger is found too; others by their remainder. */
    private void ibans() {
        for (Matcher match = FRENCH_IBAN.matcher(text); match.find(); ) {
            add(Family.BANK_ACCOUNT, match.start(), match.end());
        }
        for (Matcher match = IBAN.matcher(text); match.find(); ) {
            for (int end = match.end(); end > match.start() + LEAST_IBAN - 1; end--) {
                boolean whole = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
                if (whole && isIban(signs(text.substring(match.start(), end)))) {
                    add(Family.BANK_ACCOUNT, match.start(), end);
                    break;
                }
            }
        }
    }

    private static String signs(String typed) {
        return NOT_A_SIGN.matcher(typed).replaceAll("").toUpperCase(Locale.ROOT);
    }

    private static boolean isIban(String all) {
        if (all.length() < LEAST_IBAN || all.chars().filter(Character::isDigit).count() < LEAST_DIGITS) {
            return false;
        }
        StringBuilder number = new StringBuilder();
        (all.substring(IBAN_HEAD) + all.substring(0, IBAN_HEAD))
                .chars()
                .forEach(sign -> number.append(Character.digit(sign, RADIX)));
        return new BigInteger(number.toString()).mod(BY).equals(BigInteger.ONE);
    }

    /** A number without its key has nothing but its form to be known by; one with a key must have the right one. */
    private static boolean isNir(Matcher match) {
        String all = signs(match.group());
        String key = match.group(1);
        if (key == null) {
            return all.length() == NIR_LENGTH;
        }
        String number = all.substring(0, NIR_LENGTH).replace("2A", "19").replace("2B", "18");
        return BY.subtract(new BigInteger(number).mod(BY)).intValue() == Integer.parseInt(key);
    }

    private static boolean isCard(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int counted = i % 2 == 0 ? digit : 2 * digit;
            sum += counted >= TEN ? counted - (TEN - 1) : counted;
        }
        return sum % TEN == 0;
    }
}
