package fr.palier.app.outreach.visit;

import fr.palier.app.outreach.visit.Visit.Step;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Those of whom neither the door nor a relative, the caretaker or the CCAS knows: rescue alone is left, today. */
@Component
public class LastResort {
    private final VisitStore store;
    private final Transactions transactions;

    LastResort(VisitStore store, Transactions transactions) {
        this.store = store;
        this.transactions = transactions;
    }

    /**
     * Of one of them, until somebody answers for the person.
     *
     * @param visit its public id
     * @param askedOn since when somebody asks after the person
     * @param unanswered who was asked last, as messages call it
     * @param by who asked, and has it in hand, {@code at} a moment
     * @param now what is to be done, as messages call it
     */
    public record Open(
            long visit, int tenancyId, LocalDate askedOn, String unanswered, String by, Instant at, String now) {
        static Open of(Visit visit) {
            Step last = visit.unanswered().orElseThrow();
            return new Open(
                    visit.publicId(),
                    visit.tenancyId(),
                    visit.askedOn(),
                    last.code(),
                    last.by(),
                    last.at(),
                    visit.now(false).orElseThrow());
        }

        @Override
        public String toString() {
            return "Open[" + visit + "]";
        }
    }

    /** The most vulnerable first. */
    public List<Open> open(Scope scope) {
        return transactions.read(
                scope, () -> store.lastResort(scope).stream().map(Open::of).toList());
    }
}
