package fr.palier.engine.law.scheme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The promises of an interview, on the schemes that ship and on schemes made up at random. */
class InterviewPropertyTest {
    private static final LocalDate TODAY = LocalDate.of(2020, 7, 15);
    private static final List<Question> FEW =
            List.of(Question.VISA, Question.SURETY, Question.STATUS_AT_LEASE, Question.LOSS);

    /** The truth about somebody, and what they do not know. */
    private record Person(Map<Question, Long> truth, Set<Question> ignorance) {
        static Person of(Random random) {
            Map<Question, Long> truth = new EnumMap<>(Question.class);
            Set<Question> ignorance = EnumSet.noneOf(Question.class);
            for (Question question : Question.values()) {
                long wide = random.nextLong(question.most() + 1);
                truth.put(question, random.nextBoolean() ? wide : Math.min(question.most(), random.nextLong(40)));
                if (random.nextInt(6) == 0) {
                    ignorance.add(question);
                }
            }
            return new Person(truth, ignorance);
        }
    }

    private static List<Verdict> verdicts(Interview interview) {
        return interview.findings().stream().map(Finding::verdict).toList();
    }

    /** Asks open questions in a random order until none is open. */
    private static List<Verdict> ask(Schemes schemes, LocalDate lease, Person person, Random order) {
        Map<Question, Long> said = new EnumMap<>(Question.class);
        Set<Question> unknown = EnumSet.noneOf(Question.class);
        while (true) {
            Interview interview = new Interview(schemes, TODAY, lease, said, unknown);
            List<Question> open = new ArrayList<>(interview.open());
            if (open.isEmpty()) {
                return verdicts(interview);
            }
            Question next = open.get(order.nextInt(open.size()));
            if (person.ignorance.contains(next)) {
                unknown.add(next);
            } else {
                said.put(next, person.truth.get(next));
            }
        }
    }

    private static List<Verdict> askedEverything(Schemes schemes, LocalDate lease, Person person) {
        Map<Question, Long> said = new EnumMap<>(person.truth);
        said.keySet().removeAll(person.ignorance);
        return verdicts(new Interview(schemes, TODAY, lease, said, person.ignorance));
    }

    @Property(tries = 150)
    void saysTheSameInWhateverOrderItAsks(@ForAll long seed) {
        Random random = new Random(seed);
        Person person = Person.of(random);
        LocalDate lease = LocalDate.of(2008, 1, 1).plusDays(random.nextInt(4500));
        List<Verdict> all = askedEverything(Schemes.shipped(), lease, person);
        assertEquals(all, ask(Schemes.shipped(), lease, person, random));
        assertEquals(all, ask(Schemes.shipped(), lease, person, random));
    }

    @Property(tries = 200)
    void asksIffTwoAnswersGiveDifferentResults(@ForAll long seed) {
        Random random = new Random(seed);
        Schemes schemes = SchemesTest.with(needs(random));
        Map<Question, Long> said = new EnumMap<>(Question.class);
        Set<Question> unknown = EnumSet.noneOf(Question.class);
        for (Question question : FEW) {
            switch (random.nextInt(4)) {
                case 0 -> said.put(question, random.nextLong(Math.min(question.most(), 8) + 1));
                case 1 -> unknown.add(question);
                default -> {}
            }
        }
        Set<Question> open = new Interview(schemes, TODAY, TODAY, said, unknown).open();
        for (Question question : FEW) {
            boolean asked = !said.containsKey(question) && !unknown.contains(question);
            assertEquals(
                    asked && matters(schemes, said, unknown, question),
                    open.contains(question),
                    question + " with " + said + " and nobody knowing " + unknown);
        }
    }

    /** One to three needs of one or two conditions on four questions. */
    private static String[] needs(Random random) {
        return Stream.iterate(1, n -> n + 1)
                .limit(random.nextInt(1, 4))
                .map(n -> "a ; needs.n%d ; %s ; ; ; r ; s ; text".formatted(n, String.join(" | ", conditions(random))))
                .toArray(String[]::new);
    }

    private static List<String> conditions(Random random) {
        return Stream.generate(() -> condition(random, FEW.get(random.nextInt(FEW.size()))))
                .limit(random.nextInt(1, 3))
                .toList();
    }

    private static String condition(Random random, Question question) {
        if (question == Question.LOSS) {
            return "loss " + List.of("<=", "<", ">=", ">", "=").get(random.nextInt(5)) + " " + random.nextInt(6);
        }
        return question.code() + " = "
                + question.options().get(random.nextInt(question.options().size()));
    }

    /** By trying everything: numbers up to eight, for conditions hold none above five. */
    private static boolean matters(
            Schemes schemes, Map<Question, Long> said, Set<Question> unknown, Question question) {
        List<Question> others = FEW.stream()
                .filter(one -> one != question && !said.containsKey(one) && !unknown.contains(one))
                .toList();
        return answered(said, others).stream()
                .anyMatch(rest -> all(question)
                                .map(value -> {
                                    Map<Question, Long> full = new EnumMap<>(rest);
                                    full.put(question, value);
                                    return byTrial(schemes, full, unknown);
                                })
                                .distinct()
                                .count()
                        > 1);
    }

    private static Stream<Long> all(Question question) {
        return Stream.iterate(0L, n -> n <= Math.min(question.most(), 8), n -> n + 1);
    }

    private static List<Map<Question, Long>> answered(Map<Question, Long> said, List<Question> rest) {
        Map<Question, Long> start = new EnumMap<>(Question.class);
        start.putAll(said);
        List<Map<Question, Long>> all = List.of(start);
        for (Question question : rest) {
            all = all.stream()
                    .flatMap(before -> all(question).map(value -> {
                        Map<Question, Long> more = new EnumMap<>(before);
                        more.put(question, value);
                        return more;
                    }))
                    .toList();
        }
        return all;
    }

    private static Verdict byTrial(Schemes schemes, Map<Question, Long> said, Set<Question> unknown) {
        List<Need> needs = schemes.all().getFirst().needs(TODAY);
        List<Boolean> ways = answered(said, List.copyOf(unknown)).stream()
                .map(full -> needs.stream()
                        .allMatch(need -> need.anyOf().stream()
                                .anyMatch(one -> one.holds(Objects.requireNonNull(full.get(one.question()))))))
                .distinct()
                .toList();
        return ways.size() > 1 ? Verdict.MAYBE : ways.getFirst() ? Verdict.YES : Verdict.NO;
    }
}
