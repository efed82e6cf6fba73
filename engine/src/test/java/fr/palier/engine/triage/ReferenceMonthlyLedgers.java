package fr.palier.engine.triage;

import fr.palier.engine.ledger.Kind;
import fr.palier.engine.triage.ReferenceTriage.Line;
import fr.palier.engine.triage.ReferenceTriage.Tenancy;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.NullMarked;

/** Ledgers as landlords keep them: month after month the rent, the benefit, and what the tenant made of the rest. */
@NullMarked
final class ReferenceMonthlyLedgers {

    private static final int MOST_MONTHS = 18;

    /** The course of a tenancy: months are counted back from that of D. */
    private record Course(List<Month> months, int paidInFullBefore, int benefitStops, boolean chargedOnLastDay) {}

    /** One month: what the tenant pays of his share, on which day, and whether it bounces on the next. */
    private record Month(Share share, int payDay, boolean bounces, boolean benefitMissing) {}

    /** A part of what is left to pay; the odd cents stand on either side of half and nine tenths. */
    private enum Share {
        NOTHING(0, 0),
        BELOW_HALF(50, -1),
        HALF(50, 0),
        BELOW_NINE_TENTHS(90, -1),
        NINE_TENTHS(90, 0),
        ALL(100, 0),
        ABOVE_ALL(100, 1);

        private final int percent;
        private final int cents;

        Share(int percent, int cents) {
            this.percent = percent;
            this.cents = cents;
        }

        long of(long net) {
            return Math.ceilDiv(net * percent, 100) + cents;
        }
    }

    private ReferenceMonthlyLedgers() {}

    static Arbitrary<List<Line>> months(Tenancy tenancy, LocalDate asOf) {
        return courses().map(course -> lines(course, tenancy, YearMonth.from(asOf)));
    }

    private static Arbitrary<Course> courses() {
        Arbitrary<Share> shares = Arbitraries.frequency(
                Tuple.of(8, Share.NOTHING),
                Tuple.of(1, Share.BELOW_HALF),
                Tuple.of(1, Share.HALF),
                Tuple.of(1, Share.BELOW_NINE_TENTHS),
                Tuple.of(1, Share.NINE_TENTHS),
                Tuple.of(3, Share.ALL),
                Tuple.of(1, Share.ABOVE_ALL));
        Arbitrary<Month> months = Combinators.combine(
                        shares, Arbitraries.integers().between(1, 27), oneIn(8), oneIn(3))
                .as(Month::new);
        Arbitrary<Integer> fullBefore = Arbitraries.integers().between(0, MOST_MONTHS);
        Arbitrary<Integer> benefitStops = Arbitraries.of(-1, -1, -1, 0, 1, 2);
        return Combinators.combine(
                        months.list().ofMinSize(1).ofMaxSize(MOST_MONTHS), fullBefore, benefitStops, oneIn(4))
                .as(Course::new);
    }

    private static Arbitrary<Boolean> oneIn(int frequency) {
        return Arbitraries.frequency(Tuple.of(frequency - 1, false), Tuple.of(1, true));
    }

    private static List<Line> lines(Course course, Tenancy tenancy, YearMonth current) {
        List<Line> lines = new ArrayList<>();
        for (int back = 0; back < course.months().size(); back++) {
            YearMonth month = current.minusMonths(back);
            Month life = course.months().get(back);
            LocalDate charged = course.chargedOnLastDay() ? month.atEndOfMonth() : month.atDay(1);
            add(lines, charged, Kind.CHARGE, tenancy.rent());
            boolean paidInFull = back > course.paidInFullBefore();
            if (paidInFull || (back > course.benefitStops() && !life.benefitMissing())) {
                add(lines, month.atDay(5), Kind.BENEFIT, tenancy.benefit());
            }
            long net = Math.max(0, tenancy.rent() - tenancy.benefit());
            long paid = (paidInFull ? Share.ALL : life.share()).of(net);
            add(lines, month.atDay(life.payDay()), Kind.PAYMENT, paid);
            if (life.bounces() && !paidInFull) {
                add(lines, month.atDay(life.payDay() + 1), Kind.REJECTION, paid);
            }
        }
        return lines;
    }

    private static void add(List<Line> lines, LocalDate date, Kind kind, long cents) {
        if (cents > 0) {
            lines.add(new Line(date, kind, cents));
        }
    }
}
