package fr.palier.app.relief.clock;

import fr.palier.app.relief.directive.InForce;
import fr.palier.engine.law.Arrears;
import fr.palier.engine.law.Arrears.Aid;
import fr.palier.engine.law.Care;
import fr.palier.engine.law.Deadline;
import fr.palier.engine.law.LegalStep;
import fr.palier.engine.law.Restraint;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A tenancy whose days are counted.
 *
 * @param balance in cents
 * @param arrears what the law counts from
 * @param care what stands around it
 */
record Owed(int tenancyId, Optional<Integer> branch, long balance, Arrears arrears, Care care) {
    /** A tenancy that owes nothing, or nothing that was found. */
    static Owed nothing(int tenancyId) {
        Arrears none =
                new Arrears(LocalDate.MIN, Aid.NONE, Optional.empty(), Optional.empty(), Optional.empty(), Map.of(), 0);
        return new Owed(tenancyId, Optional.empty(), 0, none, Care.NONE);
    }

    /** What speaks against a deadline's step on the day of the rules. */
    Set<Restraint> against(Deadline deadline, InForce rules) {
        return Restraint.of(deadline, arrears, care, rules.noCoercion().isPresent(), rules.day());
    }

    /** What speaks against a step on the day of the rules. */
    Set<Restraint> against(LegalStep step, InForce rules) {
        return Restraint.of(step, arrears, care, rules.noCoercion().isPresent(), rules.day());
    }

    /** What speaks against pressing the household at all on the day of the rules. */
    Set<Restraint> pressing(InForce rules) {
        return Restraint.pressing(arrears, care, rules.noCoercion().isPresent(), rules.day());
    }
}
