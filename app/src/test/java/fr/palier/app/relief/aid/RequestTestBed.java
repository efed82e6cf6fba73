package fr.palier.app.relief.aid;

import fr.palier.app.relief.HouseholdTestBed;
import fr.palier.engine.ledger.Kind;
import org.springframework.beans.factory.annotation.Autowired;

/** A household for which requests are made. */
@SuppressWarnings("NullAway") // a null fails the test where it stands
public abstract class RequestTestBed extends HouseholdTestBed {
    @Autowired
    protected Aids aids;

    @Autowired
    protected Answers answers;

    /** A charge on the account, so many days ago. */
    protected void owes(int daysAgo, long cents) {
        posted(tenancy, today.minusDays(daysAgo), Kind.CHARGE, cents);
    }
}
