package fr.palier.engine.law.scheme;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A guarantee, an insurance or an aid, as its clauses say it. */
public final class Scheme {
    private final String code;
    private final List<Clause> clauses;
    private final List<Need> needs;
    private final List<Term> terms;
    private final Clause open;
    private final Kind kind;

    /** What it is. */
    public enum Kind {
        GUARANTEE,
        INSURANCE,
        /** Of an employee: nobody asks for it without the household's agreement. */
        AID,
        /** Open to everybody; nothing is filed. */
        ADVICE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @throws IllegalArgumentException where a clause cannot be read, or one that it needs is missing */
    Scheme(String code, List<Clause> clauses) {
        this.code = code;
        this.clauses = List.copyOf(clauses);
        this.needs =
                clauses.stream().filter(one -> one.isOf("needs")).map(Need::of).toList();
        this.terms =
                clauses.stream().filter(one -> one.isOf("within")).map(Term::of).toList();
        this.open = only("open");
        this.kind = Kind.valueOf(open.value().split(" ")[0].toUpperCase(Locale.ROOT));
        if (!open.value().matches("[a-z]+ by (lease|today)")) {
            throw new IllegalArgumentException("\"" + open.value() + "\" is no opening like: aid by today");
        }
        only("name");
        only("body");
    }

    private Clause only(String part) {
        List<Clause> found =
                clauses.stream().filter(one -> one.part().equals(part)).toList();
        if (found.size() != 1) {
            throw new IllegalArgumentException(found.size() + " clauses " + part + ", not one");
        }
        return found.getFirst();
    }

    public String code() {
        return code;
    }

    public Kind kind() {
        return kind;
    }

    /** What it is called in French. */
    public String name() {
        return only("name").value();
    }

    /** Who pays. */
    public String body() {
        return only("body").value();
    }

    /** Since when and until when it is open, and by what. */
    public Clause opening() {
        return open;
    }

    /** The day whose clauses count. */
    LocalDate dayOf(LocalDate today, LocalDate lease) {
        return open.value().endsWith("lease") ? lease : today;
    }

    /** The question that somebody answers with yes who holds the paper of this guarantee. */
    public Optional<Question> proof() {
        return said("proof").findFirst().map(one -> Question.of(one.value()).orElseThrow());
    }

    /** Whether the paper of this guarantee settles a need: it was looked at when the guarantee was given. */
    boolean settles(Need need) {
        return list("settled").contains(need.clause().name());
    }

    private Stream<Clause> said(String part) {
        return clauses.stream().filter(one -> one.part().equals(part));
    }

    List<Need> needs(LocalDate day) {
        return needs.stream().filter(one -> one.clause().inForce(day)).toList();
    }

    /**
     * Whether a debt is large enough for it.
     *
     * @param owed in hundredths of a month's rent, net of housing benefit
     */
    public boolean covers(long owed, LocalDate day) {
        Map<Question, Long> debt = Map.of(Question.OWED, Math.min(owed, Question.OWED.most()));
        return needs(day).stream()
                .filter(need -> need.questions().equals(Set.of(Question.OWED)))
                .allMatch(need -> need.by(debt) == Verdict.YES);
    }

    boolean tellsApart(Question question, long one, long other) {
        return needs.stream()
                .flatMap(need -> need.anyOf().stream())
                .filter(condition -> condition.question() == question)
                .anyMatch(condition -> condition.holds(one) != condition.holds(other));
    }

    /** What it pays on a day: {@code pays.months}, {@code pays.cap}. */
    public List<Clause> pays(LocalDate day) {
        return clauses.stream()
                .filter(one -> one.isOf("pays") && one.inForce(day))
                .toList();
    }

    /** Until when things have to be done. */
    public List<Term> terms(LocalDate day) {
        return terms.stream().filter(one -> one.clause().inForce(day)).toList();
    }

    /** The papers that go with a request, by code. */
    public List<String> papers() {
        return list("papers");
    }

    private List<String> list(String part) {
        return said(part)
                .flatMap(one -> Arrays.stream(one.value().split(",")))
                .map(String::strip)
                .toList();
    }

    /** Whether who has paid asks the tenant for the money back. */
    public boolean recovers() {
        return said("recovers").findFirst().isPresent();
    }

    /** Whom to call. */
    public Optional<String> phone() {
        return said("phone").findFirst().map(Clause::value);
    }

    List<Clause> clauses() {
        return clauses;
    }

    @Override
    public String toString() {
        return code;
    }
}
