package fr.palier.app.worklist;

import fr.palier.app.ledger.Balances;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.app.timeline.Facts;
import fr.palier.app.timeline.Timeline;
import fr.palier.app.timeline.told.PlansTold;
import fr.palier.app.timeline.told.PlansTold.ToReview;
import fr.palier.app.worklist.Filters.State;
import fr.palier.app.worklist.ItemStore.Asker;
import fr.palier.app.worklist.Today.Around;
import fr.palier.app.worklist.Today.Standing;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The door to today's list as it is read: a page of it, a line, all of it for a file. Each is a fixed number of queries. */
@Component
class Worklist {
    /** Waiting for more days than these is long. */
    static final int LONG = 7;

    /** Lines a page. */
    static final int PAGE = 50;

    /** Month ends of the curve beside a line. */
    private static final int MONTHS = 12;

    private final ItemStore items;
    private final Refresh refresh;
    private final Day day;
    private final Timeline timeline;
    private final Balances balances;
    private final Optional<PlansTold> plans;
    private final Transactions transactions;

    @SuppressWarnings("checkstyle:ParameterNumber") // the doors that know something of a line
    Worklist(
            ItemStore items,
            Refresh refresh,
            Day day,
            Timeline timeline,
            Balances balances,
            Optional<PlansTold> plans,
            Transactions transactions) {
        this.items = items;
        this.refresh = refresh;
        this.day = day;
        this.timeline = timeline;
        this.balances = balances;
        this.plans = plans;
        this.transactions = transactions;
    }

    /**
     * A page of the list of the latest run; empty where the landlord has no run yet.
     *
     * @param after the tenancy after which the page begins
     */
    Optional<Today> today(Scope scope, Day.Hours hours, Filters filters, Optional<Integer> after) {
        refresh.catchUp(scope);
        return transactions.read(
                scope, () -> items.standing(scope).map(standing -> page(scope, hours, filters, after, standing)));
    }

    private Today page(Scope scope, Day.Hours hours, Filters filters, Optional<Integer> after, Standing standing) {
        Asker asker = hours.asker(scope);
        boolean first = after.isEmpty() && filters.state() == State.OPEN;
        List<Line> inHand = first ? items.inHand(asker) : List.of();
        List<Line> promised = first ? items.promised(asker, filters) : List.of();
        List<Line> lines = items.page(asker, filters, after, PAGE + 1);
        List<Line> page = lines.stream().limit(PAGE).toList();
        Today.Tally tally = items.tally(asker, filters);
        Today.Cut cut = items.cut(asker, Math.max(0, hours.capacity().contacts() - tally.done()));
        List<Integer> shown = Stream.of(inHand, promised, page)
                .flatMap(List::stream)
                .map(Line::tenancyId)
                .toList();
        return new Today(
                standing,
                tally,
                cut,
                inHand,
                promised,
                page,
                cutAt(lines, cut, after.isEmpty()),
                lines.size() > PAGE,
                around(scope, shown, standing));
    }

    /** Where the first line that must wait is the next page's, the hours end at the foot of this one. */
    private static int cutAt(List<Line> lines, Today.Cut cut, boolean first) {
        for (int at = 0; at < lines.size(); at++) {
            if (lines.get(at).rank() >= cut.rank()) {
                return at > 0 || first ? at : -1;
            }
        }
        return -1;
    }

    private Around around(Scope scope, Collection<Integer> tenancyIds, Standing standing) {
        Map<Integer, Facts> facts = timeline.facts(scope, tenancyIds);
        return new Around(
                balances.monthEnds(scope, tenancyIds, standing.asOf(), MONTHS),
                facts,
                timeline.plansOfFiles(scope, tenancyIds),
                toReview(scope, tenancyIds));
    }

    /** The plans of some tenancies that are to be gone through again. */
    Map<Integer, ToReview> toReview(Scope scope, Collection<Integer> tenancyIds) {
        return plans.map(one -> one.toReview(scope, tenancyIds)).orElse(Map.of());
    }

    /** A line with what is known around it. */
    record Single(Line line, Standing standing, Around around) {}

    /** One line, whatever has become of it; empty where the list does not know the tenancy. */
    Optional<Single> find(Scope scope, int tenancyId) {
        return transactions.read(
                scope,
                () -> items.standing(scope)
                        .flatMap(standing -> items.line(day.asker(scope), tenancyId)
                                .map(line -> new Single(line, standing, around(scope, List.of(tenancyId), standing)))));
    }

    /**
     * One line, whatever has become of it.
     *
     * @throws NotFound where the list does not know the tenancy
     */
    Single line(Scope scope, int tenancyId) {
        return find(scope, tenancyId).orElseThrow(NotFound::new);
    }

    /** How many contacts were made today, by all together. */
    int done(Scope scope) {
        return transactions.read(scope, () -> items.done(day.asker(scope)));
    }

    /** What the list says of some tenancies today; those that it does not know are left out. */
    Map<Integer, Line> lines(Scope scope, List<Integer> tenancyIds) {
        refresh.catchUp(scope);
        return transactions.read(scope, () -> items.lines(day.asker(scope), tenancyIds));
    }

    /** The version of the policy that the list was made with; 0 without a list. */
    int policyVersion(Scope scope) {
        return transactions.read(
                scope, () -> items.standing(scope).map(Standing::policyVersion).orElse(0));
    }

    /** Hands out all lines that some filters show, read at one moment. */
    void all(Scope scope, Filters filters, Consumer<Line> line) {
        refresh.catchUp(scope);
        transactions.read(scope, () -> {
            Asker asker = day.asker(scope);
            items.all(asker, filters).forEach(line);
            return true;
        });
    }
}
