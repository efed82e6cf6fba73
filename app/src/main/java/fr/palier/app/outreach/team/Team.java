package fr.palier.app.outreach.team;

import fr.palier.app.outreach.Purpose;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Callers who were trained together.
 *
 * @param purposes what they may call for, each from its day on
 * @param callers who have not left it, by name
 * @param support whom they can speak to today
 */
public record Team(
        int id, String name, Map<Purpose, LocalDate> purposes, List<Caller> callers, Optional<Supporter> support) {

    public Team {
        purposes = Map.copyOf(purposes);
        callers = List.copyOf(callers);
    }

    /** Somebody who calls. */
    public record Caller(UUID person, String name, LocalDate trainedOn) {}

    /** Somebody who stands by them on a day. */
    public record Supporter(UUID person, String name) {}

    /** Why a team cannot call for something. */
    public enum Idle {
        /** It was not trained for it, or no longer calls for it. */
        NOT_TRAINED,
        /** It calls for it from a later day on. */
        NOT_YET,
        /** Nobody who was trained is in it. */
        NOBODY;

        /** As messages call it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Why nobody of it can call for a purpose on a day; empty where somebody can. */
    public Optional<Idle> idle(Purpose purpose, LocalDate day) {
        boolean nobody = callers.stream().allMatch(caller -> caller.trainedOn.isAfter(day));
        return barred(purpose, day).or(() -> nobody ? Optional.of(Idle.NOBODY) : Optional.empty());
    }

    /** Why it may not call for a purpose on a day, whoever is in it; empty where it may. */
    public Optional<Idle> barred(Purpose purpose, LocalDate day) {
        Optional<LocalDate> from = from(purpose);
        if (from.isEmpty()) {
            return Optional.of(Idle.NOT_TRAINED);
        }
        return from.get().isAfter(day) ? Optional.of(Idle.NOT_YET) : Optional.empty();
    }

    /** From when it may call for a purpose, as a form shows it. */
    public Optional<LocalDate> from(Purpose purpose) {
        return Optional.ofNullable(purposes.get(purpose));
    }

    /** Whether it has callers and nobody whom they can speak to today. */
    public boolean isAlone() {
        return !callers.isEmpty() && support.isEmpty();
    }

    /** Whether somebody calls in it. */
    public boolean has(UUID person) {
        return callers.stream().anyMatch(caller -> caller.person().equals(person));
    }
}
