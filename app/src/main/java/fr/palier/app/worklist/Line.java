package fr.palier.app.worklist;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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
            return valueOf(code.toUpperCase(Locale.ROOT));
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Who works on it now, until when. */
    record Lease(UUID by, Instant until) {}

    boolean isListed() {
        return rank != UNLISTED;
    }

    /** Why a line is not for today: a closed list, so that nobody writes about people here. */
    enum Later {
        PAYMENT_EXPECTED,
        APPOINTMENT_MADE,
        ANSWER_AWAITED,
        BAD_MOMENT,
        COLLEAGUE_HAS_IT,
        NO_TIME;

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The key of its words: {@code worklist.later.bad-moment}. */
        public String key() {
            return "worklist.later." + code();
        }
    }

    /** Makes a line of a row of the database. */
    static Line of(ResultSet row) throws SQLException {
        @Nullable UUID lease = row.getObject("lease_by", UUID.class);
        return new Line(
                row.getInt("tenancy_id"),
                row.getInt("rank"),
                who(row),
                row.getString("action"),
                row.getLong("balance"),
                row.getObject("months_owed", Integer.class),
                reasons(row.getArray("reasons")),
                row.getObject("flip_cents", Long.class),
                row.getObject("since", LocalDate.class),
                away(row),
                lease == null ? Optional.empty() : Optional.of(new Lease(lease, instant(row, "lease_until"))),
                Optional.ofNullable(row.getObject("assigned_to", UUID.class)));
    }

    private static Who who(ResultSet row) throws SQLException {
        String given = row.getString("given_name").strip();
        String family = row.getString("family_name");
        return new Who(
                row.getLong("public_id"),
                row.getString("number"),
                given.isEmpty() ? family : family + ", " + given.substring(0, given.offsetByCodePoints(0, 1)) + ".",
                row.getString("branch"),
                row.getString("postcode"),
                row.getString("city"),
                row.getBoolean("protected_address"));
    }

    private static List<Integer> reasons(@Nullable Array rows) throws SQLException {
        return rows == null
                ? List.of()
                : Arrays.stream((Object[]) rows.getArray())
                        .map(number -> ((Number) number).intValue())
                        .toList();
    }

    private static Optional<Away> away(ResultSet row) throws SQLException {
        @Nullable String kind = row.getString("away_kind");
        return kind == null
                ? Optional.empty()
                : Optional.of(new Away(
                        Kind.of(kind),
                        row.getObject("away_on", LocalDate.class),
                        row.getObject("away_until", LocalDate.class),
                        row.getString("away_reason"),
                        row.getObject("away_by", UUID.class),
                        instant(row, "away_at")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
