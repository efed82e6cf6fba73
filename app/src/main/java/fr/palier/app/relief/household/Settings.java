package fr.palier.app.relief.household;

import fr.palier.app.shared.Actor;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Role;
import java.util.List;
import java.util.Optional;

/**
 * What a landlord decides about plans. Amounts are cents.
 *
 * @param adviserLimit debt up to which whoever proposes a plan needs nobody's approval
 * @param managerLimit debt up to which a manager approves; above, an administrator does
 * @param remainder each person is to keep for living in a month, proposed to the household and changed with it
 * @param longest months that a plan lasts at most
 * @param least that an instalment is
 * @param graceDays after which a payment is late
 * @param tolerance that may be missing over a whole plan
 */
public record Settings(
        long adviserLimit, long managerLimit, long remainder, int longest, long least, int graceDays, long tolerance) {
    public static final Settings SHIPPED = new Settings(600_00, 20_000_00, 200_00, 36, 15_00, 5, 2_00);

    private static final long EURO = 100;
    private static final long MOST_EUROS = 100_000;

    /** A value with what it may be, by the name of its field. Amounts are whole euros. */
    private record Bound(String field, long value, long least, long most) {
        void check() {
            if (value < least || value > most) {
                throw new Refused("relief.settings.not-between." + field, least, most);
            }
        }
    }

    /** Whether a plan for so much, in cents, needs somebody else's approval. */
    public boolean needsApproval(long owed) {
        return owed > adviserLimit;
    }

    /** Whether somebody may approve a plan for so much, in cents. */
    public boolean mayApprove(Actor actor, long owed) {
        return owed <= mostApproved(actor);
    }

    /** The most that a plan may be for so that somebody may approve it, in cents; below 0 for those who approve none. */
    public long mostApproved(Actor actor) {
        if (actor.isAny(Role.ADMINISTRATOR)) {
            return Long.MAX_VALUE;
        }
        return actor.isAny(Role.MANAGER) ? managerLimit : -1;
    }

    /** The same with longer plans where a directive allows them; never with shorter ones. */
    public Settings longest(Optional<Integer> directed) {
        int months = directed.filter(other -> other > longest).orElse(longest);
        return new Settings(adviserLimit, managerLimit, remainder, months, least, graceDays, tolerance);
    }

    /**
     * The same, if it can be lived with.
     *
     * @throws Refused with the field and its bounds
     */
    public Settings checked() {
        List.of(
                        new Bound("adviser-limit", Math.ceilDiv(adviserLimit, EURO), 0, 20_000),
                        new Bound(
                                "manager-limit",
                                Math.ceilDiv(managerLimit, EURO),
                                Math.ceilDiv(adviserLimit, EURO),
                                MOST_EUROS),
                        new Bound("remainder", Math.ceilDiv(remainder, EURO), 0, 2_000),
                        new Bound("longest", longest, 1, 120),
                        new Bound("least", Math.ceilDiv(least, EURO), 1, 500),
                        new Bound("grace", graceDays, 0, 30),
                        new Bound("tolerance", Math.ceilDiv(tolerance, EURO), 0, 50))
                .forEach(Bound::check);
        return this;
    }
}
