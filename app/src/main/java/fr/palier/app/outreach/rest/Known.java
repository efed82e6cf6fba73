package fr.palier.app.outreach.rest;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * What whoever answers a household's call is to know before the first word.
 *
 * @param promised for when a call was promised
 * @param visitOn since when a visit is open
 * @param urgentAt since when somebody may be in danger
 * @param rescueOn since when rescue has taken over, where nobody recorded news since
 * @param language which they speak, where it is not French; a code
 * @param inPeace somebody died, or is in hospital
 * @param opposed purposes for which they do not wish to be approached
 */
public record Known(
        Optional<LocalDateTime> promised,
        Optional<LocalDate> visitOn,
        Optional<LocalDateTime> urgentAt,
        Optional<LocalDate> rescueOn,
        Optional<String> language,
        boolean inPeace,
        List<String> opposed) {
    /** Nothing in particular. */
    public static final Known NOTHING = new Known(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false, List.of());

    /** Copies the list. */
    public Known {
        opposed = List.copyOf(opposed);
    }
}
