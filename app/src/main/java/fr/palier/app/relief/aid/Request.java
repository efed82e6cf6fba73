package fr.palier.app.relief.aid;

import fr.palier.app.relief.aid.RequestState.Act;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A request to a fund. Amounts are cents.
 *
 * @param number counts from 1 within the tenancy
 * @param fund its code
 * @param agreement of the household, without which nothing is filed
 * @param chaseOn when to ask the fund again
 */
public record Request(
        int tenancyId,
        int number,
        int version,
        String fund,
        RequestState state,
        long asked,
        Granted granted,
        Set<Paper> papers,
        Optional<Agreement> agreement,
        Optional<LocalDate> filedOn,
        Optional<LocalDate> chaseOn,
        Optional<LocalDate> paidOn,
        String by) {

    /** How the household said yes. */
    public enum How {
        /** A paper that it signed. */
        WRITTEN,
        /** By word of mouth, to whoever recorded it. */
        SPOKEN,
        /** Told by its social worker. */
        SOCIAL_WORKER;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** When and how the household agreed. */
    public record Agreement(LocalDate on, How how) {}

    /** What the fund gives, and what it lends. */
    public record Granted(long gift, long loan) {
        static final Granted NOTHING = new Granted(0, 0);

        public long sum() {
            return gift + loan;
        }
    }

    /** A change of a request, and who made it. */
    public record Step(int version, Instant at, LocalDate day, String by, String act, String reason) {}

    public boolean can(Act act) {
        return state.possible().contains(act);
    }

    /** Papers that were not seen yet. */
    public Set<Paper> missing() {
        Set<Paper> missing = EnumSet.allOf(Paper.class);
        missing.removeAll(papers);
        return missing;
    }

    /** Whether the fund should be asked again by today. */
    public boolean isDue(LocalDate today) {
        return state.isOpen() && chaseOn.filter(on -> !on.isAfter(today)).isPresent();
    }

    /** Granted and not on the account yet: it lowers what a plan has to pay. */
    public long expected() {
        return state == RequestState.GRANTED && paidOn.isEmpty() ? granted.sum() : 0;
    }

    static How how(String code) {
        return How.valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
