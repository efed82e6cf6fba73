package fr.palier.engine.law;

import fr.palier.engine.law.LegalRule.Confidence;
import java.time.LocalDate;

/**
 * A day that the law sets for a tenancy, or before which it allows nothing.
 *
 * @param code what it is, in small letters and hyphens: {@code caf-report}. Its words are {@code relief.deadline.<code>} (what to
 *     do) and {@code relief.deadline.<code>.why}
 * @param counted the day of the fact from which it is counted
 * @param day of a duty or an offer, the last day on which it is in time; of a coercive step, the first on which it is allowed
 * @param warnOn from when it is shown as near; not after {@code day}
 * @param reference the article
 * @param confidence how sure we are of it; whatever is not the text itself is shown as "à vérifier"
 */
public record Deadline(
        String code,
        Nature nature,
        Party party,
        LocalDate counted,
        LocalDate day,
        LocalDate warnOn,
        String reference,
        Confidence confidence) {

    /** Refuses a warning that comes too late. */
    public Deadline {
        if (warnOn.isAfter(day)) {
            throw new IllegalArgumentException(code + " is warned of on " + warnOn + ", after its day " + day);
        }
    }

    /** What a deadline is about. */
    public enum Nature {
        /** It protects the household or what it is entitled to: never put off, by nothing. */
        PROTECTIVE,
        /** Something that is offered to the household. */
        OFFER,
        /** An answer that somebody else owes. */
        ANSWER,
        /** It presses the household: never proposed before somebody has spoken with it. */
        COERCIVE
    }

    /** Who is to act. */
    public enum Party {
        LANDLORD,
        HOUSEHOLD,
        /** CAF or MSA. */
        PAYING_BODY,
        /** The housing solidarity fund. */
        FUND,
        CCAPEX,
        /** Action Logement, or whoever else stands surety. */
        GUARANTOR
    }

    /** How a deadline stands on a day. */
    public enum Standing {
        LATE,
        NEAR,
        AHEAD
    }

    /** How it stands, by when to act so as to keep to it; a coercive step is never late. */
    public Standing on(LocalDate today) {
        if (today.isAfter(inPractice()) && nature != Nature.COERCIVE) {
            return Standing.LATE;
        }
        return today.isBefore(warnOn) ? Standing.AHEAD : Standing.NEAR;
    }

    /**
     * When to act so as to keep to it: the day itself, or the last working day before it; of a coercive step, the first behind it.
     * What somebody else owes is awaited until its day.
     */
    public LocalDate inPractice() {
        return switch (nature) {
            case PROTECTIVE, OFFER -> WorkingDays.lastUpTo(day);
            case ANSWER -> day;
            case COERCIVE -> WorkingDays.firstFrom(day);
        };
    }

    /** Whether it rests on something other than the text of the law. */
    public boolean isToCheck() {
        return confidence != Confidence.TEXT;
    }
}
