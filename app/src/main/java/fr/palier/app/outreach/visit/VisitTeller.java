package fr.palier.app.outreach.visit;

import fr.palier.app.outreach.CallTime;
import fr.palier.app.outreach.visit.Visit.Step;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.app.timeline.told.VisitsTold;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells the page of a household of its visit. */
@Component
class VisitTeller implements VisitsTold {
    private final VisitStore store;
    private final DoorStore doors;
    private final Transactions transactions;
    private final CallTime time;

    VisitTeller(VisitStore store, DoorStore doors, Transactions transactions, CallTime time) {
        this.store = store;
        this.doors = doors;
        this.transactions = transactions;
        this.time = time;
    }

    @Override
    public Optional<OpenVisit> open(Scope scope, int tenancyId) {
        LocalDate today = time.now().toLocalDate();
        return transactions.read(scope, () -> store.open(scope, tenancyId).map(visit -> told(scope, visit, today)));
    }

    private OpenVisit told(Scope scope, Visit visit, LocalDate today) {
        String now = visit.now(doors.on(scope, today).isPresent()).orElseThrow();
        return new OpenVisit(
                visit.askedOn(),
                visit.late(today),
                visit.unanswered().map(Step::code),
                now,
                visit.spoken().map(one -> new OpenVisit.Spoken(one.by(), one.on())));
    }
}
