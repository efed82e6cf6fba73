package fr.palier.app.relief;

import fr.palier.app.portfolio.TenancyDetails;
import fr.palier.app.relief.Composing.Composition;
import fr.palier.app.shared.Days;
import fr.palier.app.shared.Euros;
import fr.palier.app.shared.Typed;
import fr.palier.engine.plan.Composer.Month;
import fr.palier.engine.plan.Instalment;
import fr.palier.engine.plan.RefusedTerms;
import fr.palier.engine.plan.Rhythm;
import fr.palier.engine.plan.Schedule;
import fr.palier.engine.text.Lang;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The page of solutions. */
record SolutionsPage(TenancyDetails tenancy, Composition composition, Asked asked, List<Plan> plans, Lang lang) {
    private static final long EURO = 100;

    public String path() {
        return "/situations/" + tenancy.publicId();
    }

    public String euros(long cents) {
        return Euros.words(cents, lang);
    }

    /** An amount as a field holds it; empty for none. */
    public String typed(long cents) {
        return cents == 0 ? "" : Typed.written(cents, lang);
    }

    /** What may already be agreed or kept. */
    public Optional<Plan> open() {
        return plans.stream()
                .filter(plan ->
                        plan.state().isWatched() || !plan.state().possible().isEmpty())
                .findFirst();
    }

    /** Whether a plan is being agreed: no other can be proposed before. */
    public boolean agreeing() {
        return plans.stream()
                .anyMatch(plan -> plan.state() == PlanState.PROPOSED || plan.state() == PlanState.APPROVED);
    }

    public boolean owes() {
        return composition.debt() > 0;
    }

    public long ownRent() {
        return composition.composer().means().ownRent();
    }

    public List<Rhythm> rhythms() {
        return List.of(Rhythm.values());
    }

    public String first() {
        return composition
                .chosen()
                .map(schedule -> schedule.instalments().getFirst().day())
                .orElseGet(() -> asked.firstDay(composition.today()))
                .toString();
    }

    /** A proposal in one line: {@code 8 × 68,00 € + 68,40 €}. */
    public String sum(Schedule schedule) {
        List<Instalment> all = schedule.instalments();
        long each = all.getFirst().cents();
        long last = all.getLast().cents();
        int equal = (int) all.stream().filter(one -> one.cents() == each).count();
        String start = equal + " × " + euros(each);
        return last == each || equal == all.size() ? start : start + " + " + euros(last);
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
