package fr.palier.app.bank;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A payment that a statement told, as the tray shows it.
 *
 * @param publicId what stands in addresses of pages
 * @param cents below zero: it went out, since an earlier payment came back
 * @param account of the landlord, shortened
 * @param why why it is in the tray, or aside: a code of {@link Why} or {@link Aside}; empty where it was recognised
 * @param foundBy what answered: a code of {@link FoundBy}, or empty
 * @param said the words that answered
 */
record Payment(
        long id,
        long publicId,
        LocalDate day,
        long cents,
        String returnReason,
        String label,
        String payer,
        String account,
        State state,
        String why,
        String foundBy,
        String said,
        Optional<Integer> tenancyId,
        Optional<Decision> decision) {
    /** Who decided, and when. */
    record Decision(Instant at, String by) {}

    public boolean isReturn() {
        return cents < 0;
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    /** Whether a person may put it on an account: money that came back to the landlord is no payment of rent. */
    public boolean mayBeAssigned() {
        return isOpen() && !why.equals(Why.SENT_BACK.code()) && !why.equals(Why.TOO_LARGE.code());
    }

    /** The key of the message that says why it is where it is; empty where a person decided. */
    String reasonKey() {
        return switch (state) {
            case OPEN -> "bank.why." + why;
            case ASIDE -> "bank.aside." + why;
            case MATCHED -> "bank.by." + foundBy;
            case ASSIGNED -> "";
        };
    }

    @Override
    public String toString() {
        return "Payment[" + id + "]";
    }
}
