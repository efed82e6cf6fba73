package fr.palier.app.portfolio;

import fr.palier.app.shared.Refused;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A telephone or an address of mail of a household. Shown masked until somebody asks, which is recorded.
 *
 * @param byStaff corrected by staff, hence kept over what files say later
 */
public record ContactPoint(Kind kind, String value, boolean byStaff) {
    private static final Pattern FRENCH = Pattern.compile("0[1-9][0-9]{8}");
    private static final Pattern ABROAD = Pattern.compile("\\+[1-9][0-9]{6,14}");
    private static final Pattern EMAIL =
            Pattern.compile("[\\p{L}0-9._%+'-]{1,64}@[\\p{L}0-9.-]{1,180}\\.[\\p{L}]{2,24}");

    /** Which of the two. */
    public enum Kind {
        PHONE,
        EMAIL;

        /** As addresses, columns and messages call it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What staff typed, in one form: {@code 06 12 34 56 78}, {@code +4930123456}, {@code l.azema@example.org}.
     *
     * @throws Refused with {@code contact-point.phone} or {@code contact-point.email} if it can be neither
     */
    static String normal(Kind kind, String typed) {
        return switch (kind) {
            case PHONE -> phone(typed);
            case EMAIL -> email(typed);
        };
    }

    /**
     * A telephone as staff typed it, in one form, whoever's it is.
     *
     * @throws Refused with {@code contact-point.phone} if nobody could be called there
     */
    public static String telephone(String typed) {
        return phone(typed);
    }

    private static String phone(String typed) {
        String digits = typed.replaceAll("[\\s.\\-()/\\u00a0\\u202f]", "").replaceFirst("^(\\+33|0033)0?", "0");
        if (FRENCH.matcher(digits).matches()) {
            return digits.replaceAll("(..)(?!$)", "$1 ");
        }
        if (ABROAD.matcher(digits).matches()) {
            return digits;
        }
        throw new Refused("contact-point.phone");
    }

    private static String email(String typed) {
        String address = typed.strip();
        if (EMAIL.matcher(address).matches()) {
            return address;
        }
        throw new Refused("contact-point.email");
    }

    /** Enough to tell two apart, too little to use: {@code 06 •• •• •• 78}, {@code l•••@example.org}. */
    public String masked() {
        return switch (kind) {
            case PHONE -> ends(value, 2, 2);
            case EMAIL -> value.replaceFirst("(?<=^.)[^@]*", "•••");
        };
    }

    private static String ends(String text, int first, int last) {
        if (text.length() <= first + last) {
            return "••••";
        }
        String middle = text.substring(first, text.length() - last).replaceAll("[0-9]", "•");
        return text.substring(0, first) + middle + text.substring(text.length() - last);
    }

    @Override
    public String toString() {
        return "ContactPoint[" + kind + "]";
    }
}
