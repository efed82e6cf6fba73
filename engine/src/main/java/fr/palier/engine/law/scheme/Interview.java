package fr.palier.engine.law.scheme;

import fr.palier.engine.law.scheme.Finding.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * An interview on the schemes that may help a household. What is answered decides as far as it can; a question is open where two
 * answers to it exist that give different verdicts, whatever has to be answered besides. Hence no question is in vain, and the order
 * of asking changes no verdict. A question to which nobody knows the answer is not asked again, and its schemes may stay
 * {@link Verdict#MAYBE}.
 *
 * <p>A need compares answers with few values, so a few answers stand for all: those beside each value. All their combinations are
 * tried, scheme by scheme; a scheme has a handful of questions.
 */
public final class Interview {
    private final LocalDate today;
    private final LocalDate lease;
    private final Map<Question, Long> answers = new EnumMap<>(Question.class);
    private final Set<Question> unknown = EnumSet.noneOf(Question.class);
    private final Set<Question> proved = EnumSet.noneOf(Question.class);
    private final List<Scheme> schemes;

    /** Without a paper on file. */
    public Interview(
            Schemes schemes, LocalDate today, LocalDate lease, Map<Question, Long> answers, Set<Question> unknown) {
        this(schemes, today, lease, answers, unknown, Set.of());
    }

    /**
     * An interview where papers are on file. What a guarantee asked before it was given is not asked again of one that was: its
     * paper has settled that.
     *
     * @param today what begins later is not told
     * @param lease the day on which it began
     * @param answers numbers as {@link Question#read} gives them
     * @param unknown asked in vain
     * @param proved what a paper on file answers with yes
     */
    public Interview(
            Schemes schemes,
            LocalDate today,
            LocalDate lease,
            Map<Question, Long> answers,
            Set<Question> unknown,
            Set<Question> proved) {
        this.proved.addAll(proved);
        this.today = today;
        this.lease = lease;
        this.answers.putAll(answers);
        this.unknown.addAll(unknown);
        this.unknown.removeAll(answers.keySet());
        this.schemes = schemes.knownOn(today);
    }

    /** What can be said so far of each scheme, in the order of the file. */
    public List<Finding> findings() {
        return schemes.stream().map(this::finding).toList();
    }

    private Finding finding(Scheme scheme) {
        LocalDate day = scheme.dayOf(today, lease);
        if (!isOpen(scheme, day)) {
            return new Finding(scheme, day, Verdict.NO, true, List.of());
        }
        List<Need> needs = needs(scheme, day);
        List<Reason> reasons =
                needs.stream().map(need -> new Reason(need, need.by(answers))).toList();
        return new Finding(scheme, day, new Trial(needs).verdict(answers), false, reasons);
    }

    private boolean isOpen(Scheme scheme, LocalDate day) {
        return isProved(scheme) || scheme.opening().inForce(day);
    }

    private boolean isProved(Scheme scheme) {
        return scheme.proof().filter(proved::contains).isPresent();
    }

    private List<Need> needs(Scheme scheme, LocalDate day) {
        List<Need> needs = scheme.needs(day);
        return isProved(scheme)
                ? needs.stream().filter(need -> !scheme.settles(need)).toList()
                : needs;
    }

    /** The question to ask next; none where no answer can change anything any more. */
    public Optional<Question> next() {
        return Stream.of(Question.values()).filter(this::isOpen).findFirst();
    }

    /** All questions whose answer can still change a verdict. */
    public Set<Question> open() {
        Set<Question> open = EnumSet.noneOf(Question.class);
        Stream.of(Question.values()).filter(this::isOpen).forEach(open::add);
        return open;
    }

    private boolean isOpen(Question question) {
        return !answers.containsKey(question)
                && !unknown.contains(question)
                && schemes.stream().anyMatch(scheme -> canChange(scheme, question));
    }

    private boolean canChange(Scheme scheme, Question question) {
        LocalDate day = scheme.dayOf(today, lease);
        Trial trial = new Trial(needs(scheme, day));
        return isOpen(scheme, day)
                && trial.questions.contains(question)
                && trial.some(answers, trial.stillToAsk(question), said -> trial.tells(said, question));
    }

    /** The needs of a scheme, tried with answers that stand for all others. */
    private final class Trial {
        private final List<Need> needs;
        private final Set<Question> questions = EnumSet.noneOf(Question.class);

        Trial(List<Need> needs) {
            this.needs = needs;
            needs.forEach(need -> questions.addAll(need.questions()));
        }

        private List<Question> stillToAsk(Question but) {
            return questions.stream()
                    .filter(one -> one != but && !answers.containsKey(one) && !unknown.contains(one))
                    .toList();
        }

        /** Whether there are two answers to a question that give different verdicts. */
        private boolean tells(Map<Question, Long> said, Question question) {
            return values(question).stream()
                            .map(value -> verdict(with(said, question, value)))
                            .distinct()
                            .count()
                    > 1;
        }

        /** Whether a predicate holds for some answers to questions. */
        private boolean some(Map<Question, Long> said, List<Question> rest, Predicate<Map<Question, Long>> holds) {
            if (rest.isEmpty()) {
                return holds.test(said);
            }
            List<Question> others = rest.subList(1, rest.size());
            return values(rest.getFirst()).stream()
                    .anyMatch(value -> some(with(said, rest.getFirst(), value), others, holds));
        }

        /** What holds whatever is not said. */
        private Verdict verdict(Map<Question, Long> said) {
            List<Verdict> by = needs.stream().map(need -> need.by(said)).toList();
            if (by.contains(Verdict.NO)) {
                return Verdict.NO;
            }
            if (!by.contains(Verdict.MAYBE)) {
                return Verdict.YES;
            }
            Question free = questions.stream()
                    .filter(one -> !said.containsKey(one))
                    .findFirst()
                    .orElseThrow();
            List<Verdict> all = values(free).stream()
                    .map(value -> verdict(with(said, free, value)))
                    .distinct()
                    .toList();
            return all.size() == 1 ? all.getFirst() : Verdict.MAYBE;
        }

        /** Answers that stand for all: each option, or the numbers at and beside those with which answers are compared. */
        private Collection<Long> values(Question question) {
            TreeSet<Long> values = new TreeSet<>(List.of(question.least(), question.most()));
            for (long option = 0; option < question.options().size(); option++) {
                values.add(option);
            }
            needs.stream()
                    .flatMap(need -> need.anyOf().stream())
                    .filter(one -> one.question() == question)
                    .flatMap(one -> one.values().stream())
                    .forEach(value -> values.addAll(List.of(value - 1, value, value + 1)));
            return new ArrayList<>(values.subSet(question.least(), true, question.most(), true));
        }
    }

    private static Map<Question, Long> with(Map<Question, Long> said, Question question, long value) {
        Map<Question, Long> more = new EnumMap<>(Question.class);
        more.putAll(said);
        more.put(question, value);
        return more;
    }
}
