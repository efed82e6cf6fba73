package fr.palier.engine.triage;

import fr.palier.engine.ledger.Kind;
import fr.palier.engine.triage.ReferenceTriage.Household;
import fr.palier.engine.triage.ReferenceTriage.Line;
import fr.palier.engine.triage.ReferenceTriage.Plan;
import fr.palier.engine.triage.ReferenceTriage.Tenancy;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Tenancies, days and ledgers for property tests, skewed to where implementations differ: the edges of the buckets,
 * month ends, the change of rule of 2027, several lines on one day, debts settled to the cent or a cent away from it,
 * credit taken back that never came.
 */
@NullMarked
final class LedgerArbitraries {

    /** A tenancy, its ledger in no particular order, and the day to judge it on. */
    record Situation(Tenancy tenancy, List<Line> lines, LocalDate asOf) {}

    /** The largest amount the exchange format takes, in cents. */
    static final long LARGEST = 10_000_000_00L;

    private static final int MOST_LINES = 60;
    private static final LocalDate RULE_OF_2027 = LocalDate.of(2027, 1, 1);

    private LedgerArbitraries() {}

    /** Without the edge cases of jqwik, which are dearer than all else here: the edges are in the frequencies. */
    static Arbitrary<Situation> situations() {
        return asOfDates()
                .flatMap(asOf -> tenancies(asOf)
                        .flatMap(tenancy -> ledgers(tenancy, asOf).map(lines -> new Situation(tenancy, lines, asOf))))
                .withoutEdgeCases();
    }

    static Arbitrary<LocalDate> asOfDates() {
        return Arbitraries.frequencyOf(
                Tuple.of(3, days(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 12, 31))),
                Tuple.of(3, monthEnds(YearMonth.of(2019, 1), YearMonth.of(2028, 12))),
                Tuple.of(6, days(LocalDate.of(2026, 10, 1), LocalDate.of(2027, 7, 31))),
                Tuple.of(
                        2,
                        Arbitraries.of(
                                LocalDate.of(2020, 2, 29),
                                LocalDate.of(2024, 2, 29),
                                LocalDate.of(2028, 2, 29),
                                RULE_OF_2027.minusDays(1),
                                RULE_OF_2027)));
    }

    /** Rents of 0 to 900 euros, benefits of 0 to 400, at times above the rent; begun long before, or about, a day. */
    static Arbitrary<Tenancy> tenancies(LocalDate asOf) {
        Arbitrary<Long> rents =
                Arbitraries.frequencyOf(Tuple.of(1, Arbitraries.just(0L)), Tuple.of(9, evenly(1, 900_00)));
        Arbitrary<LocalDate> starts = Arbitraries.frequencyOf(
                Tuple.of(4, days(asOf.minusYears(10), asOf.minusYears(1))),
                Tuple.of(2, days(asOf.minusYears(1), asOf.plusMonths(1))),
                Tuple.of(
                        1,
                        days(
                                asOf.minusMonths(6).minusDays(1),
                                asOf.minusMonths(6).plusDays(1))));
        Arbitrary<@Nullable LocalDate> ends =
                days(asOf.minusMonths(3), asOf.plusMonths(3)).injectNull(0.8);
        return rents.flatMap(rent -> Combinators.combine(benefits(rent), starts, ends, households(asOf))
                .as((benefit, start, end, household) -> new Tenancy("L", "T", rent, benefit, start, end, household)));
    }

    private static Arbitrary<Long> benefits(long rent) {
        return Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(0L)),
                Tuple.of(5, evenly(1, 400_00)),
                Tuple.of(1, Arbitraries.of(rent, rent + 1, Math.max(0, rent - 1))));
    }

    private static Arbitrary<Household> households(LocalDate asOf) {
        Arbitrary<@Nullable LocalDate> contacts = days(asOf.minusDays(40), asOf).injectNull(0.5);
        Arbitrary<@Nullable LocalDate> holds =
                days(asOf.minusDays(2), asOf.plusDays(2)).injectNull(0.7);
        return Combinators.combine(
                        Arbitraries.integers().between(1920, 2008).injectNull(0.3),
                        Arbitraries.of(true, false).injectNull(0.3),
                        Arbitraries.integers().between(1, 9).injectNull(0.3),
                        contacts,
                        holds,
                        Arbitraries.of(Plan.class))
                .as(Household::new);
    }

    /** Up to 60 lines: month after month of rent, disorder, both, or little credit; at times settled on a day. */
    static Arbitrary<List<Line>> ledgers(Tenancy tenancy, LocalDate asOf) {
        Arbitrary<List<Line>> months = ReferenceMonthlyLedgers.months(tenancy, asOf);
        Arbitrary<List<Line>> disorder = flat(bits(tenancy, asOf).list().ofMaxSize(30));
        Arbitrary<List<Line>> fewBits = flat(bits(tenancy, asOf).list().ofMaxSize(4));
        Arbitrary<List<Line>> disturbed =
                flat(Combinators.combine(months, fewBits).as(List::of));
        Arbitrary<Kind> mostlyRejections = Arbitraries.of(Kind.CHARGE, Kind.REJECTION, Kind.REJECTION, Kind.PAYMENT);
        Arbitrary<List<Line>> littleCredit = dates(asOf)
                .flatMap(date -> line(mostlyRejections, tenancy, date))
                .list()
                .ofMaxSize(6);
        Arbitrary<List<Line>> lines = Arbitraries.frequencyOf(
                Tuple.of(3, months), Tuple.of(3, disorder), Tuple.of(2, disturbed), Tuple.of(1, littleCredit));
        Arbitrary<List<Settlement>> settlements = Combinators.combine(dates(asOf), remainders(tenancy))
                .as(Settlement::new)
                .list()
                .ofMaxSize(2);
        return Combinators.combine(lines, settlements).as(LedgerArbitraries::settled);
    }

    /** Nothing, a cent on either side of it, or what a rule compares the balance with. */
    private static Arbitrary<Long> remainders(Tenancy tenancy) {
        long net = tenancy.rent() - tenancy.benefit();
        return Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.just(0L)),
                Tuple.of(2, Arbitraries.of(1L, -1L)),
                Tuple.of(2, Arbitraries.of(450_00L, 450_01L)),
                Tuple.of(2, Arbitraries.of(2 * net, 2 * net - 1, 2 * tenancy.rent(), tenancy.rent() / 10)));
    }

    /** Brings the balance of the end of a day to a remainder. */
    private record Settlement(LocalDate date, long remainder) {}

    private static List<Line> settled(List<Line> lines, List<Settlement> settlements) {
        List<Line> settled = new ArrayList<>(lines);
        for (Settlement settlement : settlements) {
            long excess = ReferenceAccount.atEndOf(settlement.date(), settled).balance() - settlement.remainder();
            if (excess != 0 && Math.abs(excess) <= LARGEST) {
                Kind kind = excess > 0 ? Kind.PAYMENT : Kind.ADJUSTMENT;
                settled.addFirst(new Line(settlement.date(), kind, Math.abs(excess)));
            }
        }
        return settled.stream().limit(MOST_LINES).toList();
    }

    /** What a disorderly ledger is made of: a line, a payment and its rejection, or several lines of one day. */
    private static Arbitrary<List<Line>> bits(Tenancy tenancy, LocalDate asOf) {
        Arbitrary<Kind> any = Arbitraries.of(Kind.class);
        Arbitrary<List<Line>> single =
                dates(asOf).flatMap(date -> line(any, tenancy, date).map(List::of));
        Arbitrary<List<Line>> returned = Combinators.combine(
                        dates(asOf), Arbitraries.integers().between(0, 70), amounts(tenancy))
                .as((date, lag, cents) -> List.of(
                        new Line(date, Kind.PAYMENT, cents), new Line(date.plusDays(lag), Kind.REJECTION, cents)));
        Arbitrary<List<Line>> sameDay = dates(asOf)
                .flatMap(date -> line(any, tenancy, date).list().ofMinSize(2).ofMaxSize(4));
        return Arbitraries.frequencyOf(Tuple.of(6, single), Tuple.of(2, returned), Tuple.of(1, sameDay));
    }

    private static Arbitrary<Line> line(Arbitrary<Kind> kinds, Tenancy tenancy, LocalDate date) {
        return Combinators.combine(kinds, Arbitraries.of(1, -1), amounts(tenancy))
                .as((kind, sign, cents) -> new Line(date, kind, kind == Kind.ADJUSTMENT ? sign * cents : cents));
    }

    /** Amounts in cents: around what the rules compare with, any, and now and then the largest there are. */
    static Arbitrary<Long> amounts(Tenancy tenancy) {
        long net = tenancy.rent() - tenancy.benefit();
        Long[] telling = LongStream.of(
                        1, tenancy.rent() / 10, tenancy.rent(), tenancy.benefit(), net, 2 * tenancy.rent(), 2 * net)
                .flatMap(cents -> LongStream.of(cents - 1, cents, cents + 1))
                .filter(cents -> cents > 0)
                .boxed()
                .toArray(Long[]::new);
        return Arbitraries.frequencyOf(
                Tuple.of(8, Arbitraries.of(telling)),
                Tuple.of(2, Arbitraries.of(449_99L, 450_00L, 450_01L)),
                Tuple.of(8, Arbitraries.longs().between(1, 1_000_00)),
                Tuple.of(1, Arbitraries.longs().between(1, LARGEST)));
    }

    /** Dates of lines: some 30 months back to a few days after, at the edges of buckets, months and rules. */
    static Arbitrary<LocalDate> dates(LocalDate asOf) {
        YearMonth month = YearMonth.from(asOf);
        Arbitrary<LocalDate> edges =
                Arbitraries.of(0, 1, 30, 31, 60, 61, 90, 91).map(asOf::minusDays);
        Arbitrary<LocalDate> threeMonthsBack =
                Arbitraries.integers().between(0, 3).map(asOf.minusMonths(3)::plusDays);
        LocalDate turn = RULE_OF_2027.isAfter(asOf.plusDays(5)) ? asOf : RULE_OF_2027;
        return Arbitraries.frequencyOf(
                Tuple.of(6, days(asOf.minusMonths(30), asOf)),
                Tuple.of(5, edges),
                Tuple.of(3, monthEnds(month.minusMonths(30), month)),
                Tuple.of(
                        2,
                        monthEnds(month.minusMonths(31), month.minusMonths(1)).map(end -> end.plusDays(1))),
                Tuple.of(1, threeMonthsBack),
                Tuple.of(1, Arbitraries.of(turn, turn.minusDays(1))),
                Tuple.of(1, days(asOf.plusDays(1), asOf.plusDays(5))));
    }

    private static Arbitrary<LocalDate> days(LocalDate first, LocalDate last) {
        return evenly(first.toEpochDay(), last.toEpochDay()).map(LocalDate::ofEpochDay);
    }

    private static Arbitrary<Long> evenly(long first, long last) {
        return Arbitraries.longs().between(first, last).withDistribution(RandomDistribution.uniform());
    }

    private static Arbitrary<LocalDate> monthEnds(YearMonth first, YearMonth last) {
        return Arbitraries.of(IntStream.iterate(0, i -> i + 1)
                .mapToObj(first::plusMonths)
                .takeWhile(month -> !month.isAfter(last))
                .map(YearMonth::atEndOfMonth)
                .toList());
    }

    private static Arbitrary<List<Line>> flat(Arbitrary<? extends Collection<List<Line>>> parts) {
        Function<Collection<List<Line>>, List<Line>> join =
                lists -> lists.stream().flatMap(List::stream).toList();
        return parts.map(join::apply);
    }
}
