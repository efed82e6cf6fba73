package fr.palier.engine.bank;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Amounts and dates as statements write them. */
final class Written {
    private static final Pattern DECIMAL = Pattern.compile("(\\d{1,18})(?:[.,](\\d{0,18}))?");
    private static final Pattern ISO_DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(?:[T+Z-].*)?");
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    /** Two-digit years below this are of 2000, others of 1900. */
    private static final int PIVOT = 80;

    private static final int FIRST_YEAR = 1980;
    private static final int LAST_YEAR = 2179;

    private Written() {}

    /**
     * Hundredths of an amount written without sign, with a dot or a comma before decimals.
     *
     * @param field the format's name of the field, for messages
     */
    static long cents(String value, String field, FilePlace place) {
        Matcher parts = DECIMAL.matcher(value);
        if (!parts.matches()) {
            String shown = FilePlace.shown(value);
            throw place.refused(
                    field + " : « " + shown + " » n'est pas un montant ; redemandez le fichier à la banque",
                    field + ": '" + shown + "' is not an amount: ask the bank for the file again");
        }
        return cents(parts.group(1), parts.group(2) == null ? "" : parts.group(2), field, place);
    }

    /** Hundredths of units and decimals, exact or refused. */
    static long cents(String units, String decimals, String field, FilePlace place) {
        String two = (decimals + "00").substring(0, 2);
        boolean exact = decimals.length() <= 2 || decimals.substring(2).chars().allMatch(digit -> digit == '0');
        if (!exact) {
            throw place.refused(
                    field + " : « " + units + "," + decimals
                            + " » a plus de deux décimales ; les montants s'arrêtent au centième",
                    field + ": '" + units + "." + decimals
                            + "' has more than two decimals: amounts stop at hundredths");
        }
        long whole = Long.parseLong(units);
        if (whole > Money.LIMIT / 100) {
            throw place.refused(
                    field + " : « " + units + " » dépasse 100 milliards ; redemandez le fichier à la banque",
                    field + ": '" + units + "' is beyond 100 billion: ask the bank for the file again");
        }
        return whole * 100 + Long.parseLong(two);
    }

    static String currency(String value, String field, FilePlace place) {
        if (!CURRENCY.matcher(value).matches()) {
            String shown = FilePlace.shown(value);
            throw place.refused(
                    field + " : « " + shown + " » n'est pas une devise ; trois lettres attendues, comme EUR",
                    field + ": '" + shown + "' is not a currency: three letters expected, like EUR");
        }
        return value;
    }

    /** The day of a date or date and time of ISO 8601, as the bank's clock had it. */
    static LocalDate isoDay(String value, String field, FilePlace place) {
        Matcher parts = ISO_DAY.matcher(value);
        if (!parts.matches()) {
            throw noDate(value, field, "aaaa-mm-jj", "yyyy-mm-dd", place);
        }
        return day(parts.group(1), parts.group(2), parts.group(3), field, place);
    }

    /** A day of six digits with the year first, as MT940 has it. */
    static LocalDate yearFirst(String value, String field, FilePlace place) {
        if (!value.matches("\\d{6}")) {
            throw noDate(value, field, "aammjj", "yymmdd", place);
        }
        return day(century(value.substring(0, 2)), value.substring(2, 4), value.substring(4), field, place);
    }

    /** A day of six digits with the day first, as CFONB 120 has it. */
    static LocalDate dayFirst(String value, String field, FilePlace place) {
        if (!value.matches("\\d{6}")) {
            throw noDate(value, field, "jjmmaa", "ddmmyy", place);
        }
        return day(century(value.substring(4)), value.substring(2, 4), value.substring(0, 2), field, place);
    }

    private static String century(String year) {
        return (Integer.parseInt(year) < PIVOT ? "20" : "19") + year;
    }

    /** A day that exists, of a year between 1980 and 2179. */
    static LocalDate day(String year, String month, String day, String field, FilePlace place) {
        try {
            LocalDate date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            if (date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR) {
                return date;
            }
        } catch (DateTimeException _) {
            // said below
        }
        throw noDate(year + "-" + month + "-" + day, field, "aaaa-mm-jj", "yyyy-mm-dd", place);
    }

    private static RuntimeException noDate(String value, String field, String french, String english, FilePlace place) {
        String shown = FilePlace.shown(value);
        return place.refused(
                field + " : « " + shown + " » n'est pas une date possible (" + french
                        + ") ; redemandez le fichier à la banque",
                field + ": '" + shown + "' is not a possible date (" + english + "): ask the bank for the file again");
    }
}
