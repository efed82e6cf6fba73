package fr.palier.engine.plan;

import java.time.LocalDate;

/**
 * What a household promised: to pay a plan and, beside it, each rent as it falls, but for those that are put off.
 *
 * @param schedule of the plan, as it stands after its pauses
 * @param deferral rents to come that the plan pays
 * @param granted aid in cents that the schedule leaves out, since it was granted before: the first aid that comes is that one
 * @param leftOut housing benefit in cents that is missing in the debt and that the schedule leaves out: benefit that comes late is that
 * @param from first day that counts: what fell before is in the frozen debt
 * @param graceDays after which a payment is late
 * @param tolerance cents by which what is paid may stay behind without being missed, over the whole plan
 * @param cadence of the household
 */
public record Promise(
        Schedule schedule,
        Deferral deferral,
        long granted,
        long leftOut,
        LocalDate from,
        int graceDays,
        long tolerance,
        Cadence cadence) {
    /** With no benefit missing in the debt. */
    @SuppressWarnings("checkstyle:ParameterNumber") // all that was promised but one
    public Promise(
            Schedule schedule,
            Deferral deferral,
            long granted,
            LocalDate from,
            int graceDays,
            long tolerance,
            Cadence cadence) {
        this(schedule, deferral, granted, 0, from, graceDays, tolerance, cadence);
    }
}
