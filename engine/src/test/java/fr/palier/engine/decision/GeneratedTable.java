package fr.palier.engine.decision;

import fr.palier.engine.decision.cell.ColumnType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A random table over a number, a date, a string and a boolean, and every case that can make a difference to it: each constant,
 * a value on either side of it, and the empty value, all combined. Two values between the same constants are the same to any
 * cell, so the cases are exhaustive.
 */
final class GeneratedTable {
    static final List<String> INPUTS = List.of("n", "d", "s", "b");
    private static final List<String> NUMBERS = List.of("-1.5", "0", "1", "2.25", "100");
    private static final List<String> DATES = List.of("2020-02-28", "2020-03-01", "2024-12-31");
    private static final List<String> STRINGS = List.of("none", "live", "bro\\\"ken");
    private static final Map<String, String> POSITIVE =
            Map.of("n", "1", "d", "date(\"2020-03-01\")", "s", "\"live\"", "b", "true");

    private final Random random;
    private final String policy;
    private final boolean twoOutputs;
    private final boolean byDefault;
    private final List<List<String>> rows = new ArrayList<>();

    GeneratedTable(String policy, long seed) {
        this.random = new Random(seed);
        this.policy = policy;
        this.twoOutputs = !policy.contains("aggregation") && random.nextBoolean();
        this.byDefault = random.nextBoolean();
        int count = 1 + random.nextInt(5);
        for (int i = 0; i < count; i++) {
            rows.add(List.of(ordered("n", NUMBERS), ordered("d", DATES), string(), bool(), number(), text()));
        }
        if (random.nextBoolean()) {
            rows.add(List.of("-", "-", "-", "-", number(), text()));
        }
    }

    /** The file; in the named inputs each {@code not(…)} is replaced by a positive test. */
    ModelText model(Set<String> withoutNot) {
        ModelText model = new ModelText(policy);
        model.input("n", "number").input("d", "date").input("s", "string").input("b", "boolean");
        model.output("points", "number", "", byDefault ? "7" : "");
        if (twoOutputs) {
            model.output("word", "string", "", byDefault ? "\"default\"" : "");
        }
        for (List<String> row : rows) {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                boolean replace = isNot(row.get(i)) && withoutNot.contains(INPUTS.get(i));
                cells.add(replace ? POSITIVE.getOrDefault(INPUTS.get(i), "") : row.get(i));
            }
            cells.addAll(twoOutputs ? List.of("=>", row.get(4), row.get(5)) : List.of("=>", row.get(4)));
            model.rule(cells.toArray(String[]::new));
        }
        return model;
    }

    /** The inputs that are empty in the case and meet a {@code not(…)} in some row. */
    Set<String> emptyUnderNot(Map<String, @Nullable Object> values) {
        return INPUTS.stream()
                .filter(name -> values.get(name) == null)
                .filter(name -> rows.stream().anyMatch(row -> isNot(row.get(INPUTS.indexOf(name)))))
                .collect(Collectors.toSet());
    }

    private static boolean isNot(String cell) {
        return cell.strip().startsWith("not");
    }

    static Schema schema() {
        LinkedHashMap<String, ColumnType> types = new LinkedHashMap<>();
        types.put("n", new ColumnType.Scaled(3));
        types.put("d", new ColumnType.Day());
        types.put("s", new ColumnType.Coded(strings()));
        types.put("b", new ColumnType.Flag());
        return Schema.of(types);
    }

    private static List<String> strings() {
        return Stream.concat(STRINGS.stream(), Stream.of("else"))
                .map(s -> s.replace("\\", ""))
                .toList();
    }

    static List<Map<String, @Nullable Object>> cases() {
        List<Map<String, @Nullable Object>> cases = new ArrayList<>();
        for (Object n : numbers()) {
            for (Object d : dates()) {
                for (Object s : withEmpty(strings())) {
                    for (Object b : withEmpty(List.of(true, false))) {
                        Map<String, @Nullable Object> one = new LinkedHashMap<>();
                        one.put("n", n);
                        one.put("d", d);
                        one.put("s", s);
                        one.put("b", b);
                        cases.add(one);
                    }
                }
            }
        }
        return cases;
    }

    private static List<@Nullable Object> numbers() {
        List<BigDecimal> values = NUMBERS.stream()
                .map(BigDecimal::new)
                .flatMap(v ->
                        Stream.of("-0.001", "0", "0.001").map(BigDecimal::new).map(v::add))
                .toList();
        return withEmpty(values);
    }

    private static List<@Nullable Object> dates() {
        return withEmpty(DATES.stream()
                .map(LocalDate::parse)
                .flatMap(day -> Stream.of(day.minusDays(1), day, day.plusDays(1)))
                .distinct()
                .toList());
    }

    private static List<@Nullable Object> withEmpty(List<?> values) {
        List<@Nullable Object> all = new ArrayList<>(values);
        all.add(null);
        return all;
    }

    private String ordered(String input, List<String> pool) {
        return switch (random.nextInt(6)) {
            case 0, 1 -> "-";
            case 2 -> "not(" + span(input, pool) + ")";
            case 3 -> "not( " + literal(input, pool.getFirst()) + "," + literal(input, pool.getLast()) + " )";
            case 4 -> span(input, pool) + " , " + span(input, pool) + "," + span(input, pool);
            default -> span(input, pool);
        };
    }

    private String span(String input, List<String> pool) {
        int at = random.nextInt(pool.size() - 1);
        String low = literal(input, pool.get(at));
        String high = literal(input, pool.get(at + 1 + random.nextInt(pool.size() - at - 1)));
        return switch (random.nextInt(7)) {
            case 0 -> low;
            case 1 -> "<" + high;
            case 2 -> "<= " + high;
            case 3 -> "> " + low;
            case 4 -> ">=" + low;
            default -> pick("[", "(", "]") + low + pick("..", " .. ") + high + pick("]", ")", "[");
        };
    }

    private static String literal(String input, String value) {
        return input.equals("d") ? "date(\"" + value + "\")" : value;
    }

    private String string() {
        List<String> some = new ArrayList<>(STRINGS);
        Collections.shuffle(some, random);
        String list = some.subList(0, 1 + random.nextInt(2)).stream()
                .map(s -> '"' + s + '"')
                .collect(Collectors.joining(", "));
        return pick("-", list, "not(" + list + ")");
    }

    private String bool() {
        return pick("-", "-", "true", "false", "not(true)", "not(false)");
    }

    /** Counted outputs are all different: see {@link KieAgreementTest}. */
    private String number() {
        return policy.contains("COUNT") ? String.valueOf(rows.size()) : pick("1", "2", "3.5", "-4");
    }

    private String text() {
        return pick("\"x\"", "\"y\"");
    }

    private String pick(String... of) {
        return of[random.nextInt(of.length)];
    }
}
