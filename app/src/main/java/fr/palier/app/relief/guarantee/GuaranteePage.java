package fr.palier.app.relief.guarantee;

import fr.palier.app.portfolio.TenancyDetails;
import fr.palier.app.relief.aid.Request;
import fr.palier.app.relief.household.Debts.Debt;
import fr.palier.app.shared.Days;
import fr.palier.app.shared.Euros;
import fr.palier.app.shared.Typed;
import fr.palier.engine.law.Citation;
import fr.palier.engine.law.scheme.Clause;
import fr.palier.engine.law.scheme.Condition;
import fr.palier.engine.law.scheme.Finding;
import fr.palier.engine.law.scheme.Finding.Reason;
import fr.palier.engine.law.scheme.Interview;
import fr.palier.engine.law.scheme.Question;
import fr.palier.engine.law.scheme.Scheme;
import fr.palier.engine.law.scheme.Scheme.Kind;
import fr.palier.engine.law.scheme.Term;
import fr.palier.engine.law.scheme.Verdict;
import fr.palier.engine.text.Lang;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The page of a household's guarantees and aids.
 *
 * @param findings those that help first
 * @param question that is asked now
 * @param next the question that would be asked next, were none chosen
 */
record GuaranteePage(
        Look look,
        List<Finding> findings,
        Optional<Question> question,
        Optional<Question> next,
        List<Request> requests,
        Lang lang) {

    /** @param chosen a question to answer again; the next open one is asked where it is empty */
    static GuaranteePage of(Look look, List<Request> requests, Optional<Question> chosen, Lang lang) {
        Interview interview = look.interview();
        List<Finding> findings = interview.findings().stream()
                .sorted(Comparator.comparing(Finding::verdict))
                .toList();
        Optional<Question> next = interview.next();
        return new GuaranteePage(look, findings, chosen.or(() -> next), next, requests, lang);
    }

    public TenancyDetails tenancy() {
        return look.tenancy();
    }

    public String path() {
        return "/situations/" + tenancy().publicId();
    }

    public LocalDate today() {
        return look.today();
    }

    public List<Scheme> kinds() {
        return Guarantees.kinds();
    }

    public String debt() {
        return look.debt().map(Debt::cents).map(this::euros).orElse("");
    }

    /** The answer to a question, if there is one. */
    public Optional<Given> given(Question question) {
        return look.given().stream().filter(one -> one.question() == question).findFirst();
    }

    /** What was answered to the question that is asked, as a field holds it. */
    public String said(Question question) {
        return given(question).flatMap(Given::answer).map(question::written).orElse("");
    }

    /** An answer as {@code relief.scheme.option.<…>} says it, or the number; empty where nobody knows. */
    public Optional<String> written(Given given) {
        return given.answer().map(given.question()::written);
    }

    /** What the file itself tells, of that which somebody may wonder about. */
    public List<Map.Entry<Question, Long>> known() {
        return look.known().entrySet().stream()
                .filter(one -> one.getKey() == Question.AGE_AT_LEASE)
                .toList();
    }

    /** The needs to tell: those that decide, and all where all are met. */
    public List<Reason> reasons(Finding finding) {
        return finding.verdict() == Verdict.YES ? finding.reasons() : finding.deciding();
    }

    /** The values that a need compares with. */
    public Object[] values(Reason reason) {
        return reason.need().anyOf().stream()
                .filter(one -> one.relation() != Condition.Relation.IS)
                .flatMap(one -> one.values().stream())
                .toArray();
    }

    /** Since when it is closed, or to which leases it is open: the end of the key, and the day. */
    public record Closed(String key, String day) {}

    /** Why a scheme is not open on the day that counts. */
    public Closed closed(Finding finding) {
        LocalDate from = finding.scheme().opening().from();
        LocalDate to = finding.scheme().opening().to();
        boolean early = finding.day().isBefore(from);
        boolean byLease = finding.day().equals(tenancy().terms().start());
        LocalDate day = early ? from : byLease ? to : to.plusDays(1);
        return new Closed(early ? "from" : byLease ? "until" : "since", day(day));
    }

    /** The last day of a term; empty where the day from which it counts is not known here. */
    public String last(Term term) {
        return look.last(term).map(this::day).orElse("");
    }

    public boolean isPast(Term term) {
        return look.last(term).filter(today()::isAfter).isPresent();
    }

    /** Whether this guarantee asks for a notice to pay, of a debt that is late. */
    public boolean mayDemand(Guarantee one) {
        LocalDate lease = tenancy().terms().start();
        return look.debt().filter(debt -> !debt.asUsual()).isPresent()
                && one.known().stream()
                        .flatMap(scheme -> scheme.terms(lease).stream())
                        .anyMatch(term -> term.clause().name().equals("notice"));
    }

    /** Whether a request can be prepared: it may help, something is owed, and none is open. */
    public boolean mayPrepare(Finding finding) {
        boolean may = finding.verdict() != Verdict.NO
                || look.recorded(finding.scheme()).isPresent();
        return may
                && finding.scheme().kind() != Kind.ADVICE
                && look.debt().isPresent()
                && open(finding.scheme()).isEmpty();
    }

    /** The open request for a scheme. */
    public Optional<Request> open(Scheme scheme) {
        return requests.stream()
                .filter(one ->
                        one.call().body().equals(scheme.code()) && one.state().isOpen())
                .findFirst();
    }

    /**
     * What a finding rests on.
     *
     * @param isSure whether the text itself was read
     */
    public record Source(String text, boolean isSure) {}

    /** All that a finding rests on, each said once; it is to be checked where one clause of it is. */
    public List<Source> sources(Finding finding) {
        Map<String, Boolean> sure = Stream.concat(
                        Stream.of(finding.scheme().opening()),
                        finding.reasons().stream().map(one -> one.need().clause()))
                .filter(clause -> !source(clause).isEmpty())
                .collect(Collectors.toMap(this::source, Clause::isSure, Boolean::logicalAnd, LinkedHashMap::new));
        return sure.entrySet().stream()
                .map(one -> new Source(one.getKey(), one.getValue()))
                .toList();
    }

    /** Where a clause comes from: its text and what was read, as far as they are known, with days as people read them. */
    private String source(Clause clause) {
        return Stream.of(clause.reference(), clause.source())
                .filter(said -> !said.equals(Citation.NONE))
                .map(said -> Days.spoken(said, lang))
                .collect(Collectors.joining(" · "));
    }

    public String askable(Finding finding) {
        return Typed.written(look.askable(finding), lang);
    }

    public String fileBy(Finding finding) {
        return look.fileBy(finding).map(LocalDate::toString).orElse("");
    }

    public String reference(Finding finding) {
        return look.recorded(finding.scheme()).map(Guarantee::reference).orElse("");
    }

    public String euros(long cents) {
        return Euros.words(cents, lang);
    }

    public String day(LocalDate day) {
        return Days.day(day, lang);
    }

    @Override
    public String toString() {
        return "GuaranteePage[" + tenancy().id() + "]";
    }
}
