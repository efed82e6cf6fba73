package fr.palier.app.relief.aid;

import fr.palier.app.portfolio.TenancyDetails;
import fr.palier.app.relief.aid.Request.Agreement;
import fr.palier.app.relief.aid.Request.Call;
import fr.palier.app.relief.aid.RequestState.Act;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.engine.law.HousingFund;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The door to requests, until they are answered ({@link Answers}). Each act moves a request along {@link RequestState}, says who did
 * it, and those that the household should know of stand in the timeline. An act on a version that somebody has changed meanwhile is
 * refused; a tenancy or request that the landlord does not have is {@link NotFound}.
 */
@Component
public class Aids {
    /** The most that a request asks for, in cents: a slip of the finger is more likely than more. */
    static final long MOST = 20_000_00;

    private static final int LONGEST_REFERENCE = 60;

    private final AidStore store;
    private final Acting acting;
    private final Transactions transactions;
    private final BusinessClock clock;

    Aids(AidStore store, Acting acting, Transactions transactions, BusinessClock clock) {
        this.store = store;
        this.acting = acting;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The fund that answers for where a household lives; none where the address does not tell. */
    public Optional<HousingFund> fundOf(TenancyDetails tenancy) {
        return Body.funds().of(tenancy.home().commune(), tenancy.home().department(), clock.today());
    }

    /** What was granted to a household, by whomever, and is not on its account yet, in cents. */
    public long granted(Scope scope, int tenancyId) {
        return of(scope, tenancyId, List.of(Kind.values())).stream()
                .mapToLong(Request::expected)
                .sum();
    }

    /** The open requests of all tenancies to others than funds, and those that were answered. */
    public List<Request> toOthers(Scope scope) {
        return transactions.read(scope, () -> store.toOthers(scope));
    }

    /** What was asked for and is not answered: it is shown beside a plan, and never counted in it. */
    public List<Request> pending(Scope scope, int tenancyId) {
        return of(scope, tenancyId, List.of(Kind.values())).stream()
                .filter(one -> one.state().isOpen())
                .toList();
    }

    /** The requests of a tenancy to bodies of some kinds, the latest first. */
    public List<Request> of(Scope scope, int tenancyId, List<Kind> kinds) {
        return transactions.read(scope, () -> store.of(scope, tenancyId, kinds));
    }

    /** A request with what was done with it. */
    public record Read(Request request, List<Request.Step> steps) {}

    /** One request. */
    public Read read(Scope scope, int tenancyId, int number) {
        return transactions.read(scope, () -> {
            Request request = store.find(scope, tenancyId, number).orElseThrow(NotFound::new);
            return new Read(request, store.steps(scope, request));
        });
    }

    /**
     * A request to prepare.
     *
     * @param body code of a fund or of a scheme
     * @param asked in cents
     * @param reference of the paper on which it rests; may be empty
     * @param fileBy the last day to file, where there is one
     */
    public record Wanted(String body, long asked, String reference, Optional<LocalDate> fileBy) {
        /** To a fund: nothing of the law says until when. */
        public static Wanted ofFund(String fund, long asked) {
            return new Wanted(fund, asked, "", Optional.empty());
        }
    }

    /**
     * Prepares a request.
     *
     * @return its number
     * @throws Refused where another is open, or nothing or too much is asked for
     */
    public int prepare(Scope scope, TenancyDetails tenancy, Wanted wanted) {
        Body body = Body.of(wanted.body).orElseThrow(() -> new Refused("relief.aid.which-fund"));
        Refused.when(wanted.asked <= 0, "relief.aid.how-much");
        Refused.when(wanted.asked > MOST, "relief.aid.too-much");
        Refused.when(wanted.reference.length() > LONGEST_REFERENCE, "relief.aid.reference-too-long");
        return transactions.write(
                scope,
                () -> store.add(scope, tenancy.id(), Call.of(body, wanted.reference), wanted, clock.today())
                        .orElseThrow(() -> new Refused("relief.aid.open-already")));
    }

    /** Which request somebody acts on, and the version they saw. */
    public record Seen(int tenancyId, int number, int version) {}

    /** The household agrees: to this request, and not to one of long ago. */
    public void agree(Scope scope, Seen seen, Agreement agreement) {
        acting.refuseToCome(agreement.on());
        Refused.when(agreement.isStale(clock.today()), "relief.aid.agreed-long-ago");
        acting.act(scope, seen, Act.AGREE, "", request -> request.agreement(Optional.of(agreement)));
    }

    /** The tenant is told, in plain words, that the guarantor is called, and why. */
    public void tell(Scope scope, Seen seen, LocalDate on) {
        acting.refuseToCome(on);
        acting.act(scope, seen, Act.TELL, "", request -> request.on(Milestone.TOLD, on));
    }

    /** Papers that were seen, all of them. */
    public void papers(Scope scope, Seen seen, Set<Paper> papers) {
        acting.act(scope, seen, Act.PAPERS, "", request -> request.papers(papers));
    }

    /**
     * Sends it. No hold and no directive stands in the way: a guarantor's term runs all the same.
     *
     * @throws Refused where the household's agreement is not recorded, or of a guarantee, that the tenant was told
     */
    public void file(Scope scope, Seen seen, LocalDate on) {
        acting.refuseToCome(on);
        acting.act(scope, seen, Act.FILE, "", request -> request.filed(on));
    }

    /** The body was asked; it is asked again on a day. */
    public void chase(Scope scope, Seen seen, LocalDate next, String said) {
        Refused.when(!next.isAfter(clock.today()), "relief.aid.chase-to-come");
        Refused.when(next.isAfter(clock.today().plusYears(1)), "relief.aid.chase-far");
        acting.act(scope, seen, Act.CHASE, Acting.briefly(said), request -> request.on(Milestone.CHASE, next));
    }

    /** Does not follow it up. */
    public void drop(Scope scope, Seen seen, String reason) {
        acting.act(scope, seen, Act.DROP, Acting.why(reason), request -> request);
    }
}
