package fr.palier.engine.message;

import java.util.regex.Pattern;

/** What a message may say of where it comes from. */
public final class Origin {
    /** Longest name beside an address of mail. */
    public static final int NAME = 60;
    /** Longest name that a telephone shows instead of a number (3GPP TS 23.040, section 9.1.2.5: eleven letters). */
    public static final int TEXT = 11;

    private static final int ADDRESS = 120;
    private static final int LOCAL = 64;
    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    /** The form that all servers take (RFC 5321, section 4.1.2), without quotes, comments or numbers of hosts. */
    private static final Pattern MAIL = Pattern.compile(
            ATOM + "(?:\\." + ATOM + ")*@(?:" + LABEL + "\\.)+(?:[A-Za-z]{2,63}|xn--[A-Za-z0-9-]{1,59})");

    private static final Pattern SMS = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9 .-]{1,9}[A-Za-z0-9])");
    private static final Pattern LETTER = Pattern.compile("[A-Za-z]");
    private static final Pattern DECEIVING = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}@<>\"]");

    private Origin() {}

    /** Whether it is an address of mail that can be answered. */
    public static boolean isMail(String address) {
        return address.length() <= ADDRESS
                && address.indexOf('@') <= LOCAL
                && MAIL.matcher(address).matches();
    }

    /** Of an address of mail, what stands behind the sign. */
    public static String domain(String address) {
        return address.substring(address.lastIndexOf('@') + 1);
    }

    /** Whether telephones can show it: 3 to 11 plain letters and digits, at least one letter, so that nobody takes it for a number. */
    public static boolean isSmsName(String name) {
        return SMS.matcher(name).matches() && LETTER.matcher(name).find();
    }

    /** Whether it can stand beside an address of mail without being taken for one. */
    public static boolean isName(String name) {
        return name.length() <= NAME && !DECEIVING.matcher(name).find();
    }
}
