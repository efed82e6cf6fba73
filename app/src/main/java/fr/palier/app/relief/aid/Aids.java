package fr.palier.app.relief.aid;

import fr.palier.app.portfolio.TenancyDetails;
import fr.palier.app.relief.aid.AidStore.After;
import fr.palier.app.relief.aid.Request.Agreement;
import fr.palier.app.relief.aid.Request.Granted;
import fr.palier.app.relief.aid.RequestState.Act;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.app.timeline.EntryKind;
import fr.palier.app.timeline.Timeline;
import fr.palier.engine.law.HousingFund;
import fr.palier.engine.law.HousingFunds;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The door to requests to the housing solidarity funds. Each act moves a request along {@link RequestState}, says who did it, and
 * those that the household should know of stand in the timeline. An act on a version that somebody has changed meanwhile is
 * refused; a tenancy or request that the landlord does not have is {@link NotFound}.
 */
@Component
public class Aids {
    /** Days after which a fund that has not answered is asked again; no delay stands in the law, two months are usual. */
    static final int PATIENCE_DAYS = 60;

    /** The most that a request asks for, in cents: a slip of the finger is more likely than more. */
    static final long MOST = 20_000_00;

    private static final int REASON = 500;
    private static final HousingFunds FUNDS = HousingFunds.shipped();
    private static final Set<Act> QUIET = EnumSet.of(Act.PREPARE, Act.PAPERS, Act.CHASE);

    private final AidStore store;
    private final Timeline timeline;
    private final Transactions transactions;
    private final BusinessClock clock;

    Aids(AidStore store, Timeline timeline, Transactions transactions, BusinessClock clock) {
        this.store = store;
        this.timeline = timeline;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The fund that answers for where a household lives; none where the address does not tell. */
    public Optional<HousingFund> fundOf(TenancyDetails tenancy) {
        return FUNDS.of(tenancy.home().commune(), tenancy.home().department(), clock.today());
    }

    static List<HousingFund> funds() {
        return FUNDS.all();
    }

    /** What a fund is called: {@code FSL · Toulouse Métropole}. */
    static String name(String code) {
        return FUNDS.byCode(code)
                .map(fund -> fund.name() + " · " + fund.manager())
                .orElse(code);
    }

    /** Aid that was granted to a household and is not on its account yet, in cents. */
    public long granted(Scope scope, int tenancyId) {
        return of(scope, tenancyId).stream().mapToLong(Request::expected).sum();
    }

    List<Request> of(Scope scope, int tenancyId) {
        return transactions.read(scope, () -> store.of(scope, tenancyId));
    }

    /** A request with what was done with it. */
    record Read(Request request, List<Request.Step> steps) {}

    Read read(Scope scope, int tenancyId, int number) {
        return transactions.read(scope, () -> {
            Request request = store.find(scope, tenancyId, number).orElseThrow(NotFound::new);
            return new Read(request, store.steps(scope, request));
        });
    }

    /**
     * Prepares a request.
     *
     * @param asked of the fund, in cents
     * @return its number
     * @throws Refused where another is open, or nothing or too much is asked for
     */
    public int prepare(Scope scope, TenancyDetails tenancy, String fund, long asked) {
        refuse(FUNDS.byCode(fund).isEmpty(), "relief.aid.which-fund");
        refuse(asked <= 0, "relief.aid.how-much");
        refuse(asked > MOST, "relief.aid.too-much");
        return transactions.write(
                scope,
                () -> store.add(scope, tenancy.id(), fund, asked, clock.today())
                        .orElseThrow(() -> new Refused("relief.aid.open-already")));
    }

    /** Which request somebody acts on, and the version they saw. */
    public record Seen(int tenancyId, int number, int version) {}

    /** The household agrees. */
    public void agree(Scope scope, Seen seen, Agreement agreement) {
        refuse(agreement.on().isAfter(clock.today()), "relief.aid.day-to-come");
        act(scope, seen, Act.AGREE, "", request -> request.agreement(Optional.of(agreement)));
    }

    /** Papers that were seen, all of them. */
    public void papers(Scope scope, Seen seen, Set<Paper> papers) {
        act(scope, seen, Act.PAPERS, "", request -> request.papers(papers));
    }

    /**
     * Sends it to the fund.
     *
     * @throws Refused where the household's agreement is not recorded
     */
    public void file(Scope scope, Seen seen, LocalDate on) {
        LocalDate today = clock.today();
        refuse(on.isAfter(today), "relief.aid.day-to-come");
        act(scope, seen, Act.FILE, "", request -> {
            LocalDate agreed = request.before()
                    .agreement()
                    .map(Agreement::on)
                    .orElseThrow(() -> new Refused("relief.aid.agreement-first"));
            refuse(on.isBefore(agreed), "relief.aid.filed-before-agreement");
            return request.filed(on).chase(on.plusDays(PATIENCE_DAYS));
        });
    }

    /** The fund was asked; it is asked again on a day. */
    public void chase(Scope scope, Seen seen, LocalDate next, String said) {
        refuse(!next.isAfter(clock.today()), "relief.aid.chase-to-come");
        refuse(next.isAfter(clock.today().plusYears(1)), "relief.aid.chase-far");
        act(scope, seen, Act.CHASE, brief(said), request -> request.chase(next));
    }

    /** The fund asks for more papers, or puts its decision off. */
    public void wait(Scope scope, Seen seen, boolean papers, String what) {
        act(scope, seen, papers ? Act.ASK_MORE : Act.ADJOURN, reasoned(what), request -> request);
    }

    /** What the fund asked for was sent. */
    public void complete(Scope scope, Seen seen) {
        act(
                scope,
                seen,
                Act.COMPLETE,
                "",
                request -> request.chase(clock.today().plusDays(PATIENCE_DAYS)));
    }

    /** The fund grants aid: a gift, a loan without interest, or both. */
    public void grant(Scope scope, Seen seen, Granted granted, String conditions) {
        refuse(granted.sum() <= 0, "relief.aid.granted-what");
        refuse(granted.sum() > MOST, "relief.aid.too-much");
        act(scope, seen, Act.GRANT, brief(conditions), request -> request.granted(granted));
    }

    /** The fund refuses; each refusal has a reason (loi 90-449, art. 6-2). */
    public void refuse(Scope scope, Seen seen, String reason) {
        act(scope, seen, Act.REFUSE, reasoned(reason), request -> request);
    }

    /** Does not follow it up. */
    public void drop(Scope scope, Seen seen, String reason) {
        act(scope, seen, Act.DROP, reasoned(reason), request -> request);
    }

    /** The aid has arrived on the account. */
    public void paid(Scope scope, Seen seen, LocalDate on) {
        refuse(on.isAfter(clock.today()), "relief.aid.day-to-come");
        act(scope, seen, Act.PAY, "", request -> {
            refuse(request.before().paidOn().isPresent(), "relief.aid.paid-already");
            return request.paid(on);
        });
    }

    /** What an act changes of a request. */
    private interface Change {
        Changing of(Changing request);
    }

    private void act(Scope scope, Seen seen, Act act, String reason, Change change) {
        LocalDate today = clock.today();
        transactions.write(scope, () -> {
            Request before = store.find(scope, seen.tenancyId, seen.number).orElseThrow(NotFound::new);
            refuse(before.version() != seen.version, "relief.changed-meanwhile");
            RequestState to = before.state().after(act).orElseThrow(() -> new Refused("relief.aid.not-now"));
            Request after = change.of(new Changing(before)).to(to);
            refuse(!store.save(scope, after, act, today, reason), "relief.changed-meanwhile");
            if (!QUIET.contains(act)) {
                timeline.record(
                        scope, before.tenancyId(), EntryKind.FUND, Map.of("act", act.code(), "fund", before.fund()));
            }
        });
    }

    /** A page of the requests in a state, by tenancy, those after one. */
    List<Request> lines(Scope scope, RequestState state, After after, int limit) {
        return transactions.read(scope, () -> store.lines(scope, state, after, limit));
    }

    /** A page of those whose fund should be asked again by today. */
    List<Request> due(Scope scope, After after, int limit) {
        return transactions.read(scope, () -> store.due(scope, clock.today(), after, limit));
    }

    Map<RequestState, Integer> counts(Scope scope) {
        return transactions.read(scope, () -> store.counts(scope));
    }

    int dueCount(Scope scope) {
        return transactions.read(scope, () -> store.dueCount(scope, clock.today()));
    }

    private static String reasoned(String reason) {
        refuse(reason.isBlank(), "relief.say-why");
        return brief(reason);
    }

    private static String brief(String words) {
        refuse(words.strip().length() > REASON, "relief.reason-too-long");
        return words.strip();
    }

    private static void refuse(boolean wrong, String key) {
        if (wrong) {
            throw new Refused(key);
        }
    }
}
