package fr.palier.app.relief.guarantee;

import fr.palier.engine.law.scheme.Scheme;
import fr.palier.engine.law.scheme.Schemes;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A guarantee of a tenancy, as its paper says.
 *
 * @param number counts from 1 within the tenancy
 * @param scheme its code
 * @param body who pays, as staff wrote it
 * @param address of whoever pays, line by line; may be empty
 * @param ceiling the most that it pays, in cents; 0 where it is not known
 */
public record Guarantee(
        int tenancyId,
        int number,
        String scheme,
        String body,
        String address,
        String reference,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        long ceiling,
        String by) {

    /** Its scheme; none where that does not ship any more. */
    Optional<Scheme> known() {
        return Schemes.shipped().byCode(scheme);
    }

    /** The address, line by line. */
    List<String> lines() {
        return address.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** What it is called. */
    public String name() {
        return known().map(Scheme::name).orElse(scheme);
    }

    /** Whether it covers what falls due on a day, by its dates. */
    public boolean covers(LocalDate day) {
        return from.filter(day::isBefore).isEmpty() && to.filter(day::isAfter).isEmpty();
    }

    /** Whether it is of the same kind, by the same body, under the same reference: written down twice, its deadlines come twice. */
    boolean isSameAs(Guarantee other) {
        return scheme.equals(other.scheme)
                && body.equalsIgnoreCase(other.body)
                && reference.equalsIgnoreCase(other.reference);
    }

    @Override
    public String toString() {
        return "Guarantee[" + tenancyId + ", " + number + "]";
    }
}
