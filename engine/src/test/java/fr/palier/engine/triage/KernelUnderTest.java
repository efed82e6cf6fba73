package fr.palier.engine.triage;

import fr.palier.engine.Columns;
import fr.palier.engine.triage.ReferenceTriage.Line;
import fr.palier.engine.triage.ReferenceTriage.Tenancy;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.NullMarked;

/** The kernel, in the form in which the reference answers. */
@NullMarked
final class KernelUnderTest implements SignalsUnderTest {

    @Override
    public ReferenceSignals signals(Tenancy tenancy, List<Line> lines, LocalDate asOf) {
        return of(new Crowd(asOf, List.of(tenancy), List.of(lines)).triage(1).signals(), 0);
    }

    /** The signals of one tenancy. */
    static ReferenceSignals of(Signals signals, int tenancy) {
        Row row = new Row(signals, tenancy);
        return new ReferenceSignals(
                row.number(Signal.BALANCE),
                row.number(Signal.DUE_0_30),
                row.number(Signal.DUE_31_60),
                row.number(Signal.DUE_61_90),
                row.number(Signal.DUE_OVER_90),
                row.date(Signal.OLDEST_UNPAID),
                row.isEmpty(Signal.MONTHS_OWED)
                        ? OptionalLong.empty()
                        : OptionalLong.of(row.number(Signal.MONTHS_OWED)),
                (int) row.number(Signal.MISSED_STREAK),
                row.isEmpty(Signal.REGULARITY)
                        ? OptionalInt.empty()
                        : OptionalInt.of((int) row.number(Signal.REGULARITY)),
                row.number(Signal.TREND),
                row.number(Signal.NEWLY_FRAGILE) == 1,
                row.number(Signal.BENEFIT_BREAK) == 1,
                row.number(Signal.RETURNED_DEBIT) == 1,
                row.date(Signal.UNPAID_SINCE),
                row.date(Signal.NOTIFY_CAF_BY));
    }

    private record Row(Signals signals, int tenancy) {
        long number(Signal signal) {
            return signals.get(signal, tenancy);
        }

        boolean isEmpty(Signal signal) {
            return number(signal) == Columns.EMPTY;
        }

        Optional<LocalDate> date(Signal signal) {
            return isEmpty(signal) ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(number(signal)));
        }
    }
}
