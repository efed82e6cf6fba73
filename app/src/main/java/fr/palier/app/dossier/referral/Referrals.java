package fr.palier.app.dossier.referral;

import fr.palier.app.dossier.referral.Referral.Act;
import fr.palier.app.dossier.referral.Referral.Decision;
import fr.palier.app.dossier.referral.Referral.Field;
import fr.palier.app.dossier.referral.Referral.Reason;
import fr.palier.app.dossier.referral.Referral.State;
import fr.palier.app.dossier.referral.ReferralStore.Decided;
import fr.palier.app.dossier.referral.Request.Told;
import fr.palier.app.dossier.words.Attempt;
import fr.palier.app.dossier.work.Item;
import fr.palier.app.dossier.work.Item.Assignee;
import fr.palier.app.dossier.work.Items;
import fr.palier.app.dossier.work.NewItem;
import fr.palier.app.dossier.work.Saying;
import fr.palier.app.portfolio.Landlords;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.app.shared.words.FreeText;
import fr.palier.app.timeline.EntryKind;
import fr.palier.app.timeline.Timeline;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The door to referrals: what is sent stands in the dossier and in the partner's inbox from the same transaction on, and so does
 * what is decided. An act on a version that somebody has changed meanwhile is refused.
 */
@Component
public class Referrals {
    private static final int ID_BITS = 5;

    private final ReferralStore store;
    private final RequestStore requests;
    private final Items items;
    private final Landlords landlords;
    private final Timeline timeline;
    private final Transactions transactions;
    private final BusinessClock clock;

    @SuppressWarnings("checkstyle:ParameterNumber") // both sides of a referral, and what follows from it
    Referrals(
            ReferralStore store,
            RequestStore requests,
            Items items,
            Landlords landlords,
            Timeline timeline,
            Transactions transactions,
            BusinessClock clock) {
        this.store = store;
        this.requests = requests;
        this.items = items;
        this.landlords = landlords;
        this.timeline = timeline;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Where a referral is sent from. */
    public record From(int dossier, int tenancyId) {}

    /** A referral, and the version that somebody saw. */
    public record Seen(long id, int version) {}

    /** What is decided. */
    public record Deciding(Act act, Optional<Reason> reason, FreeText words) {}

    /** Those of a dossier, the latest first. */
    public List<Referral> of(Scope scope, int dossier) {
        return transactions.read(scope, () -> store.of(scope, dossier));
    }

    /**
     * One of a dossier.
     *
     * @throws NotFound where the dossier has none of this number
     */
    public Referral find(Scope scope, int dossier, long id) {
        return transactions.read(
                scope,
                () -> store.find(scope, id)
                        .filter(one -> one.dossier() == dossier)
                        .orElseThrow(NotFound::new));
    }

    /** One of a dossier to which a partner has not answered yet. */
    public Optional<Referral> waiting(Scope scope, int dossier, Partner partner) {
        return of(scope, dossier).stream()
                .filter(one -> one.partner() == partner.id() && one.state().isWaiting())
                .findFirst();
    }

    /**
     * Sends one, with a task for the day on which a missing answer is asked for.
     *
     * @return its number
     * @throws Refused without anything to tell, or what the partner cannot work without; with a consent of a day to come, or a stall
     *     date that has passed
     */
    public long send(Scope scope, From from, Sending sending) {
        LocalDate today = clock.today();
        List<Told> content = sending.content();
        Refused.when(content.stream().allMatch(told -> told.field() == Field.REACH), "dossier.referral.nothing");
        Refused.when(sending.consent().on().isAfter(today), "dossier.referral.consent-to-come");
        Refused.when(!sending.stallOn().isAfter(today), "dossier.referral.stall-past");
        Reach reach = sending.partner().kind().reach();
        Refused.when(
                !reach.isIn(content),
                "dossier.referral.unreachable." + reach.code(),
                sending.partner().name());
        return transactions.write(scope, () -> {
            long task = items.add(scope, from.dossier, reminder(scope, sending));
            long request = UUID.randomUUID().getMostSignificantBits() >>> ID_BITS;
            long id = store.add(scope, referral(scope, from.dossier, sending, task, request), sending.message());
            requests.enter(sending.partner().id());
            requests.add(request(scope, sending, id, request));
            told(scope, from.tenancyId, sending.partner().kind(), State.SENT);
            return id;
        });
    }

    private static NewItem reminder(Scope scope, Sending sending) {
        return NewItem.said(
                Item.Kind.TASK,
                Saying.of("dossier.referral.reminder", sending.partner().name()),
                new Assignee(scope.actor().person(), scope.actor().name()),
                Optional.of(sending.stallOn()));
    }

    @SuppressWarnings("checkstyle:ParameterNumber") // what a row is made of
    private Referral referral(Scope scope, int dossier, Sending sending, long task, long request) {
        return new Referral(
                0,
                dossier,
                1,
                sending.partner().kind(),
                sending.partner().id(),
                sending.partner().name(),
                State.SENT,
                request,
                sending.content().stream().map(Told::field).distinct().toList(),
                sending.message().words(),
                sending.consent(),
                clock.today(),
                scope.actor().name(),
                sending.stallOn(),
                task,
                Optional.empty(),
                Optional.empty());
    }

    private Request request(Scope scope, Sending sending, long referral, long request) {
        String landlord = landlords.all().stream()
                .filter(one -> one.id() == scope.landlord())
                .findFirst()
                .orElseThrow(NotFound::new)
                .name();
        return new Request(
                sending.partner().id(),
                request,
                1,
                State.SENT,
                scope.landlord(),
                landlord,
                scope.actor().name(),
                referral,
                clock.today(),
                sending.content(),
                sending.message().words(),
                Optional.empty());
    }

    /** Says what the partner decided. The task that reminds of a missing answer is settled with it. */
    public void decide(Scope scope, Seen seen, Deciding deciding) {
        if (deciding.act == Act.WITHDRAW) {
            withdraw(scope, seen);
            return;
        }
        Refused.when(deciding.act == Act.DECLINE && deciding.reason.isEmpty(), "dossier.referral.choose-reason");
        Refused.when(deciding.act == Act.ANSWER && deciding.words.words().isEmpty(), "guard.words-empty");
        transactions.write(scope, () -> {
            Referral before = seen(scope, seen);
            State to = after(before, deciding.act);
            Decision decision = new Decision(
                    clock.today(),
                    scope.actor().name(),
                    deciding.reason.filter(reason -> deciding.act == Act.DECLINE),
                    deciding.words.words());
            Refused.when(!store.decide(scope, before, new Decided(to, decision, deciding.words)), Attempt.MEANWHILE);
            requests.enter(before.partner());
            requests.decide(before, to, decision);
            items.finish(scope, before.task());
            told(scope, store.tenancy(scope, before.dossier()), before.kind(), to);
        });
    }

    /**
     * Takes what was shared out of the partner's inbox, for the household takes its consent back: at any time, also once the partner
     * has answered or declined (GDPR, art. 7(3)). What it had said stays in the dossier.
     */
    public void withdraw(Scope scope, Seen seen) {
        transactions.write(scope, () -> {
            Referral before = seen(scope, seen);
            State to = after(before, Act.WITHDRAW);
            Refused.when(!store.withdraw(scope, before, clock.today()), Attempt.MEANWHILE);
            requests.enter(before.partner());
            requests.withdraw(before, clock.today());
            items.finish(scope, before.task());
            told(scope, store.tenancy(scope, before.dossier()), before.kind(), to);
        });
    }

    private Referral seen(Scope scope, Seen seen) {
        Referral before = store.find(scope, seen.id).orElseThrow(NotFound::new);
        Refused.when(before.version() != seen.version, Attempt.MEANWHILE);
        return before;
    }

    private static State after(Referral before, Act act) {
        return before.state().after(act).orElseThrow(() -> new Refused("dossier.referral.not-now"));
    }

    /** The timeline holds codes: which sort of partner, not which. */
    private void told(Scope scope, int tenancyId, Partner.Kind kind, State state) {
        Map<String, String> detail = Map.of("kind", kind.code(), "state", state.code());
        timeline.record(scope, tenancyId, EntryKind.REFERRAL, detail);
    }
}
