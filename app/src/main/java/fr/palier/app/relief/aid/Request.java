package fr.palier.app.relief.aid;

import fr.palier.app.relief.aid.RequestState.Act;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A request to a fund, a guarantor, an insurer or an employees' body. Amounts are cents.
 *
 * @param number counts from 1 within the tenancy
 * @param agreement of the household, without which no fund or employees' body is asked
 * @param days that are known
 */
public record Request(
        int tenancyId,
        int number,
        int version,
        Call call,
        RequestState state,
        long asked,
        Granted granted,
        Set<Paper> papers,
        Optional<Agreement> agreement,
        Map<Milestone, LocalDate> days,
        String by) {
    /** Days before the last day to file from which on it presses. */
    private static final int PRESSING_DAYS = 7;

    public Request {
        days = Collections.unmodifiableMap(days);
    }

    /**
     * Who is asked.
     *
     * @param body its code
     * @param reference of the paper on which the request rests; empty where there is none
     */
    public record Call(Kind kind, String body, String reference) {
        static Call of(Body body, String reference) {
            return new Call(body.kind(), body.code(), reference);
        }

        /** What the body is called. */
        public String name() {
            return Body.of(body).map(Body::name).orElse(body);
        }
    }

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
    public record Agreement(LocalDate on, How how) {
        /** No text says for how long an agreement is good (loi 90-449, art. 6-2): a year is our choice. */
        boolean isStale(LocalDate day) {
            return on.isBefore(day.minusYears(1));
        }
    }

    /**
     * Money that has arrived on the account.
     *
     * @param cents what came of what was granted
     * @param last whether no more of it will come
     */
    public record Payment(LocalDate on, long cents, boolean last) {}

    /** What is given, what is lent or asked back from the household later, and what of the two has come on the account. */
    public record Granted(long gift, long loan, long paid) {
        static final Granted NOTHING = new Granted(0, 0);

        /** Nothing of it has come. */
        public Granted(long gift, long loan) {
            this(gift, loan, 0);
        }

        /** What has not come. */
        public long missing() {
            return sum() - paid;
        }

        public long sum() {
            return gift + loan;
        }
    }

    /** A change of a request, and who made it. */
    public record Step(int version, Instant at, LocalDate day, String by, String act, String reason) {}

    public Kind kind() {
        return call.kind();
    }

    /** Whether something can be done with it now. */
    public boolean can(Act act) {
        return state.possible().contains(act)
                && switch (act) {
                    case AGREE -> kind().asksAgreement();
                    case TELL -> !kind().asksAgreement();
                    case RECOVER -> has(Milestone.PAID) && recovers();
                    case RECONSIDER -> granted.paid == 0;
                    case AMEND, AMEND_PAID, UNPAY -> granted.paid > 0;
                    default -> true;
                };
    }

    private boolean recovers() {
        return Body.of(call.body()).filter(Body::recovers).isPresent();
    }

    public Optional<LocalDate> day(Milestone milestone) {
        return Optional.ofNullable(days.get(milestone));
    }

    public boolean has(Milestone milestone) {
        return days.containsKey(milestone);
    }

    /** What has to come before it is filed has come: the household's agreement, or its being told. */
    public boolean isReady() {
        return kind().asksAgreement() ? agreement.isPresent() : has(Milestone.TOLD);
    }

    /** Papers that the body commonly asks for. */
    public List<Paper> wanted() {
        return Body.of(call.body()).map(Body::papers).orElse(List.of());
    }

    /** Papers that were not seen yet. */
    public List<Paper> missing() {
        return wanted().stream().filter(paper -> !papers.contains(paper)).toList();
    }

    /** Whether the body should be asked again by today. */
    public boolean isDue(LocalDate today) {
        return state.isOpen()
                && day(Milestone.CHASE).filter(on -> !on.isAfter(today)).isPresent();
    }

    /** Whether the last day to file is near. */
    public boolean isPressing(LocalDate today) {
        return isUnfiledBy(today.plusDays(PRESSING_DAYS));
    }

    /** Whether the last day to file has passed. */
    public boolean isLate(LocalDate today) {
        return isUnfiledBy(today.minusDays(1));
    }

    private boolean isUnfiledBy(LocalDate day) {
        return state == RequestState.DRAFT
                && day(Milestone.FILE_BY).filter(on -> !on.isAfter(day)).isPresent();
    }

    /** Granted and not on the account yet: it lowers what a plan has to pay. */
    public long expected() {
        return state == RequestState.GRANTED ? granted.missing() : 0;
    }

    /** Whether it was granted, be it paid or not. */
    public boolean isGranted() {
        return state == RequestState.GRANTED || state == RequestState.PAID;
    }

    /** Whether money has come, but not all that was granted. */
    public boolean isShort() {
        return granted.paid > 0 && granted.missing() > 0;
    }

    static How how(String code) {
        return How.valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
