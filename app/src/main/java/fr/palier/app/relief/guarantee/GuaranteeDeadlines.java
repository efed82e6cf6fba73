package fr.palier.app.relief.guarantee;

import fr.palier.app.relief.aid.Aids;
import fr.palier.app.relief.aid.Kind;
import fr.palier.app.relief.aid.Milestone;
import fr.palier.app.relief.aid.Request;
import fr.palier.app.relief.aid.RequestState;
import fr.palier.app.relief.clock.Deadlines;
import fr.palier.app.relief.guarantee.GuaranteeStore.Covered;
import fr.palier.app.relief.household.Debts;
import fr.palier.app.relief.household.Debts.Debt;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.engine.law.Deadline;
import fr.palier.engine.law.Deadline.Nature;
import fr.palier.engine.law.Deadline.Party;
import fr.palier.engine.law.LegalRule.Confidence;
import fr.palier.engine.law.scheme.Schemes;
import fr.palier.engine.law.scheme.Term;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The days that guarantees set: to put the tenant on notice and to declare a debt where a guarantee was written down, to file what is
 * prepared, to hear from whoever was asked. They protect the household, and nothing puts them off.
 */
@Component
class GuaranteeDeadlines implements Deadlines {
    private static final int WARNING_DAYS = 7;
    private static final String NOTICE = "notice";
    private static final String ROOM = "/garanties";
    private static final String WORDS = "relief.deadline.way.";

    private final GuaranteeStore store;
    private final Aids aids;
    private final Debts debts;
    private final Transactions transactions;

    GuaranteeDeadlines(GuaranteeStore store, Aids aids, Debts debts, Transactions transactions) {
        this.store = store;
        this.aids = aids;
        this.debts = debts;
        this.transactions = transactions;
    }

    @Override
    public Map<Integer, List<Fed>> all(Scope scope) {
        List<Covered> covered = transactions.read(scope, () -> store.covered(scope));
        return days(scope, covered, aids.toOthers(scope));
    }

    @Override
    public List<Fed> of(Scope scope, int tenancyId) {
        List<Covered> covered = transactions.read(scope, () -> store.covered(scope, tenancyId));
        List<Request> requests = aids.of(scope, tenancyId, Kind.OTHERS);
        return days(scope, covered, requests).getOrDefault(tenancyId, List.of());
    }

    private Map<Integer, List<Fed>> days(Scope scope, List<Covered> covered, List<Request> requests) {
        Set<Integer> tenancies = new HashSet<>();
        covered.forEach(one -> tenancies.add(one.guarantee().tenancyId()));
        requests.forEach(one -> tenancies.add(one.tenancyId()));
        Map<Integer, Debt> owed = debts.all(scope, tenancies);
        Map<Integer, List<Fed>> days = new HashMap<>();
        for (Covered one : covered) {
            int tenancy = one.guarantee().tenancyId();
            Optional.ofNullable(owed.get(tenancy))
                    .filter(debt -> !debt.asUsual() && !isCalled(one.guarantee(), debt, requests))
                    .ifPresent(debt -> add(days, tenancy, ofGuarantee(one, debt, requests)));
        }
        for (Request one : requests) {
            add(days, one.tenancyId(), ofRequest(one, Optional.ofNullable(owed.get(one.tenancyId()))));
        }
        return days;
    }

    private static void add(Map<Integer, List<Fed>> days, int tenancy, Collection<Fed> more) {
        if (!more.isEmpty()) {
            days.computeIfAbsent(tenancy, _ -> new ArrayList<>()).addAll(more);
        }
    }

    /** Whether somebody prepares a request for this debt, or has filed one. */
    private static boolean isCalled(Guarantee guarantee, Debt debt, List<Request> requests) {
        return requests.stream()
                .filter(one -> isFor(one, guarantee))
                .anyMatch(one -> one.state() == RequestState.DRAFT && one.has(Milestone.FILE_BY)
                        || one.day(Milestone.FILED)
                                .filter(on -> !on.isBefore(debt.since()))
                                .isPresent());
    }

    private static boolean isFor(Request request, Guarantee guarantee) {
        return request.tenancyId() == guarantee.tenancyId()
                && request.call().body().equals(guarantee.scheme());
    }

    /** Its own days, where it pays a debt of this size at all. */
    private static List<Fed> ofGuarantee(Covered one, Debt debt, List<Request> requests) {
        long owed = Look.owed(one.month(), debt.cents());
        boolean demanded =
                one.demanded().filter(on -> !on.isBefore(debt.since())).isPresent();
        return one.guarantee().known().filter(scheme -> scheme.covers(owed, one.lease())).stream()
                .flatMap(scheme -> scheme.terms(one.lease()).stream())
                .filter(term -> !demanded || !term.clause().name().equals(NOTICE))
                .flatMap(term -> start(term, debt)
                        .map(from -> new Fed(ofTerm(term, from), Optional.of(way(term, one.guarantee(), requests))))
                        .stream())
                .toList();
    }

    /** To the letter with which a term is kept; before a declaration, to its request. */
    private static Way way(Term term, Guarantee guarantee, List<Request> requests) {
        if (term.clause().name().equals(NOTICE)) {
            String letter = GuaranteeLetter.GUARANTEE_DEMAND.code();
            return new Way(ROOM + "/connues/" + guarantee.number() + "/courriers/" + letter, WORDS + letter);
        }
        return requests.stream()
                .filter(one -> isFor(one, guarantee) && one.state() == RequestState.DRAFT)
                .findFirst()
                .map(GuaranteeDeadlines::call)
                .orElse(new Way(ROOM + "#scheme-" + guarantee.scheme(), WORDS + "prepare"));
    }

    private static Way call(Request request) {
        String letter = GuaranteeLetter.GUARANTEE_CALL.code();
        return new Way(ROOM + "/" + request.number() + "/courriers/" + letter, WORDS + letter);
    }

    private static Way page(Request request) {
        return new Way(ROOM + "/" + request.number(), WORDS + "request");
    }

    private static Optional<LocalDate> start(Term term, Debt debt) {
        return switch (term.start()) {
            case UNPAID -> Optional.of(debt.since());
            case DUE -> Optional.of(debt.lastDue());
            case LEASE, EVENT, SUMMONS -> Optional.empty();
        };
    }

    private static Deadline ofTerm(Term term, LocalDate from) {
        LocalDate last = term.last(from);
        return new Deadline(
                "guarantee-" + term.clause().name(),
                Nature.PROTECTIVE,
                Party.LANDLORD,
                from,
                last,
                last.minusDays(WARNING_DAYS),
                term.clause().reference(),
                term.clause().confidence());
    }

    private static List<Fed> ofRequest(Request request, Optional<Debt> debt) {
        if (request.state() == RequestState.DRAFT) {
            boolean own = request.kind() == Kind.AID;
            return request.day(Milestone.FILE_BY).stream()
                    .map(last -> deadline(
                            request,
                            own ? "aid-file" : "guarantee-file",
                            own ? Nature.OFFER : Nature.PROTECTIVE,
                            debt.map(Debt::since).filter(last::isAfter).orElse(last),
                            last))
                    .map(day -> new Fed(day, Optional.of(own ? page(request) : call(request))))
                    .toList();
        }
        LocalDate filed = request.day(Milestone.FILED).orElse(LocalDate.MIN);
        return request.day(Milestone.CHASE).stream()
                .map(next -> deadline(request, "guarantee-answer", Nature.ANSWER, filed, next))
                .map(day -> new Fed(day, Optional.of(page(request))))
                .toList();
    }

    private static Deadline deadline(Request request, String code, Nature nature, LocalDate from, LocalDate last) {
        Party party = nature == Nature.ANSWER ? Party.GUARANTOR : Party.LANDLORD;
        String reference = Schemes.shipped()
                .byCode(request.call().body())
                .map(scheme -> scheme.opening().reference())
                .orElse("—");
        return new Deadline(
                code, nature, party, from, last, last.minusDays(WARNING_DAYS), reference, Confidence.ASSUMED);
    }
}
