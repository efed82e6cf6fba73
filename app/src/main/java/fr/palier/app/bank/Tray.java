package fr.palier.app.bank;

import fr.palier.app.ledger.Ledger;
import fr.palier.app.portfolio.Recordings;
import fr.palier.app.portfolio.Tenancies;
import fr.palier.app.portfolio.TenancySummary;
import fr.palier.app.shared.Audit;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The door to payments that no reference puts on an account: a person assigns each, or says that it is not rent; what was done,
 * by a reference or by a person, is taken back by a reversal. Entry and decision are one transaction.
 */
@Component
class Tray {
    private static final int AT_ONCE = 500;

    private final TrayStore store;
    private final Proposals proposals;
    private final Tenancies tenancies;
    private final Ledger ledger;
    private final Recordings recordings;
    private final Audit audit;
    private final Transactions transactions;

    @SuppressWarnings(
            "checkstyle:ParameterNumber") // a decision touches the account, the portfolio and the record of acts
    Tray(
            TrayStore store,
            Proposals proposals,
            Tenancies tenancies,
            Ledger ledger,
            Recordings recordings,
            Audit audit,
            Transactions transactions) {
        this.store = store;
        this.proposals = proposals;
        this.tenancies = tenancies;
        this.ledger = ledger;
        this.recordings = recordings;
        this.audit = audit;
        this.transactions = transactions;
    }

    /**
     * A page of payments.
     *
     * @param proposals by payment
     * @param tenancies those on whose accounts payments are, by their id
     * @param total how many there are in all
     */
    record Page(
            List<Payment> payments,
            Map<Long, List<Proposal>> proposals,
            Map<Integer, TenancySummary> tenancies,
            long total,
            boolean more) {}

    /** @param after the public id of the payment after which the page begins; one that is nowhere begins at the start */
    Page list(Scope scope, TrayFilter filter, Optional<Long> after, int limit) {
        return transactions.read(scope, () -> {
            Payment last = after.flatMap(id -> store.find(scope, id)).orElse(null);
            List<Payment> found = store.list(scope, filter, last, limit + 1);
            List<Payment> payments = found.stream().limit(limit).toList();
            return page(scope, payments, store.count(scope, filter), found.size() > limit);
        });
    }

    /** All payments of a filter, the newest first, some at a time, with the tenancies on whose accounts they are. */
    void all(Scope scope, TrayFilter filter, BiConsumer<Payment, Optional<TenancySummary>> work) {
        transactions.read(scope, () -> {
            List<Payment> some = store.list(scope, filter, null, AT_ONCE);
            while (!some.isEmpty()) {
                Map<Integer, TenancySummary> who = who(scope, some);
                some.forEach(payment -> work.accept(payment, payment.tenancyId().map(who::get)));
                some = store.list(scope, filter, some.getLast(), AT_ONCE);
            }
            return true;
        });
    }

    /** One payment, with what is proposed for it. */
    Page one(Scope scope, long publicId) {
        return transactions.read(scope, () -> page(scope, List.of(find(scope, publicId)), 1, false));
    }

    private Page page(Scope scope, List<Payment> payments, long total, boolean more) {
        return new Page(payments, proposals.of(scope, payments), who(scope, payments), total, more);
    }

    private Map<Integer, TenancySummary> who(Scope scope, List<Payment> payments) {
        Collection<Integer> ids = payments.stream()
                .flatMap(payment -> payment.tenancyId().stream())
                .collect(Collectors.toSet());
        return tenancies.summaries(scope, ids);
    }

    List<OwnAccount> accounts(Scope scope) {
        return transactions.read(scope, () -> store.accounts(scope));
    }

    /**
     * Puts a payment on the account of a tenancy.
     *
     * @throws NotFound where the landlord has no such payment or tenancy
     * @throws Refused where it was dealt with meanwhile, or belongs on no account
     */
    void assign(Scope scope, long publicId, long tenancy) {
        transactions.write(scope, () -> {
            recordings.lock(scope);
            TenancySummary to = tenancies.find(scope, tenancy);
            Payment payment = open(scope, publicId);
            if (!payment.mayBeAssigned()) {
                throw new Refused("bank.belongs-on-no-account");
            }
            assign(scope, Map.of(payment, to));
        });
    }

    /** All in one go, so that the list is renewed once. */
    private void assign(Scope scope, Map<Payment, TenancySummary> decided) {
        ledger.stage(scope);
        decided.entrySet().stream()
                .mapToInt(one -> store.stage(scope, one.getKey(), one.getValue().tenancyId()))
                .max()
                .ifPresent(file -> ledger.append(scope, file));
        decided.forEach((payment, to) -> {
            store.assign(scope, payment, to.tenancyId());
            audit.record(scope, "payment.assigned", subject(payment), Map.of("tenancy", to.tenancyId()));
        });
    }

    /** A proposal that a person looked at: payment and tenancy by their public ids. */
    record Accepted(long payment, long tenancy) {}

    /**
     * Accepts proposals that a person looked at, as far as they still are alone and exact.
     *
     * @return how many were
     */
    int accept(Scope scope, List<Accepted> looked) {
        return transactions.write(scope, () -> {
            recordings.lock(scope);
            List<Payment> payments = looked.stream()
                    .flatMap(one -> store.find(scope, one.payment).stream())
                    .filter(Payment::mayBeAssigned)
                    .distinct()
                    .toList();
            Map<Long, List<Proposal>> now = proposals.of(scope, payments);
            Map<Payment, TenancySummary> accepted = new LinkedHashMap<>();
            for (Payment payment : payments) {
                only(now.get(payment.id()))
                        .filter(tenancy -> looked.contains(new Accepted(payment.publicId(), tenancy.publicId())))
                        .ifPresent(tenancy -> accepted.put(payment, tenancy));
            }
            assign(scope, accepted);
            return accepted.size();
        });
    }

    private static Optional<TenancySummary> only(@Nullable List<Proposal> proposed) {
        return Optional.ofNullable(proposed)
                .filter(all -> all.size() == 1 && all.getFirst().exact())
                .map(all -> all.getFirst().tenancy());
    }

    /** @throws Refused where it was dealt with meanwhile */
    void putAside(Scope scope, long publicId, Aside reason) {
        transactions.write(scope, () -> {
            recordings.lock(scope);
            Payment payment = open(scope, publicId);
            store.putAside(scope, payment, reason);
            audit.record(scope, "payment.put-aside", subject(payment), Map.of("reason", reason.code()));
        });
    }

    /** Takes a payment off the account again, or back from aside, into the tray. */
    void undo(Scope scope, long publicId) {
        transactions.write(scope, () -> {
            recordings.lock(scope);
            Payment payment = find(scope, publicId);
            if (payment.isOpen()) {
                throw new Refused("bank.is-open");
            }
            if (payment.tenancyId().isPresent()) {
                ledger.stage(scope);
                ledger.append(scope, store.stageReversal(scope, payment));
            }
            boolean keepsReason =
                    payment.state() == State.ASSIGNED && !payment.why().isEmpty();
            store.reopen(scope, payment, keepsReason ? payment.why() : Why.TAKEN_BACK.code());
            audit.record(
                    scope,
                    "payment.reopened",
                    subject(payment),
                    Map.of("state", payment.state().code()));
        });
    }

    private Payment open(Scope scope, long publicId) {
        Payment payment = find(scope, publicId);
        if (!payment.isOpen()) {
            throw new Refused("bank.not-open");
        }
        return payment;
    }

    private Payment find(Scope scope, long publicId) {
        return store.find(scope, publicId).orElseThrow(NotFound::new);
    }

    private static String subject(Payment payment) {
        return "payment:" + payment.id();
    }
}
