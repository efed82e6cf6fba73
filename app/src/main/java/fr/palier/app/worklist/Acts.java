package fr.palier.app.worklist;

import fr.palier.app.portfolio.Tenancies;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.app.shared.words.FreeText;
import fr.palier.app.timeline.Channel;
import fr.palier.app.timeline.Contact;
import fr.palier.app.timeline.ContactOutcome;
import fr.palier.app.timeline.EntryKind;
import fr.palier.app.timeline.Facts;
import fr.palier.app.timeline.Timeline;
import fr.palier.app.worklist.ActStore.Aside;
import fr.palier.app.worklist.ItemStore.Asker;
import fr.palier.app.worklist.Line.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The door to what people do with today's list. A line is worked on by one person at a time: whoever acts on it takes it first,
 * and is refused where a colleague has it.
 */
@Component
class Acts {
    /** Nobody can give back by one click what was assigned by another. */
    static final int MOST_AT_ONCE = 2_000;

    /** Nothing is put off for longer. */
    private static final int LONGEST_DAYS = 31;

    private final ActStore acts;
    private final ItemStore items;
    private final Day day;
    private final Tenancies tenancies;
    private final Timeline timeline;
    private final Transactions transactions;

    Acts(ActStore acts, ItemStore items, Day day, Tenancies tenancies, Timeline timeline, Transactions transactions) {
        this.acts = acts;
        this.items = items;
        this.day = day;
        this.tenancies = tenancies;
        this.timeline = timeline;
        this.transactions = transactions;
    }

    /**
     * Takes the first line of some filters that is free: of nobody, of nobody else, not suspended, and where nobody has spoken
     * with the household today. Two who ask at once get two lines.
     */
    Optional<Integer> takeNext(Scope scope, Filters filters) {
        return transactions.write(scope, () -> {
            Asker asker = day.asker(scope);
            List<Integer> passedOver = new ArrayList<>();
            Optional<Integer> next = acts.lockNextFree(asker, filters, passedOver);
            while (next.filter(id -> isLeftAlone(asker, id)).isPresent()) {
                passedOver.add(next.get());
                next = acts.lockNextFree(asker, filters, passedOver);
            }
            next.ifPresent(id -> acts.lease(scope, id));
            return next;
        });
    }

    private boolean isLeftAlone(Asker asker, int tenancyId) {
        Facts facts = timeline.facts(asker.scope(), List.of(tenancyId)).getOrDefault(tenancyId, Facts.NONE);
        return facts.isHeld(asker.today())
                || facts.lastContact().filter(asker.today()::equals).isPresent();
    }

    /**
     * Takes a line, or keeps it for longer.
     *
     * @throws Refused where a colleague has it
     */
    void take(Scope scope, int tenancyId) {
        transactions.write(scope, () -> {
            if (!acts.lease(scope, tenancyId)) {
                Line line = items.line(day.asker(scope), tenancyId).orElseThrow(NotFound::new);
                throw new Refused("worklist.taken", line.who().shortName());
            }
        });
    }

    /** Gives a line back. */
    void release(Scope scope, int tenancyId) {
        transactions.write(scope, () -> acts.release(scope, tenancyId));
    }

    /** Keeps all lines that the person has for another half hour. */
    int renew(Scope scope) {
        return transactions.write(scope, () -> acts.renew(scope));
    }

    /**
     * The number to call, for whoever takes the line.
     *
     * @throws Refused where a colleague has the line, or no number is known
     */
    String phone(Scope scope, int tenancyId) {
        return transactions.write(scope, () -> {
            take(scope, tenancyId);
            return tenancies.phone(scope, tenancyId).orElseThrow(() -> new Refused("worklist.no-phone"));
        });
    }

    /**
     * Records a call and puts the line aside until tomorrow, or until the day for which a call was promised. Sent twice, it is
     * recorded once.
     *
     * @throws Refused where a colleague has the line or was faster
     */
    void called(Scope scope, int tenancyId, ContactOutcome outcome, Optional<LocalDate> callBackOn) {
        transactions.write(scope, () -> {
            Asker asker = day.asker(scope);
            Line line = mineNow(asker, tenancyId);
            if (line.away().filter(away -> away.holds(asker.today())).isPresent()) {
                requireMine(scope, line);
                return;
            }
            boolean promise = outcome == ContactOutcome.CALL_BACK;
            LocalDate until = promise
                    ? callBackOn
                            .filter(on -> on.isAfter(asker.today()))
                            .orElseThrow(() -> new Refused("worklist.call-back-when"))
                    : asker.today().plusDays(1);
            long recorded = timeline.contact(
                    scope,
                    tenancyId,
                    new Contact(
                            Channel.PHONE,
                            outcome,
                            asker.today(),
                            FreeText.NONE,
                            promise ? Optional.of(until) : Optional.empty()));
            acts.putAside(
                    scope,
                    List.of(tenancyId),
                    new Aside(promise ? Kind.PROMISE : Kind.DONE, asker.today(), until, outcome.name(), recorded));
        });
    }

    private Line mineNow(Asker asker, int tenancyId) {
        if (acts.lock(asker.scope(), List.of(tenancyId)).isEmpty()) {
            throw new NotFound();
        }
        Line line = items.line(asker, tenancyId).orElseThrow(NotFound::new);
        if (line.lease().filter(lease -> !lease.by().equals(me(asker.scope()))).isPresent()) {
            throw new Refused("worklist.taken", line.who().shortName());
        }
        return line;
    }

    private static void requireMine(Scope scope, Line line) {
        if (line.away().filter(away -> away.by().equals(me(scope))).isEmpty()) {
            throw new Refused("worklist.done-by-colleague", line.who().shortName());
        }
    }

    private static UUID me(Scope scope) {
        return scope.actor().person();
    }

    /**
     * Puts lines off until a day, for a reason. Those on which a colleague works stay as they are.
     *
     * @return how many were put off
     * @throws Refused on a day that is not to come, or too far
     */
    int putOff(Scope scope, Collection<Integer> tenancyIds, LocalDate until, Line.Later reason) {
        return transactions.write(scope, () -> {
            Asker asker = day.asker(scope);
            if (!until.isAfter(asker.today()) || until.isAfter(asker.today().plusDays(LONGEST_DAYS))) {
                throw new Refused("worklist.later.when", LONGEST_DAYS);
            }
            acts.lock(scope, tenancyIds);
            List<Integer> free = items.lines(asker, List.copyOf(tenancyIds)).values().stream()
                    .filter(line -> line.lease()
                            .filter(lease -> !lease.by().equals(me(scope)))
                            .isEmpty())
                    .map(Line::tenancyId)
                    .sorted()
                    .toList();
            for (int tenancyId : free) {
                timeline.record(
                        scope,
                        tenancyId,
                        EntryKind.PUT_OFF,
                        Map.of("until", until.toString(), "reason", reason.code()));
            }
            return acts.putAside(scope, free, new Aside(Kind.LATER, asker.today(), until, reason.name(), 0));
        });
    }

    /**
     * Takes back what the person did with a line less than ten minutes ago. A contact is taken back too.
     *
     * @throws Refused later than that
     */
    void undo(Scope scope, int tenancyId) {
        transactions.write(scope, () -> {
            long contact = acts.undoable(scope, tenancyId).orElseThrow(() -> new Refused("worklist.undo-too-late"));
            if (contact > 0) {
                timeline.withdraw(scope, tenancyId, contact);
            } else {
                timeline.record(scope, tenancyId, EntryKind.PUT_OFF, Map.of("undone", "yes"));
            }
            acts.undo(scope, tenancyId);
        });
    }

    /**
     * Gives situations to a colleague for good, or to nobody.
     *
     * @return how many were given
     */
    ActStore.Lot assign(Scope scope, Collection<Integer> tenancyIds, Optional<UUID> colleague) {
        return transactions.write(scope, () -> acts.assign(scope, tenancyIds, colleague));
    }

    /**
     * Takes a lot back that the same person gave away less than ten minutes ago.
     *
     * @return how many situations are with whom they were before
     */
    int takeBack(Scope scope, long lot) {
        return transactions.write(scope, () -> acts.takeBack(scope, lot));
    }

    /** All tenancies that some filters show, at most {@value #MOST_AT_ONCE}. */
    List<Integer> shown(Scope scope, Filters filters) {
        return transactions.read(scope, () -> acts.ids(day.asker(scope), filters, MOST_AT_ONCE));
    }

    /** The tenancies of these addresses; those that the landlord does not have are left out. */
    List<Integer> named(Scope scope, Collection<Long> publicIds) {
        return transactions.read(scope, () -> acts.idsOf(scope, publicIds));
    }
}
