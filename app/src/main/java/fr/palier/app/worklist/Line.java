package fr.palier.app.worklist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A tenancy on today's list.
 *
 * @param rank its place on the list of the last run, {@link #UNLISTED} if it is not on it
 * @param monthsOwed hundredths of a month
 * @param reasons rows of the policy's score table, from 0
 * @param since the first day since which it has been waiting
 */
record Line(
        int tenancyId,
        int rank,
        Who who,
        String action,
        long balance,
        @Nullable Integer monthsOwed,
        List<Integer> reasons,
        @Nullable Long flipCents,
        LocalDate since,
        Optional<Away> away,
        Optional<Lease> lease,
        Optional<UUID> assignedTo) {
    /** The rank of a tenancy that the last run does not list. */
    static final int UNLISTED = Integer.MAX_VALUE;

    /** Whose tenancy it is, as the list shows it. */
    record Who(
            long publicId,
            String number,
            String shortName,
            @Nullable String branch,
            String postcode,
            String city,
            boolean protectedAddress) {
        @Override
        public String toString() {
            return "Who[" + number + "]";
        }
    }

    /** Put aside: by whom, when, until which day (that day it is back), and why. */
    record Away(Kind kind, LocalDate on, LocalDate until, String reason, UUID by, Instant at) {
        /** Whether it is still aside on a day. */
        boolean holds(LocalDate day) {
            return until.isAfter(day);
        }
    }

    /** Why a line is put aside. */
    enum Kind {
        /** Somebody spoke with the household, or tried to. */
        DONE,
        /** Not today. */
        LATER,
        /** A call was promised for the day until which it is aside. */
        PROMISE;

        static Kind of(String code) {
            return valueOf(code.toUpperCase(java.util.Locale.ROOT));
        }

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Who works on it now, until when. */
    record Lease(UUID by, Instant until) {}

    boolean isListed() {
        return rank != UNLISTED;
    }
}
