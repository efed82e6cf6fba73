package fr.palier.app.relief;

import fr.palier.app.portfolio.TenancyDetails;
import fr.palier.app.relief.Renegotiating.Before;
import fr.palier.app.relief.asked.Asked;
import fr.palier.app.relief.asked.Filled;
import fr.palier.app.relief.directive.InOneLine;
import fr.palier.app.relief.directive.OnRequest;
import fr.palier.app.relief.ground.Composition;
import fr.palier.app.relief.household.MeansForm;
import fr.palier.app.relief.household.OverIndebtedness;
import fr.palier.app.relief.sums.Missing;
import fr.palier.app.relief.sums.Sums;
import fr.palier.app.shared.Days;
import fr.palier.app.shared.Euros;
import fr.palier.app.shared.Typed;
import fr.palier.engine.law.LegalRule;
import fr.palier.engine.plan.Composer;
import fr.palier.engine.plan.Composer.Month;
import fr.palier.engine.plan.Deferral;
import fr.palier.engine.plan.Instalment;
import fr.palier.engine.plan.RefusedTerms;
import fr.palier.engine.plan.Renegotiation;
import fr.palier.engine.plan.Rhythm;
import fr.palier.engine.plan.Schedule;
import fr.palier.engine.text.Lang;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The page of solutions.
 *
 * @param before the plan whose rest is agreed anew
 */
record SolutionsPage(
        TenancyDetails tenancy,
        Composition composition,
        Filled filled,
        List<Plan> plans,
        Optional<Before> before,
        Lang lang) {
    private static final long EURO = 100;
    private static final int MONTHS_AHEAD = 3;

    public String path() {
        return "/situations/" + tenancy.publicId();
    }

    /** Where the form is computed. */
    public String computeAt() {
        return before.map(it -> path() + "/plans/" + it.plan().number() + "/renegociation")
                .orElse(path() + "/solutions");
    }

    /** Where what was chosen is proposed. */
    public String proposeAt() {
        return before.map(it -> computeAt() + "/proposition").orElse(path() + "/plans");
    }

    public String euros(long cents) {
        return Euros.words(cents, lang);
    }

    /** What the fields of the household's means show. */
    public MeansForm shown() {
        return filled.told()
                .shown(
                        composition.ground().means(),
                        composition.ground().seen(),
                        composition.ground().told(),
                        lang);
    }

    /** What may already be agreed or kept. */
    public Optional<Plan> open() {
        return plans.stream().filter(plan -> plan.state().isOpen()).findFirst();
    }

    /** The plan that is being agreed: no other can be proposed before. */
    public Optional<Plan> agreed() {
        return plans.stream().filter(plan -> plan.state().isAgreeing()).findFirst();
    }

    public boolean agreeing() {
        return agreed().isPresent();
    }

    public Side side(Plan plan) {
        return Side.of(plan.toPay());
    }

    public Side side(Schedule schedule) {
        return Side.of(schedule.instalments());
    }

    /** What an agreed plan pays, in one line. */
    public String sum(Plan plan) {
        return sum(new Schedule(plan.schedule().rhythm(), plan.schedule().dayOfMonth(), plan.toPay()));
    }

    public boolean owes() {
        return composition.ground().debt() > 0;
    }

    /** Whether a debt may be paid, or rents may be put off. */
    public boolean composes() {
        return composition.ground().forbidden().isEmpty() && (owes() || ownRent() > 0);
    }

    /** The law that forbids to pay the debt. */
    public Optional<LegalRule> forbids() {
        return OverIndebtedness.rule(composition.ground().today());
    }

    public long ownRent() {
        return composition.composer().means().ownRent();
    }

    /** What the household owes without the benefit that is missing, in cents. */
    public long withoutMissing() {
        long debt = composition.ground().debt();
        return composition.ground().stopped().map(it -> it.own(debt)).orElse(debt);
    }

    /**
     * What the household owes without the benefit that is missing and the aid that is granted, in cents: what a directive's limit is
     * held against. Below zero where that aid is more.
     */
    public long left() {
        return Math.max(0, withoutMissing()) - granted();
    }

    private long granted() {
        return composition.ground().granted();
    }

    /** Of what is owed, the benefit that is missing, in cents. */
    public long missing() {
        long debt = composition.ground().debt();
        return composition.ground().stopped().map(it -> it.of(debt)).orElse(0L);
    }

    /** Of what parts the plan in hand is made. */
    public List<Sums.Line> sums() {
        Composer composer = composition.composer();
        return sums(composition.ground().missing(), composer.deferral(), composer.granted());
    }

    /** Of what parts a deferral by simply asking is made. */
    public List<Sums.Line> sums(OnRequest offered) {
        return sums(Missing.of(missing(), false), offered.deferral(), granted());
    }

    private List<Sums.Line> sums(Missing missing, Deferral deferral, long granted) {
        Composition.Ground ground = composition.ground();
        return new Sums(ground.today(), Math.max(0, ground.debt()), missing, deferral, granted).lines(lang);
    }

    /** The first days of the next months: from one of them on, rents may be put off. */
    public List<LocalDate> deferrable() {
        LocalDate month = composition.ground().today().withDayOfMonth(1);
        return Stream.iterate(month.plusMonths(1), next -> next.plusMonths(1))
                .limit(MONTHS_AHEAD)
                .toList();
    }

    public String month(LocalDate first) {
        return Days.month(first, lang);
    }

    /** What the slider may be moved to, in whole euros. */
    public long most() {
        long most = Math.min(
                composition.composer().capacity(), composition.composer().payable());
        return Math.max(least(), most / EURO);
    }

    public long least() {
        return Math.ceilDiv(composition.ground().settings().least(), EURO);
    }

    /** Where the slider stands, in whole euros. */
    public long slid() {
        return composition
                .choice()
                .schedule()
                .map(schedule -> schedule.instalments().getFirst().cents() / EURO)
                .orElse(least());
    }

    /** A plan in a few words: how many instalments from when to when, and what they pay. */
    public record Side(int count, long first, LocalDate from, LocalDate end, long sum) {
        static Side of(List<Instalment> all) {
            return new Side(
                    all.size(),
                    all.getFirst().cents(),
                    all.getFirst().day(),
                    all.getLast().day(),
                    all.stream().mapToLong(Instalment::cents).sum());
        }
    }

    /** The plan as it stands, what was paid of it included. */
    public Side old() {
        return Side.of(before.orElseThrow().plan().schedule().instalments());
    }

    /** The same plan with the rest as chosen. */
    public Optional<Side> renewed() {
        Renegotiation anew = before.orElseThrow().anew();
        return composition
                .choice()
                .schedule()
                .map(rest -> Side.of(anew.after(rest).instalments()));
    }

    public List<Rhythm> rhythms() {
        return List.of(Rhythm.values());
    }

    /** What the field of the first instalment shows. */
    public String first() {
        return filled.asked().choosesFirst()
                ? Typed.text(filled.asked().first())
                : usualFirst().toString();
    }

    /** The first instalment by default. */
    public LocalDate usualFirst() {
        return Asked.usualFirst(
                composition.ground().today(), composition.composer().deferral());
    }

    /** A schedule in one line: {@code 8 × 68,00 € + 68,40 €}. */
    public String sum(Schedule schedule) {
        return InOneLine.of(schedule, lang);
    }

    /** The value and the bound for the sentence that says why terms make no plan. */
    public Object[] terms(RefusedTerms refused) {
        return new Object[] {euros(refused.value()), euros(refused.bound())};
    }

    public String month(Month month) {
        return Days.month(month.first(), lang);
    }

    public String day(LocalDate day) {
        return Days.day(day, lang);
    }

    /** How much of the debt is still owed after a month, in hundredths. */
    public long share(Month month) {
        long payable = Math.max(1, composition.composer().payable());
        return month.stillOwed() * EURO / payable;
    }
}
