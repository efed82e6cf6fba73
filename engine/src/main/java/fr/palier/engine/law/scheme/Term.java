package fr.palier.engine.law.scheme;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Until when something has to be done, counted from a day: {@code 15 days of unpaid}. */
public record Term(Clause clause, int count, ChronoUnit unit, Start start) {
    private static final Pattern FORM = Pattern.compile("([0-9]{1,3}) (days|months) of ([a-z]+)");

    /** The day from which it is counted. */
    public enum Start {
        /** The oldest term that is not paid. */
        UNPAID,
        /** Each further term that is not paid. */
        DUE,
        /** The lease begins. */
        LEASE,
        /** The household's income or costs have changed. */
        EVENT,
        /** The tenant is summoned to pay. */
        SUMMONS
    }

    static Term of(Clause clause) {
        Matcher parts = FORM.matcher(clause.value());
        if (!parts.matches()) {
            throw new IllegalArgumentException("\"" + clause.value() + "\" is no term like: 15 days of unpaid");
        }
        return new Term(
                clause,
                Integer.parseInt(parts.group(1)),
                ChronoUnit.valueOf(parts.group(2).toUpperCase(Locale.ROOT)),
                Start.valueOf(parts.group(3).toUpperCase(Locale.ROOT)));
    }

    /** The last day. */
    public LocalDate last(LocalDate start) {
        return start.plus(count, unit);
    }
}
