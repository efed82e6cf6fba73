package fr.palier.app.outreach.near;

import fr.palier.app.outreach.CallTime;
import fr.palier.app.outreach.near.CaretakerStore.Caretaker;
import fr.palier.app.outreach.near.CaretakerStore.Place;
import fr.palier.app.outreach.near.CaretakerStore.Residence;
import fr.palier.app.portfolio.Branch;
import fr.palier.app.portfolio.ContactPoint;
import fr.palier.app.portfolio.Tenancies;
import fr.palier.app.shared.Audit;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.app.shared.words.FreeText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The door to caretakers: a residence may have its own; to all others goes the one whom the agency sends. */
@Component
class Caretakers {
    private final CaretakerStore store;
    private final Tenancies tenancies;
    private final Audit audit;
    private final Transactions transactions;
    private final CallTime time;

    Caretakers(CaretakerStore store, Tenancies tenancies, Audit audit, Transactions transactions, CallTime time) {
        this.store = store;
        this.tenancies = tenancies;
        this.audit = audit;
        this.transactions = transactions;
        this.time = time;
    }

    /** An agency and its caretaker. */
    record OfBranch(Branch branch, Caretaker caretaker) {
        @Override
        public String toString() {
            return "OfBranch[" + branch.id() + "]";
        }
    }

    /** All agencies with the caretakers whom they send. */
    List<OfBranch> ofBranches(Scope scope) {
        return transactions.read(scope, () -> {
            Map<Integer, Caretaker> known = store.ofBranches(scope);
            return tenancies.branches(scope).stream()
                    .map(branch -> new OfBranch(branch, known.getOrDefault(branch.id(), Caretaker.NONE)))
                    .toList();
        });
    }

    /** Residences of an agency. */
    record OfResidences(int branch, List<Residence> residences) {}

    /** From the residence of a dwelling on, by name. */
    OfResidences from(Scope scope, int dwelling, int limit) {
        return transactions.read(scope, () -> of(scope, residence(scope, dwelling), limit));
    }

    /** All of an agency, from the first on. */
    OfResidences of(Scope scope, int branch, int limit) {
        return transactions.read(scope, () -> of(scope, new Place(branch, ""), limit));
    }

    private OfResidences of(Scope scope, Place from, int limit) {
        return new OfResidences(from.branch(), store.residences(scope, from, limit));
    }

    /** A dwelling of the residence in which a household lives; empty where that is not known. */
    Optional<Integer> dwelling(Scope scope, int tenancyId) {
        return transactions.read(scope, () -> store.dwelling(scope, tenancyId));
    }

    private Place residence(Scope scope, int dwelling) {
        return store.residence(scope, dwelling).orElseThrow(NotFound::new);
    }

    /**
     * Says whom an agency sends; with neither name nor number, that nobody is known any more.
     *
     * @throws Refused with one of the two alone, or with what cannot be called
     */
    void setForBranch(Scope scope, int branch, String name, String number) {
        Caretaker caretaker = read(name, number);
        transactions.write(scope, () -> {
            if (tenancies.branches(scope).stream().noneMatch(one -> one.id() == branch)) {
                throw new NotFound();
            }
            set(scope, new Place(branch, ""), caretaker);
        });
    }

    /** The same for the residence of a dwelling. */
    void setForResidence(Scope scope, int dwelling, String name, String number) {
        Caretaker caretaker = read(name, number);
        transactions.write(scope, () -> set(scope, residence(scope, dwelling), caretaker));
    }

    private static Caretaker read(String name, String number) {
        if (name.isBlank() && number.isBlank()) {
            return Caretaker.NONE;
        }
        boolean unnamed = name.isBlank() || name.length() > NearOnes.LONGEST_NAME;
        Refused.when(unnamed, "outreach.near.name-missing", NearOnes.LONGEST_NAME);
        return new Caretaker(
                FreeText.plain(name).words(), ContactPoint.telephone(number).replace(" ", ""));
    }

    private void set(Scope scope, Place place, Caretaker caretaker) {
        if (caretaker.equals(Caretaker.NONE)) {
            store.clear(scope, place);
        } else {
            store.set(scope, place, caretaker, time.now().toLocalDate());
        }
        audit.record(scope, "caretaker.set", "branch:" + place.branch(), Map.of());
    }
}
