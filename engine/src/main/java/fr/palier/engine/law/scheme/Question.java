package fr.palier.engine.law.scheme;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * What has to be known of a tenancy, in the order in which it is asked. An answer is a number: of the option chosen, or the number
 * said, between {@link #least} and {@link #most}.
 */
public enum Question {
    /** Known from the file. */
    LANDLORD("social", "private"),
    /** Whole months since the lease began; known from the file. */
    LEASE_MONTHS(1200),
    /** The debt in hundredths of a month's rent and charges, net of housing benefit; known from the account. */
    OWED(100_000),
    /** Years. */
    AGE_AT_LEASE(120),
    STATUS_AT_LEASE("student", "apprentice", "other"),
    VISA("yes", "no"),
    LOCA_PASS("yes", "no"),
    SURETY("yes", "no"),
    /** Whether the student had a scholarship. */
    SCHOLARSHIP("yes", "no"),
    BODY_SURETY("yes", "no"),
    INSURED("yes", "no"),
    EMPLOYMENT("private", "agricultural", "public", "job-seeker", "other"),
    /** Employees of the firm. */
    FIRM_SIZE(1_000_000),
    /** What has changed; never anything of health. */
    EVENT("job-loss", "less-income", "family", "extra-costs", "two-homes", "nothing"),
    /** Of the income, in hundredths. */
    LOSS(100),
    /** Whole months since. */
    EVENT_MONTHS(120),
    /** Gross, in euros a month. */
    INCOME(100_000),
    COVID_AID("yes", "no");

    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,7}");

    private final List<String> options;
    private final long most;

    Question(String... options) {
        this.options = List.of(options);
        this.most = options.length - 1L;
    }

    Question(long most) {
        this.options = List.of();
        this.most = most;
    }

    /** The alternatives; empty where a number is asked for. */
    public List<String> options() {
        return options;
    }

    public long least() {
        return 0;
    }

    public long most() {
        return most;
    }

    /** As files, forms and messages name it: {@code age-at-lease}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one of that name. */
    public static Optional<Question> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    /** An answer as it is written, option or number; empty where it is neither or out of bounds. */
    public OptionalLong read(String written) {
        if (!options.isEmpty()) {
            int option = options.indexOf(written);
            return option < 0 ? OptionalLong.empty() : OptionalLong.of(option);
        }
        boolean number = DIGITS.matcher(written).matches() && Long.parseLong(written) <= most;
        return number ? OptionalLong.of(Long.parseLong(written)) : OptionalLong.empty();
    }

    /** An answer as {@link #read} takes it. */
    public String written(long answer) {
        return options.isEmpty() ? Long.toString(answer) : options.get((int) answer);
    }
}
