package fr.palier.app.situation;

import fr.palier.engine.Columns;
import fr.palier.engine.triage.Signal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;

/** The signals of one tenancy, by name. */
record Readings(ToLongFunction<Signal> signals) {
    /** A signal in the form that it says; empty where it has no value. */
    OptionalLong get(Signal signal) {
        long value = signals.applyAsLong(signal);
        return value == Columns.EMPTY ? OptionalLong.empty() : OptionalLong.of(value);
    }

    /** A signal that always has a value. */
    long known(Signal signal) {
        return signals.applyAsLong(signal);
    }

    boolean is(Signal signal) {
        return get(signal).orElse(0) == 1;
    }

    Optional<LocalDate> day(Signal signal) {
        OptionalLong day = get(signal);
        return day.isPresent() ? Optional.of(LocalDate.ofEpochDay(day.getAsLong())) : Optional.empty();
    }
}
