package fr.palier.app.relief.aid;

import fr.palier.app.portfolio.TenancyDetails;
import fr.palier.app.relief.aid.Request.Agreement;
import fr.palier.app.relief.aid.Request.Call;
import fr.palier.app.relief.aid.Request.Granted;
import fr.palier.app.relief.aid.Request.Payment;
import fr.palier.app.relief.aid.RequestState.Act;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.app.timeline.EntryKind;
import fr.palier.app.timeline.Timeline;
import fr.palier.engine.law.HousingFund;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * The door to requests. Each act moves a request along {@link RequestState}, says who did it, and those that the household should
 * know of stand in the timeline. An act on a version that somebody has changed meanwhile is refused; a tenancy or request that the
 * landlord does not have is {@link NotFound}.
 */
@Component
public class Aids {
    /** The most that a request asks for, in cents: a slip of the finger is more likely than more. */
    static final long MOST = 20_000_00;

    /** The key of the refusal of an act on a version that somebody has changed meanwhile. */
    static final String MEANWHILE = "relief.aid.changed-meanwhile";

    private static final int LONGEST_REFERENCE = 60;
    private static final Set<Act> QUIET = EnumSet.of(Act.PREPARE, Act.PAPERS, Act.ACKNOWLEDGE, Act.CHASE);
    private static final Set<Act> CORRECTING = EnumSet.of(Act.RECONSIDER, Act.AMEND, Act.AMEND_PAID);

    private final AidStore store;
    private final Timeline timeline;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    Aids(
            AidStore store,
            Timeline timeline,
            Transactions transactions,
            ApplicationEventPublisher events,
            BusinessClock clock) {
        this.store = store;
        this.timeline = timeline;
        this.transactions = transactions;
        this.events = events;
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

    /** Whether a plan waits for its signature that was proposed before a request was granted, and does not count it. */
    boolean planWithout(Scope scope, Request request) {
        return transactions.read(scope, () -> store.planWithout(scope, request));
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
        refuseToCome(agreement.on());
        Refused.when(agreement.isStale(clock.today()), "relief.aid.agreed-long-ago");
        act(scope, seen, Act.AGREE, "", request -> request.agreement(Optional.of(agreement)));
    }

    /** The tenant is told, in plain words, that the guarantor is called, and why. */
    public void tell(Scope scope, Seen seen, LocalDate on) {
        refuseToCome(on);
        act(scope, seen, Act.TELL, "", request -> request.on(Milestone.TOLD, on));
    }

    /** Papers that were seen, all of them. */
    public void papers(Scope scope, Seen seen, Set<Paper> papers) {
        act(scope, seen, Act.PAPERS, "", request -> request.papers(papers));
    }

    /**
     * Sends it. No hold and no directive stands in the way: a guarantor's term runs all the same.
     *
     * @throws Refused where the household's agreement is not recorded, or of a guarantee, that the tenant was told
     */
    public void file(Scope scope, Seen seen, LocalDate on) {
        refuseToCome(on);
        act(scope, seen, Act.FILE, "", request -> request.filed(on));
    }

    /** The body confirms that it has it. */
    public void acknowledge(Scope scope, Seen seen, LocalDate on) {
        refuseToCome(on);
        act(scope, seen, Act.ACKNOWLEDGE, "", request -> request.on(Milestone.ACKNOWLEDGED, on));
    }

    /** The body was asked; it is asked again on a day. */
    public void chase(Scope scope, Seen seen, LocalDate next, String said) {
        Refused.when(!next.isAfter(clock.today()), "relief.aid.chase-to-come");
        Refused.when(next.isAfter(clock.today().plusYears(1)), "relief.aid.chase-far");
        act(scope, seen, Act.CHASE, Said.briefly(said), request -> request.on(Milestone.CHASE, next));
    }

    /** More papers are asked for, or the decision is put off. */
    public void wait(Scope scope, Seen seen, boolean papers, String what) {
        act(scope, seen, papers ? Act.ASK_MORE : Act.ADJOURN, Said.why(what), request -> request);
    }

    /** What was asked for was sent. */
    public void complete(Scope scope, Seen seen) {
        LocalDate today = clock.today();
        act(scope, seen, Act.COMPLETE, "", request -> request.waiting(today));
    }

    /** It is granted: a gift, a loan without interest, or both; what a guarantor covers is asked back later, hence a loan. */
    public void grant(Scope scope, Seen seen, Granted granted, String conditions) {
        Refused.when(granted.sum() <= 0, "relief.aid.granted-what");
        Refused.when(granted.sum() > MOST, "relief.aid.too-much");
        act(scope, seen, Act.GRANT, Said.briefly(conditions), request -> request.granted(granted));
    }

    /** It is refused; each refusal has a reason (of a fund: loi 90-449, art. 6-2). */
    public void refuse(Scope scope, Seen seen, String reason) {
        act(scope, seen, Act.REFUSE, Said.why(reason), request -> request);
    }

    /**
     * Takes an answer back that was recorded wrongly, while no money has come of it: the request waits for it again.
     *
     * @throws Refused where another request was opened since
     */
    public void reconsider(Scope scope, Seen seen, String reason) {
        LocalDate today = clock.today();
        try {
            act(scope, seen, Act.RECONSIDER, Said.why(reason), request -> request.unanswered(today));
        } catch (DuplicateKeyException e) {
            throw new Refused("relief.aid.open-already");
        }
    }

    /**
     * Corrects what was granted where it was recorded wrongly and money has come of it: what has come stays, and what is missing of
     * the right sum is awaited, or nothing is.
     *
     * @throws Refused for less than has come, or for what is recorded already
     */
    public void amend(Scope scope, Seen seen, Granted right, String reason) {
        Refused.when(right.sum() > MOST, "relief.aid.too-much");
        Granted known = read(scope, seen.tenancyId, seen.number).request().granted();
        Refused.when(right.sum() < known.paid(), "relief.aid.amend-below");
        Refused.when(right.gift() == known.gift() && right.loan() == known.loan(), "relief.aid.amend-same");
        Act act = right.sum() == known.paid() ? Act.AMEND_PAID : Act.AMEND;
        act(scope, seen, act, Said.why(reason), request -> request.amended(right));
    }

    /** Takes back what was recorded as come, where that was wrong: all that was granted is awaited again. */
    public void unpay(Scope scope, Seen seen, String reason) {
        act(scope, seen, Act.UNPAY, Said.why(reason), Changing::unpaid);
    }

    /** Does not follow it up. */
    public void drop(Scope scope, Seen seen, String reason) {
        act(scope, seen, Act.DROP, Said.why(reason), request -> request);
    }

    /**
     * Money has arrived on the account: all that was granted, or a part.
     *
     * @throws Refused for more than what is still to come, or for nothing where that does not end it
     */
    public void paid(Scope scope, Seen seen, Payment payment) {
        refuseToCome(payment.on());
        Request request = read(scope, seen.tenancyId, seen.number).request();
        boolean all = payment.last() || payment.cents() >= request.granted().missing();
        act(scope, seen, all ? Act.PAY : Act.PAY_PART, "", change -> change.paid(payment));
    }

    /** Whoever paid has told how the household pays back; that is between the two of them. */
    public void recover(Scope scope, Seen seen, LocalDate on, String how) {
        refuseToCome(on);
        act(scope, seen, Act.RECOVER, Said.why(how), request -> request.on(Milestone.RECOVERED, on));
    }

    /** What an act changes of a request. */
    private interface Change {
        Changing of(Changing request);
    }

    private void act(Scope scope, Seen seen, Act act, String reason, Change change) {
        LocalDate today = clock.today();
        transactions.write(scope, () -> {
            Request before = store.find(scope, seen.tenancyId, seen.number).orElseThrow(NotFound::new);
            Refused.when(before.version() != seen.version, MEANWHILE);
            Refused.when(!before.can(act), "relief.aid.not-now");
            RequestState to = before.state().after(act).orElseThrow();
            Request after = change.of(new Changing(before)).to(to);
            Refused.when(!store.save(scope, after, act, today, reason), MEANWHILE);
            if (CORRECTING.contains(act)) {
                store.countingOn(scope, before).forEach(events::publishEvent);
            }
            if (!QUIET.contains(act)) {
                EntryKind kind = before.kind() == Kind.FUND ? EntryKind.FUND : EntryKind.GUARANTEE;
                Map<String, String> detail =
                        Map.of("act", act.code(), "fund", before.call().body());
                timeline.record(scope, before.tenancyId(), kind, detail);
            }
        });
    }

    private void refuseToCome(LocalDate day) {
        Refused.when(day.isAfter(clock.today()), "relief.aid.day-to-come");
    }
}
