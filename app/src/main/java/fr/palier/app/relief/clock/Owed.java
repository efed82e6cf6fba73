package fr.palier.app.relief.clock;

import fr.palier.engine.law.Arrears;
import fr.palier.engine.law.Arrears.Aid;
import fr.palier.engine.ledger.Fact;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * A tenancy whose days are counted.
 *
 * @param balance in cents
 * @param arrears what the law counts from
 * @param care what stands around it
 */
record Owed(int tenancyId, Optional<Integer> branch, long balance, Arrears arrears, Care care) {
    /**
     * What holds back whoever would press the household.
     *
     * @param spokeOn when somebody last spoke with it
     * @param heldUntil the last day on which reminders are suspended
     */
    record Care(Optional<LocalDate> spokeOn, Optional<LocalDate> heldUntil, Fact.Plan plan) {
        static final Care NONE = new Care(Optional.empty(), Optional.empty(), Fact.Plan.NONE);
    }

    /** A tenancy that owes nothing, or nothing that was found. */
    static Owed nothing(int tenancyId) {
        Arrears none =
                new Arrears(LocalDate.MIN, Aid.NONE, Optional.empty(), Optional.empty(), Optional.empty(), Map.of(), 0);
        return new Owed(tenancyId, Optional.empty(), 0, none, Care.NONE);
    }

    /** Whether somebody has spoken with the household since it owes this debt. */
    boolean spoken(LocalDate day) {
        return care.spokeOn
                .filter(on -> !on.isAfter(day))
                .filter(on -> arrears.owingSince()
                        .filter(since -> !on.isBefore(since))
                        .isPresent())
                .isPresent();
    }
}
