package fr.palier.app.situation;

import fr.palier.app.dossier.Dossiers;
import fr.palier.app.portfolio.ContactPoint;
import fr.palier.app.portfolio.Portfolio;
import fr.palier.app.portfolio.TenancyDetails;
import fr.palier.app.shared.Audit;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.app.timeline.EntryKind;
import fr.palier.app.timeline.Facts;
import fr.palier.app.timeline.Holds;
import fr.palier.app.timeline.Timeline;
import fr.palier.app.timeline.told.CallsPromised;
import fr.palier.app.timeline.told.PlansTold;
import fr.palier.app.timeline.told.PlansTold.ToReview;
import fr.palier.app.timeline.told.VisitsTold;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.springframework.stereotype.Component;

/**
 * Reads a tenancy from the other modules' doors, and hands acts on it to them. Every read and every change is recorded. A
 * tenancy of another landlord is {@link NotFound}, and so is an act that is not for this person.
 */
@Component
class Situations {
    private final Portfolio portfolio;
    private final Timeline timeline;
    private final Holds holds;
    private final RentAccounts accounts;
    private final Dossiers dossiers;
    private final Optional<CallsPromised> calls;
    private final Optional<VisitsTold> visits;
    private final Optional<PlansTold> plans;
    private final Audit audit;
    private final Transactions transactions;
    private final BusinessClock clock;

    @SuppressWarnings("checkstyle:ParameterNumber") // the doors of which the page is composed
    Situations(
            Portfolio portfolio,
            Timeline timeline,
            Holds holds,
            RentAccounts accounts,
            Dossiers dossiers,
            Optional<CallsPromised> calls,
            Optional<VisitsTold> visits,
            Optional<PlansTold> plans,
            Audit audit,
            Transactions transactions,
            BusinessClock clock) {
        this.portfolio = portfolio;
        this.timeline = timeline;
        this.holds = holds;
        this.accounts = accounts;
        this.dossiers = dossiers;
        this.calls = calls;
        this.visits = visits;
        this.plans = plans;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * The situation as asked for; recorded as read, with the field that is shown in full.
     *
     * @param publicId as it stands in the address
     */
    Situation read(Scope scope, String publicId, Asked asked) {
        LocalDate today = clock.today();
        Situation found = transactions.write(scope, () -> {
            TenancyDetails tenancy = find(scope, publicId);
            int id = tenancy.id();
            May may = May.of(scope.actor(), tenancy);
            record(
                    scope,
                    "read",
                    id,
                    asked.revealed().map(ContactPoint.Kind::code).orElse("page"));
            return new Situation(
                    tenancy,
                    may,
                    today,
                    timeline.facts(scope, List.of(id)).getOrDefault(id, Facts.NONE),
                    may.money() ? holds.all(scope, id) : List.of(),
                    timeline.entries(scope, id, may.kinds(asked.themes()), asked.history(), History.PAGE + 1),
                    may.protect() ? dossiers.summary(scope, id) : Optional.empty(),
                    may.money() ? calls.flatMap(one -> one.of(scope, id)) : Optional.empty(),
                    visits.flatMap(some -> some.open(scope, id)),
                    may.money() ? toReview(scope, id) : Optional.empty(),
                    Optional.empty());
        });
        return found.may().money()
                ? found.with(accounts.of(scope, found.tenancy().id(), today))
                : found;
    }

    private Optional<ToReview> toReview(Scope scope, int id) {
        return plans.flatMap(
                one -> Optional.ofNullable(one.toReview(scope, List.of(id)).get(id)));
    }

    /** Does something that everybody may do who may open the page. */
    long act(Scope scope, String publicId, ToLongFunction<TenancyDetails> act) {
        return transactions.write(scope, () -> act.applyAsLong(find(scope, publicId)));
    }

    /** Does something that is only for those who know of the rent. */
    void actKnowing(Scope scope, String publicId, Consumer<TenancyDetails> act) {
        transactions.write(scope, () -> {
            TenancyDetails tenancy = find(scope, publicId);
            require(May.of(scope.actor(), tenancy).money());
            act.accept(tenancy);
        });
    }

    /** Corrects a telephone or an address of mail; the timeline says which, not what. */
    void correct(Scope scope, String publicId, ContactPoint.Kind kind, String typed) {
        transactions.write(scope, () -> {
            TenancyDetails tenancy = find(scope, publicId);
            portfolio.correct(scope, tenancy.id(), kind, typed);
            timeline.record(scope, tenancy.id(), EntryKind.CONTACT_POINT, Map.of("kind", kind.code()));
            record(scope, "corrected", tenancy.id(), kind.code());
        });
    }

    /** Protects the address, or no longer. */
    void protect(Scope scope, String publicId, boolean protect) {
        transactions.write(scope, () -> {
            TenancyDetails tenancy = find(scope, publicId);
            require(May.of(scope.actor(), tenancy).protect());
            portfolio.protect(scope, tenancy.id(), protect);
            record(scope, protect ? "protected" : "unprotected", tenancy.id(), "address");
        });
    }

    private void record(Scope scope, String act, int tenancyId, String field) {
        audit.record(scope, "tenancy." + act, "tenancy:" + tenancyId, Map.of("field", field));
    }

    private TenancyDetails find(Scope scope, String publicId) {
        return number(publicId).flatMap(id -> portfolio.find(scope, id)).orElseThrow(NotFound::new);
    }

    private static Optional<Long> number(String publicId) {
        try {
            return Optional.of(Long.parseLong(publicId));
        } catch (NumberFormatException e) {
            return Optional.empty(); // more digits than a number has: nobody's
        }
    }

    private static void require(boolean allowed) {
        if (!allowed) {
            throw new NotFound();
        }
    }
}
