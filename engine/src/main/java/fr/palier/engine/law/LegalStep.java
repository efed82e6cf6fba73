package fr.palier.engine.law;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What was done, by the landlord or by others, about rent that is unpaid; each has a day. */
public enum LegalStep {
    /** It became known that the housing benefit is paid to the household. */
    AID_TO_TENANT,
    /** The paying body was told. */
    CAF_TOLD,
    /** The paying body sent the file back for a plan (CCH R824-7 1°). */
    SENT_BACK,
    /** The paying body asked the fund at once (CCH R824-7 2°). */
    FUND_SEIZED,
    /** The paying body proposes a plan of its own for small arrears (CCH R824-10). */
    SMALL_DEBT,
    /** That plan came to nothing. */
    SMALL_FAILED,
    /** The paying body asked whether the landlord wants to be paid the benefit (CCH R824-20). */
    DIRECT_PAYMENT_ASKED,
    /** The landlord said yes. */
    DIRECT_PAYMENT_TAKEN,
    /** The landlord said no. */
    DIRECT_PAYMENT_REFUSED,
    /** The plan agreed with the household was sent to the paying body. */
    PLAN_SENT,
    /** No plan came: the paying body's formal notice. */
    PAYER_NOTICE,
    CCAPEX_SEIZED,
    /** A notice to pay was served. */
    NOTICE_SERVED,
    SUMMONED,
    /** The day of the hearing. */
    HEARING,
    /** The prefect was told of the summons. */
    PREFECT_TOLD,
    /** The order to leave was served. */
    LEAVE_SERVED,
    /** Somebody looked where the procedure of an over-indebted household stands. */
    OVER_INDEBTEDNESS_REVIEWED;

    /** As columns and forms hold it: {@code caf-told}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The step of a code. */
    public static Optional<LegalStep> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    /** Whether it presses the household. */
    public boolean isCoercive() {
        return switch (this) {
            case NOTICE_SERVED, SUMMONED, LEAVE_SERVED -> true;
            case AID_TO_TENANT,
                    CAF_TOLD,
                    SENT_BACK,
                    FUND_SEIZED,
                    SMALL_DEBT,
                    SMALL_FAILED,
                    DIRECT_PAYMENT_ASKED,
                    DIRECT_PAYMENT_TAKEN,
                    DIRECT_PAYMENT_REFUSED,
                    PLAN_SENT,
                    PAYER_NOTICE,
                    CCAPEX_SEIZED,
                    HEARING,
                    PREFECT_TOLD,
                    OVER_INDEBTEDNESS_REVIEWED -> false;
        };
    }

    /** Whether its day may lie ahead. */
    public boolean mayBeAhead() {
        return this == HEARING;
    }
}
