package fr.palier.app.relief.agreed;

import fr.palier.app.relief.sums.Sums;
import fr.palier.engine.plan.Instalment;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a household agrees to with a plan. Amounts are cents.
 *
 * @param adviser who proposed it to the household
 * @param version of the plan, which who acts on it says they saw
 * @param sums of what parts it is made
 * @param graceDays within which a payment is not late
 * @param awaitsSignature whether it is approved and not signed yet
 * @param forbidden since when the household may not pay this debt, so that nobody signs
 * @param grantedSince aid that was granted since it was proposed and that it does not count, so that it is proposed anew
 * @param lost aid that it counts and that is no longer certain, so that its instalments do not pay the debt: the same
 */
public record Agreement(
        int number,
        Adviser adviser,
        int version,
        Sums sums,
        List<Instalment> instalments,
        int graceDays,
        boolean awaitsSignature,
        Optional<LocalDate> forbidden,
        long grantedSince,
        long lost) {
    /** Who proposed a plan. */
    public record Adviser(UUID id, String name) {
        @Override
        public String toString() {
            return "Adviser[" + id + "]";
        }
    }

    public Agreement {
        instalments = List.copyOf(instalments);
    }

    /** Whether its first instalment is past, so that nobody can sign it any more. */
    public boolean isLate(LocalDate today) {
        return instalments.getFirst().day().isBefore(today);
    }

    /** Whether it can be signed on a day. */
    public boolean maySign(LocalDate today) {
        return awaitsSignature && forbidden.isEmpty() && grantedSince == 0 && lost == 0 && !isLate(today);
    }

    /** What the instalments pay in all. */
    public long payable() {
        return instalments.stream().mapToLong(Instalment::cents).sum();
    }
}
