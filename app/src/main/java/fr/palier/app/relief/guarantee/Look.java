package fr.palier.app.relief.guarantee;

import fr.palier.app.portfolio.TenancyDetails;
import fr.palier.app.relief.household.Debts.Debt;
import fr.palier.engine.law.scheme.Finding;
import fr.palier.engine.law.scheme.Interview;
import fr.palier.engine.law.scheme.Question;
import fr.palier.engine.law.scheme.Scheme;
import fr.palier.engine.law.scheme.Schemes;
import fr.palier.engine.law.scheme.Term;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is known of a tenancy on a day, and what follows of it.
 *
 * @param known answers that the file gives, which nobody is asked for
 * @param given answers that somebody recorded
 */
record Look(
        TenancyDetails tenancy,
        LocalDate today,
        Optional<Debt> debt,
        List<Guarantee> guarantees,
        Map<Question, Long> known,
        List<Given> given) {
    private static final long MONTH = 100;

    static Look of(
            TenancyDetails tenancy,
            LocalDate today,
            Optional<Debt> debt,
            List<Guarantee> guarantees,
            List<Given> given) {
        return new Look(tenancy, today, debt, guarantees, known(tenancy, today, debt, guarantees), given);
    }

    private static Map<Question, Long> known(
            TenancyDetails tenancy, LocalDate today, Optional<Debt> debt, List<Guarantee> guarantees) {
        Map<Question, Long> known = new EnumMap<>(Question.class);
        LocalDate lease = tenancy.terms().start();
        known.put(Question.LANDLORD, 0L);
        known.put(Question.LEASE_MONTHS, Math.max(0, ChronoUnit.MONTHS.between(lease, today)));
        known.put(
                Question.OWED,
                owed(
                        tenancy.terms().rent() - tenancy.terms().benefit(),
                        debt.map(Debt::cents).orElse(0L)));
        tenancy.household()
                .birthYear()
                .map(year -> (long) lease.getYear() - year)
                .ifPresent(age -> {
                    if (age >= 1 && !Schemes.shipped().tellApart(Question.AGE_AT_LEASE, age - 1, age)) {
                        known.put(Question.AGE_AT_LEASE, age);
                    }
                });
        guarantees.stream()
                .flatMap(one -> one.known().flatMap(Scheme::proof).stream())
                .forEach(proof -> known.put(proof, 0L));
        return known;
    }

    /**
     * In hundredths of a month's rent.
     *
     * @param month the rent of a month, net of benefit, and the debt, in cents
     */
    static long owed(long month, long cents) {
        long most = Question.OWED.most();
        return month <= 0 ? cents > 0 ? most : 0 : Math.min(most, cents * MONTH / month);
    }

    Interview interview() {
        Map<Question, Long> answers = new EnumMap<>(Question.class);
        Set<Question> unknown = EnumSet.noneOf(Question.class);
        for (Given one : given) {
            one.answer()
                    .ifPresentOrElse(answer -> answers.put(one.question(), answer), () -> unknown.add(one.question()));
        }
        answers.putAll(known);
        return new Interview(Schemes.shipped(), today, tenancy.terms().start(), answers, unknown, proved());
    }

    /** What guarantees that cover this day prove. */
    private Set<Question> proved() {
        return guarantees.stream()
                .filter(one -> one.covers(today))
                .flatMap(one -> one.known().flatMap(Scheme::proof).stream())
                .collect(Collectors.toSet());
    }

    /** The recorded guarantee of a scheme. */
    Optional<Guarantee> recorded(Scheme scheme) {
        return guarantees.stream()
                .filter(one -> one.scheme().equals(scheme.code()))
                .findFirst();
    }

    /** The last day of a term, where the day from which it counts is known; none of a debt that is paid as always. */
    Optional<LocalDate> last(Term term) {
        return switch (term.start()) {
            case UNPAID -> late().map(owed -> term.last(owed.since()));
            case DUE -> late().map(owed -> term.last(owed.lastDue()));
            case LEASE -> Optional.of(term.last(tenancy.terms().start()));
            case EVENT, SUMMONS -> Optional.empty();
        };
    }

    private Optional<Debt> late() {
        return debt.filter(owed -> !owed.asUsual());
    }

    /** The last day to ask for a scheme, where one is known: of its terms, notices apart, the first. */
    Optional<LocalDate> fileBy(Finding finding) {
        return finding.terms().stream()
                .filter(term -> Set.of("declare", "ask").contains(term.clause().name()))
                .flatMap(term -> last(term).stream())
                .min(LocalDate::compareTo);
    }

    /** What can be asked of a scheme: the debt, and not more than it pays at most, in cents. */
    long askable(Finding finding) {
        long owed = debt.map(Debt::cents).orElse(0L);
        Map<String, Long> pays = new HashMap<>();
        finding.pays().forEach(one -> pays.put(one.name(), Long.parseLong(one.value())));
        long month = pays.containsKey("month-cap")
                ? pays.get("month-cap") * MONTH
                : Math.max(0, tenancy.terms().rent() - tenancy.terms().benefit());
        long most = pays.containsKey("cap")
                ? pays.get("cap") * MONTH
                : pays.containsKey("months") ? month * pays.get("months") : Long.MAX_VALUE;
        return Math.min(owed, most);
    }

    @Override
    public String toString() {
        return "Look[" + tenancy.id() + "]";
    }
}
