package fr.palier.app.bank;

import fr.palier.app.bank.Proposal.Reason;
import fr.palier.app.portfolio.Tenancies;
import fr.palier.app.portfolio.TenancySummary;
import fr.palier.app.shared.Scope;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tenancies to which payments may belong, each with its reasons, for all payments of a page at once. Proposes, and does nothing. */
@Component
class Proposals {
    /** More proposals help nobody choose. */
    private static final int MOST = 4;
    /** A rent that more tenancies pay says nothing. */
    private static final int RENTS = 3;

    private final JdbcClient jdbc;
    private final Tenancies tenancies;

    Proposals(JdbcClient jdbc, Tenancies tenancies) {
        this.jdbc = jdbc;
        this.tenancies = tenancies;
    }

    private record Found(long payment, int tenancy, String by, String said) {}

    /** Words of the statement that name a tenancy. */
    private static final String POINTERS = """
            select o.payment_id, o.tenancy_id, o.found_by, o.said from bank.pointer o
            where o.landlord_id = :landlord and o.payment_id = any(:ids)""";

    /** Tenancies on whose accounts payments from the same account are, put there by their references or by a person. */
    private static final String PAYERS = """
            select p.id, k.tenancy_id, 'account', '' from bank.payment p
            join bank.payment k on k.landlord_id = :landlord and k.payer_key = p.payer_key and k.tenancy_id is not null
            where p.landlord_id = :landlord and p.id = any(:ids) group by 1, 2""";

    /** Two words or more of the payer's name are words of a tenancy, and all of its holder's name are among them. */
    private static final String NAMES = """
            select h.id, h.tenancy_id, 'name', '' from (
                select p.id, p.payer, w.tenancy_id
                from bank.payment p cross join lateral unnest(portfolio.words(p.payer)) said (word)
                join portfolio.word w on w.landlord_id = :landlord and w.word = said.word
                where p.landlord_id = :landlord and p.id = any(:ids) and length(said.word) > 1
                group by 1, 2, 3 having count(*) >= 2) h
            join portfolio.tenancy t on t.landlord_id = :landlord and t.id = h.tenancy_id
            where portfolio.words(t.family_name || ' ' || t.given_name) <@ portfolio.words(h.payer)
                and t.family_name <> ''""";

    /** What a tenancy has to pay: where few have to pay that, or the tenancy is proposed for another reason already. */
    private static final String RENT = """
            select id, tenancy_id, 'rent', '' from (
                select id, tenancy_id, count(*) over (partition by id) as many from (
                    select distinct p.id, t.id as tenancy_id
                    from portfolio.tenancy t cross join lateral (values (t.rent), (t.rent - t.benefit)) due (cents)
                    join bank.payment p on p.landlord_id = :landlord and p.id = any(:ids) and abs(p.cents) = due.cents
                    where t.landlord_id = :landlord and (t.end_on is null or t.end_on >= p.day)) d) r
            where many <= :rents or (id, tenancy_id) in (select * from unnest(:payments::bigint[], :tenancies::int[]))""";

    /** Proposals by payment, the best first; payments without any are left out. Inside a transaction of the landlord. */
    Map<Long, List<Proposal>> of(Scope scope, List<Payment> payments) {
        Long[] ids = payments.stream()
                .filter(Payment::mayBeAssigned)
                .map(Payment::id)
                .toArray(Long[]::new);
        if (ids.length == 0) {
            return Map.of();
        }
        Map<Long, Map<Integer, List<Reason>>> reasons = new HashMap<>();
        List<Found> found = Stream.of(POINTERS, PAYERS, NAMES)
                .flatMap(query -> find(scope, query, ids, List.of()).stream())
                .toList();
        add(reasons, found);
        add(reasons, find(scope, RENT, ids, found));
        Set<Integer> named =
                reasons.values().stream().flatMap(its -> its.keySet().stream()).collect(Collectors.toSet());
        Map<Integer, TenancySummary> who = tenancies.summaries(scope, named);
        Map<Long, List<Proposal>> proposals = new HashMap<>();
        reasons.forEach((payment, its) -> proposals.put(payment, proposals(its, who)));
        return proposals;
    }

    private List<Found> find(Scope scope, String query, Long[] ids, List<Found> proposed) {
        return jdbc.sql(query)
                .param("landlord", scope.landlord())
                .param("ids", ids)
                .param("rents", RENTS)
                .param("payments", proposed.stream().map(Found::payment).toArray(Long[]::new))
                .param("tenancies", proposed.stream().map(Found::tenancy).toArray(Integer[]::new))
                .query((row, n) -> new Found(row.getLong(1), row.getInt(2), row.getString(3), row.getString(4)))
                .list();
    }

    private static void add(Map<Long, Map<Integer, List<Reason>>> reasons, List<Found> found) {
        found.forEach(one -> reasons.computeIfAbsent(one.payment, payment -> new TreeMap<>())
                .computeIfAbsent(one.tenancy, tenancy -> new ArrayList<>())
                .add(new Reason(FoundBy.of(one.by), one.said)));
    }

    private static List<Proposal> proposals(Map<Integer, List<Reason>> reasons, Map<Integer, TenancySummary> who) {
        Map<Integer, List<Reason>> known = new LinkedHashMap<>(reasons);
        known.keySet().retainAll(who.keySet());
        if (known.values().stream().anyMatch(its -> !isRentAlone(its))) {
            known.values().removeIf(Proposals::isRentAlone);
        }
        return known.entrySet().stream()
                .map(its -> new Proposal(
                        Objects.requireNonNull(who.get(its.getKey())),
                        its.getValue(),
                        isExact(its.getValue(), reasons.values())))
                .sorted(Comparator.comparing(Proposal::exact)
                        .reversed()
                        .thenComparing(proposal -> !isNamed(proposal.reasons()))
                        .thenComparing(proposal -> -proposal.reasons().size())
                        .thenComparing(proposal -> proposal.reasons().getFirst().by())
                        .thenComparing(proposal -> proposal.tenancy().sortName()))
                .limit(MOST)
                .toList();
    }

    /** @param all reasons of all tenancies that are proposed for the payment */
    private static boolean isExact(List<Reason> its, Collection<List<Reason>> all) {
        if (!isNamed(its) && all.stream().anyMatch(Proposals::isNamed)) {
            return false;
        }
        boolean paidForNoOther =
                all.stream().filter(other -> has(other, FoundBy.ACCOUNT)).count() == 1;
        return has(its, FoundBy.ACCOUNT) && paidForNoOther || has(its, FoundBy.NAME) && has(its, FoundBy.RENT);
    }

    /** Whether words of the payment are the number of the tenancy: what the payer wrote goes before what we conclude. */
    private static boolean isNamed(List<Reason> reasons) {
        return reasons.stream().anyMatch(reason -> reason.by().compareTo(FoundBy.ACCOUNT) < 0);
    }

    /** Of tenancies that are named, those that only have the same rent are not worth a look. */
    private static boolean isRentAlone(List<Reason> reasons) {
        return reasons.size() == 1 && has(reasons, FoundBy.RENT);
    }

    private static boolean has(List<Reason> reasons, FoundBy by) {
        return reasons.stream().anyMatch(reason -> reason.by() == by);
    }
}
