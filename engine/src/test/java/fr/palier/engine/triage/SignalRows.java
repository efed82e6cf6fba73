package fr.palier.engine.triage;

import fr.palier.engine.Columns;
import fr.palier.engine.decision.CompiledTable;
import fr.palier.engine.ledger.Fact.Plan;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Rows of signals written by hand or drawn around the edges of a policy, without a ledger behind them. */
@NullMarked
final class SignalRows {
    /** One row: what is not said is empty. */
    static final class Row {
        private final Map<Signal, Long> values = new EnumMap<>(Signal.class);

        Row set(Signal signal, long value) {
            values.put(signal, value);
            return this;
        }

        long get(Signal signal) {
            return values.getOrDefault(signal, Columns.EMPTY);
        }

        Row copy() {
            Row copy = new Row();
            copy.values.putAll(values);
            return copy;
        }

        /** The same values as another engine takes them, by name; empty ones with null. */
        Map<String, @Nullable Object> feel() {
            Map<String, @Nullable Object> feel = new HashMap<>();
            for (Signal signal : Signal.values()) {
                feel.put(signal.code(), feel(signal.form(), get(signal)));
            }
            return feel;
        }

        private static @Nullable Object feel(Signal.Form form, long value) {
            if (value == Columns.EMPTY) {
                return null;
            }
            return switch (form) {
                case EUROS, HUNDREDTHS -> BigDecimal.valueOf(value, 2);
                case COUNT -> BigDecimal.valueOf(value);
                case FLAG -> value == 1;
                case DATE -> LocalDate.ofEpochDay(value);
                case PLAN -> Plan.values()[(int) value].name().toLowerCase(Locale.ROOT);
            };
        }

        @Override
        public String toString() {
            return values.toString();
        }
    }

    private SignalRows() {}

    /** The row of somebody about whom there is nothing to say. */
    static Row quiet() {
        Row row = new Row();
        for (Signal signal : Signal.values()) {
            switch (signal.form()) {
                case EUROS, HUNDREDTHS, FLAG, PLAN -> row.set(signal, 0);
                case COUNT, DATE -> row.set(signal, Columns.EMPTY);
            }
        }
        return row.set(Signal.BEGUN, 1).set(Signal.RENT, 500_00).set(Signal.MISSED_STREAK, 0);
    }

    static Signals signals(List<Row> rows) {
        Signals signals = new Signals(rows.size());
        for (Signal signal : Signal.values()) {
            long[] column = signals.column(signal);
            for (int row = 0; row < column.length; row++) {
                column[row] = rows.get(row).get(signal);
            }
        }
        return signals;
    }

    /** What a policy decides, by blocks of a size that divides nothing. */
    static Decisions decide(Policy policy, Signals signals) {
        Decisions decisions = new Decisions(signals.size(), policy.scoreRows().size());
        new PolicyKernel(policy, 333).decide(signals, 0, signals.size(), decisions);
        return decisions;
    }

    /** The values of a column that a policy can tell apart, both sides of every edge, and the empty one. */
    static List<Long> telling(Policy policy, Signal signal) {
        LongStream edges = LongStream.concat(edges(policy.actionTable(), signal), edges(policy.scoreTable(), signal));
        List<Long> values = new ArrayList<>(edges.flatMap(edge -> LongStream.of(edge - 1, edge))
                .filter(value -> isReal(signal.form(), value))
                .distinct()
                .boxed()
                .toList());
        if (values.isEmpty()) {
            values.add(1L);
        }
        values.add(Columns.EMPTY);
        return values;
    }

    private static LongStream edges(CompiledTable table, Signal signal) {
        return LongStream.of(table.edges(signal.ordinal()));
    }

    /** Whether a column of this form can hold the value. */
    static boolean isReal(Signal.Form form, long value) {
        return switch (form) {
            case FLAG -> value == 0 || value == 1;
            case PLAN -> value >= 0 && value < Plan.values().length;
            case EUROS, HUNDREDTHS, COUNT, DATE -> Math.abs(value) < fr.palier.engine.Columns.LIMIT;
        };
    }

    /** Rows of telling values, with no regard to whether an account could give them. */
    static List<Row> random(Policy policy, Random random, int count) {
        Map<Signal, List<Long>> values = new EnumMap<>(Signal.class);
        for (Signal signal : Signal.values()) {
            values.put(signal, telling(policy, signal));
        }
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Row row = new Row();
            values.forEach((signal, some) -> row.set(signal, some.get(random.nextInt(some.size()))));
            rows.add(row);
        }
        return rows;
    }
}
