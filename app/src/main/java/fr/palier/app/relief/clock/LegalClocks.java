package fr.palier.app.relief.clock;

import fr.palier.app.portfolio.TenancyDetails;
import fr.palier.app.relief.clock.ClockStore.Entry;
import fr.palier.app.relief.clock.ClockStore.Stands;
import fr.palier.app.relief.clock.Deadlines.Fed;
import fr.palier.app.relief.clock.Done.About;
import fr.palier.app.relief.directive.Directives;
import fr.palier.app.relief.directive.InForce;
import fr.palier.app.relief.household.OverIndebtedness;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.app.timeline.EntryKind;
import fr.palier.app.timeline.Facts;
import fr.palier.app.timeline.Timeline;
import fr.palier.engine.law.Arrears;
import fr.palier.engine.law.Care;
import fr.palier.engine.law.Deadline;
import fr.palier.engine.law.LegalCalendar;
import fr.palier.engine.law.LegalStep;
import fr.palier.engine.law.Restraint;
import fr.palier.engine.triage.Owing;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * The door to the legal calendar: the days that are set for one tenancy or for all of a landlord's, and what was done about them.
 * What is recorded stands in the timeline. A tenancy that the landlord does not have is {@link NotFound}.
 */
@Component
public class LegalClocks {
    /** The key of the refusal of a step that somebody has recorded meanwhile. */
    static final String MEANWHILE = "relief.clock.recorded-meanwhile";

    /** The key of the refusal of taking back what somebody has taken back already. */
    static final String WITHDRAWN = "relief.clock.withdrawn-already";

    private static final String RESTED_ON = "relief.clock.rested-on";

    private static final LegalCalendar LAW = LegalCalendar.shipped();

    private final ClockStore store;
    private final OwingReader accounts;
    private final ObjectProvider<Deadlines> others;
    private final Directives directives;
    private final OverIndebtedness overIndebtedness;
    private final Timeline timeline;
    private final Transactions transactions;
    private final BusinessClock clock;

    @SuppressWarnings("checkstyle:ParameterNumber") // the tables and doors of which a calendar is made
    LegalClocks(
            ClockStore store,
            OwingReader accounts,
            ObjectProvider<Deadlines> others,
            Directives directives,
            OverIndebtedness overIndebtedness,
            Timeline timeline,
            Transactions transactions,
            BusinessClock clock) {
        this.store = store;
        this.accounts = accounts;
        this.others = others;
        this.directives = directives;
        this.overIndebtedness = overIndebtedness;
        this.timeline = timeline;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** All open deadlines of a landlord's tenancies, by their day: a few statements, whatever their number. */
    public List<Line> all(Scope scope) {
        LocalDate today = clock.today();
        accounts.readOfToday(scope);
        return transactions.read(scope, () -> {
            InForce rules = directives.on(scope, today);
            Map<Integer, Owed> owed =
                    store.all(scope, today).stream().collect(Collectors.toMap(Owed::tenancyId, Function.identity()));
            Set<Integer> forbidden = overIndebtedness.since(scope).keySet();
            Stream<Line> law = owed.values().stream()
                    .flatMap(one -> lines(one, rules, today))
                    .filter(line -> !forbidden.contains(line.tenancyId()) || !line.paysEarlierDebt());
            Stream<Line> fed = others.stream()
                    .flatMap(room -> room.all(scope).entrySet().stream())
                    .flatMap(entry -> entry.getValue().stream()
                            .map(one ->
                                    fed(owed.getOrDefault(entry.getKey(), Owed.nothing(entry.getKey())), one, rules)));
            return Stream.concat(law, fed).sorted(Line.BY_DAY).toList();
        });
    }

    /** What another room feeds is held back like the law's own. */
    private static Line fed(Owed owed, Fed one, InForce rules) {
        Deadline day = one.deadline();
        return new Line(owed.tenancyId(), owed.branch(), day, one.way(), owed.against(day, rules));
    }

    private static Stream<Line> lines(Owed owed, InForce rules, LocalDate today) {
        return LAW.of(owed.arrears(), today).stream()
                .map(one -> new Line(owed.tenancyId(), owed.branch(), one, Optional.empty(), owed.against(one, rules)));
    }

    /**
     * The calendar of a tenancy.
     *
     * @param owing what its account owes; empty where it owes nothing
     * @param lines its open deadlines, by their day
     * @param done what was recorded, the latest first
     * @param moved of what was recorded, by number: what was owed on its day as the account says by now, where it says otherwise
     * @param pressing why no step that presses the household may be recorded today
     * @param rules the directives that hold
     * @param mayPay whether what was owed before may be paid
     */
    public record Read(
            Optional<Owing> owing,
            Arrears arrears,
            List<Line> lines,
            List<Done> done,
            Map<Integer, Optional<About>> moved,
            Set<Restraint> pressing,
            InForce rules,
            boolean mayPay) {}

    /** The calendar of a tenancy, as its account is at this moment. */
    public Read of(Scope scope, TenancyDetails tenancy) {
        LocalDate today = clock.today();
        Function<LocalDate, Optional<Owing>> account = accounts.account(scope, tenancy);
        Optional<Owing> owing = account.apply(today);
        return transactions.read(scope, () -> {
            InForce rules = directives.on(scope, today);
            Owed owed = owed(scope, tenancy, owing, today);
            List<Done> done = store.done(scope, tenancy.id());
            Stream<Line> fed = others.stream()
                    .flatMap(room -> room.of(scope, tenancy.id()).stream())
                    .map(one -> fed(owed, one, rules));
            boolean mayPay = overIndebtedness.since(scope, tenancy.id()).isEmpty();
            Stream<Line> law = lines(owed, rules, today).filter(line -> mayPay || !line.paysEarlierDebt());
            List<Line> lines = Stream.concat(law, fed).sorted(Line.BY_DAY).toList();
            return new Read(
                    owing, owed.arrears(), lines, done, moved(done, account), owed.pressing(rules), rules, mayPay);
        });
    }

    private static Map<Integer, Optional<About>> moved(List<Done> done, Function<LocalDate, Optional<Owing>> account) {
        return done.stream()
                .filter(one -> one.notedOn().isPresent())
                .filter(one -> !About.of(account.apply(one.readOf())).equals(one.about()))
                .collect(Collectors.toMap(Done::number, one -> About.of(account.apply(one.readOf()))));
    }

    /** @param owing what its account owed on the day */
    private Owed owed(Scope scope, TenancyDetails tenancy, Optional<Owing> owing, LocalDate day) {
        Stands stands = store.stands(scope, tenancy.id());
        Facts facts = facts(scope, tenancy, day);
        return new Owed(
                tenancy.id(),
                Optional.empty(),
                owing.map(Owing::balance).orElse(0L),
                stands.arrears(tenancy, owing),
                new Care(facts.lastContact(), facts.heldUntil(), facts.plan()));
    }

    private Facts facts(Scope scope, TenancyDetails tenancy, LocalDate day) {
        return timeline.facts(scope, List.of(tenancy.id()), day, Long.MAX_VALUE).getOrDefault(tenancy.id(), Facts.NONE);
    }

    /**
     * Records that a step was taken, with what was owed on its day. What protects the household is never refused for what else holds.
     *
     * @return its number
     * @throws Refused on a day to come or of before the tenancy or the debt; of a step that was not in order on its day, see
     *     {@link LegalCalendar#gap}; of one that presses the household, where something spoke against it on its day
     *     ({@link Restraint}); of a plan that was sent, where none held
     */
    public int record(Scope scope, TenancyDetails tenancy, Recorded recorded) {
        return record(scope, tenancy, recorded, Integer.MAX_VALUE);
    }

    /** The same, unless somebody has recorded the same step after the last one that was seen; of two at once, one is too late. */
    int record(Scope scope, TenancyDetails tenancy, Recorded recorded, int lastSeen) {
        try {
            return recordFirst(scope, tenancy, recorded, lastSeen);
        } catch (DuplicateKeyException e) {
            throw new Refused(MEANWHILE);
        }
    }

    private int recordFirst(Scope scope, TenancyDetails tenancy, Recorded recorded, int lastSeen) {
        LocalDate today = clock.today();
        Function<LocalDate, Optional<Owing>> account = accounts.account(scope, tenancy);
        recorded.check(tenancy, account.apply(today), today);
        LocalDate day = recorded.day().isAfter(today) ? today : recorded.day();
        Optional<Owing> owing = account.apply(day);
        return transactions.write(scope, () -> {
            List<Done> done = store.done(scope, tenancy.id());
            Refused.when(done.stream().anyMatch(one -> one.isAfter(lastSeen, recorded.step())), MEANWHILE);
            Owed owed = owed(scope, tenancy, owing, day);
            recorded.checkOrder(owed.arrears().with(Done.asOf(done, recorded.day())));
            recorded.checkPlan(owed.care().plan());
            recorded.checkReview(overIndebtedness.since(scope, tenancy.id()));
            owed.against(recorded.step(), directives.on(scope, day)).stream()
                    .findFirst()
                    .ifPresent(why -> {
                        throw new Refused(ClockPage.key(why));
                    });
            int number = store.add(scope, tenancy.id(), new Entry(recorded, About.of(owing), today));
            tell(
                    scope,
                    tenancy.id(),
                    Map.of("step", recorded.step().code(), "on", recorded.day().toString()));
            return number;
        });
    }

    /**
     * Takes back a step that was recorded by mistake: it stays to be read, and counts for nothing.
     *
     * @throws Refused where it was taken back already, or another step rests on it, which has to be taken back first
     */
    public void withdraw(Scope scope, TenancyDetails tenancy, int number) {
        LocalDate today = clock.today();
        Function<LocalDate, Optional<Owing>> account = accounts.account(scope, tenancy);
        transactions.write(scope, () -> {
            List<Done> done = store.done(scope, tenancy.id());
            Done mistake = done.stream()
                    .filter(one -> one.number() == number)
                    .findFirst()
                    .orElseThrow(NotFound::new);
            int leaseMonths = store.stands(scope, tenancy.id()).leaseMonths();
            Resting.on(
                            mistake,
                            done,
                            (day, steps) -> new Stands(steps, leaseMonths)
                                    .arrears(tenancy, account.apply(day.isAfter(today) ? today : day)))
                    .ifPresent(later -> {
                        throw new Refused(RESTED_ON, later.step().code(), later.day());
                    });
            LegalStep step = store.withdraw(scope, tenancy.id(), number, clock.today())
                    .orElseThrow(() -> new Refused(WITHDRAWN));
            tell(scope, tenancy.id(), Map.of("step", step.code(), "withdrawn", "true"));
        });
    }

    private void tell(Scope scope, int tenancyId, Map<String, String> detail) {
        timeline.record(scope, tenancyId, EntryKind.LEGAL_STEP, detail);
    }
}
