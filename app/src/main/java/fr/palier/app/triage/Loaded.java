package fr.palier.app.triage;

import fr.palier.app.triage.Kernel.Inputs;
import fr.palier.engine.triage.Rehearsal;
import fr.palier.engine.triage.Triage;
import java.time.LocalDate;
import java.util.Optional;

/** A landlord's accounts with their signals drawn, on which policies can be tried. Immutable. */
public final class Loaded {
    private final Inputs inputs;
    private final Triage triage;
    private final Rehearsal.Listing current;

    Loaded(Inputs inputs, Triage triage, Rehearsal.Listing current) {
        this.inputs = inputs;
        this.triage = triage;
        this.current = current;
    }

    public Triage triage() {
        return triage;
    }

    /** The list by the policy that holds. */
    public Rehearsal.Listing current() {
        return current;
    }

    /** The version of the policy that holds. */
    public int policyVersion() {
        return inputs.policyVersion();
    }

    public LocalDate asOf() {
        return inputs.asOf();
    }

    /** The id of a tenancy of these columns. */
    public int tenancyId(int tenancy) {
        return inputs.tenancies().id(tenancy);
    }

    /** The branch that looks after a tenancy. */
    public Optional<Integer> branch(int tenancy) {
        return inputs.tenancies().hasBranch(tenancy)
                ? Optional.of(inputs.tenancies().branch(tenancy))
                : Optional.empty();
    }

    boolean isOf(LocalDate day, long mark, int policyVersion) {
        return inputs.asOf().equals(day) && inputs.mark() == mark && inputs.policyVersion() == policyVersion;
    }
}
