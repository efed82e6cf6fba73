package fr.palier.app.situation;

import fr.palier.engine.Columns;
import fr.palier.engine.text.Lang;
import fr.palier.engine.triage.Decisions;
import fr.palier.engine.triage.NearestFlip.Flip;
import fr.palier.engine.triage.Policy;
import fr.palier.engine.triage.Signal;
import fr.palier.engine.triage.Signals;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What the policy in force makes of one tenancy today. */
record Judgement(Policy policy, Signals signals, Decisions decisions, Optional<Flip> flip) {
    /** A signal in the form of its column; empty where it has no value. */
    public OptionalLong get(Signal signal) {
        long value = signals.get(signal, 0);
        return value == Columns.EMPTY ? OptionalLong.empty() : OptionalLong.of(value);
    }

    /** A signal that is always known. */
    public long known(Signal signal) {
        return signals.get(signal, 0);
    }

    public boolean is(Signal signal) {
        return get(signal).orElse(0) == 1;
    }

    public Optional<LocalDate> day(Signal signal) {
        OptionalLong day = get(signal);
        return day.isPresent() ? Optional.of(LocalDate.ofEpochDay(day.getAsLong())) : Optional.empty();
    }

    /** The code of the action. */
    public String action() {
        return policy.actions().get(decisions.action(0));
    }

    /** Why this action: the note of the row of the table that decided. */
    Policy.Matched decided() {
        return policy.explainAction(signals, 0);
    }

    /** The reasons of its place in the list. */
    public List<Policy.Matched> reasons(Lang lang) {
        return policy.explainScore(decisions, 0, lang);
    }
}
