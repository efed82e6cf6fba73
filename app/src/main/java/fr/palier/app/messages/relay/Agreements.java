package fr.palier.app.messages.relay;

import fr.palier.app.dossier.referral.Partner;
import fr.palier.app.messages.relay.Agreement.Period;
import fr.palier.app.messages.relay.Agreement.Said;
import fr.palier.app.messages.relay.Agreement.Terms;
import fr.palier.app.messages.relay.Agreement.Way;
import fr.palier.app.shared.Audit;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.app.shared.words.FreeText;
import fr.palier.engine.message.Origin;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/**
 * The door to what was agreed with partners. An agreement is not rewritten: it is ended, and another takes its place, so that it can
 * always be read why somebody was told of something. One that the landlord does not have is {@link NotFound}.
 */
@Component
public class Agreements {
    /** What the end of an agreement is refused with that somebody has ended meanwhile. */
    static final String CHANGED = "relay.agreement.changed-meanwhile";

    private static final int WORDS = 200;
    private static final int WITH = 100;

    private final AgreementStore store;
    private final Transactions transactions;
    private final Audit audit;
    private final BusinessClock clock;

    Agreements(AgreementStore store, Transactions transactions, Audit audit, BusinessClock clock) {
        this.store = store;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those that hold today or will. */
    public List<Agreement> standing(Scope scope) {
        return transactions.read(scope, () -> store.standing(scope, clock.today()));
    }

    /** Those that are over, the last first, before one. */
    List<Agreement> over(Scope scope, int before, int limit) {
        return transactions.read(scope, () -> store.over(scope, clock.today(), before, limit));
    }

    Agreement find(Scope scope, int id) {
        return transactions.read(scope, () -> store.find(scope, id).orElseThrow(NotFound::new));
    }

    /**
     * Writes an agreement down.
     *
     * @return its number
     * @throws Refused where something is missing or wrong, or another with the partner holds on one of its days
     */
    public int make(Scope scope, Partner partner, Terms terms) {
        check(terms);
        return transactions.write(scope, () -> add(scope, partner.id(), partner.name(), terms));
    }

    /**
     * Writes down what holds from a day on in the place of an agreement, which ends the day before.
     *
     * @throws Refused as above, or where somebody has ended it meanwhile
     */
    int change(Scope scope, int id, Terms terms) {
        check(terms);
        return transactions.write(scope, () -> {
            Agreement before = find(scope, id);
            end(scope, before, terms.period().from().minusDays(1));
            return add(scope, before.partner(), before.name(), terms);
        });
    }

    /** Ends an agreement: from today on nothing is told because of it. */
    public void end(Scope scope, int id) {
        transactions.write(
                scope, () -> end(scope, find(scope, id), clock.today().minusDays(1)));
    }

    private void end(Scope scope, Agreement agreement, LocalDate last) {
        Refused.when(!store.end(scope, agreement.id(), last, clock.today()), CHANGED);
        audit.record(scope, "agreement.ended", subject(agreement.id()), Map.of("partner", agreement.partner()));
    }

    private int add(Scope scope, int partner, String name, Terms terms) {
        try {
            int id = store.add(scope, partner, name, terms, clock.today());
            audit.record(scope, "agreement.made", subject(id), Map.of("partner", partner));
            return id;
        } catch (DataIntegrityViolationException _) {
            throw new Refused("relay.agreement.overlaps", name);
        }
    }

    private void check(Terms terms) {
        Refused.when(terms.about().kinds().isEmpty(), "relay.agreement.no-kind");
        checkWay(terms.way());
        checkSaid(terms.said());
        checkPeriod(terms.period());
    }

    private static void checkWay(Way way) {
        Refused.when(!way.inbox() && way.email().isEmpty(), "relay.agreement.no-way");
        Refused.when(!way.email().isEmpty() && !Origin.isMail(way.email()), "relay.agreement.email-wrong", way.email());
    }

    /** Partners read the words too: nothing sensitive stands in them, for no reason. */
    private void checkSaid(Said said) {
        Refused.when(said.words().isEmpty(), "relay.agreement.no-words");
        Refused.when(
                FreeText.plain(said.words()).words().length() > WORDS,
                "relay.agreement.words-long",
                WORDS,
                said.words().length());
        Refused.when(said.with().length() > WITH, "relay.agreement.with-long", WITH);
        Refused.when(said.on().isAfter(clock.today()), "relay.agreement.agreed-ahead");
    }

    private void checkPeriod(Period period) {
        Optional<LocalDate> until = period.until();
        Refused.when(until.filter(period.from()::isAfter).isPresent(), "relay.agreement.ends-before");
        Refused.when(period.isOver(clock.today()), "relay.agreement.over-already");
    }

    private static String subject(int id) {
        return "agreement:" + id;
    }
}
