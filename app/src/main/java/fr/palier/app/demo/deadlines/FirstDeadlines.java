package fr.palier.app.demo.deadlines;

import fr.palier.app.portfolio.Portfolio;
import fr.palier.app.portfolio.Tenancies;
import fr.palier.app.portfolio.TenancyDetails;
import fr.palier.app.portfolio.TenancySummary;
import fr.palier.app.relief.clock.LegalClocks;
import fr.palier.app.relief.clock.Line;
import fr.palier.app.relief.clock.Recorded;
import fr.palier.app.relief.directive.Directive.Period;
import fr.palier.app.relief.directive.Directive.Rules;
import fr.palier.app.relief.directive.Directive.Text;
import fr.palier.app.relief.directive.Directives;
import fr.palier.app.relief.directive.Directives.Seen;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.Scope;
import fr.palier.app.timeline.Timeline;
import fr.palier.engine.law.Deadline.Standing;
import fr.palier.engine.law.LegalStep;
import fr.palier.engine.ledger.Fact;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Legal days for the landlords whose staff can sign in, as people keep them: most reports to the paying body were made in time, a
 * few are late, others fall due. A first directive of March was ended, a second holds.
 */
@Component
public class FirstDeadlines {
    private static final int STILL_LATE = 2;
    private static final int IN_TIME = 9;
    private static final int PLAN_AFTER = 2;
    private static final int OLD_MONTHS = 5;
    private static final int PLAN_LASTED = 1;

    /** Back to 17 March 2020 from the first day of a demonstration. */
    private static final int CRISIS = 29;

    private static final int MARCH = 15;
    private static final int SPRING = 76;
    private static final int LONGER = 60;

    private final LegalClocks clocks;
    private final Directives directives;
    private final Portfolio portfolio;
    private final Tenancies tenancies;
    private final Timeline timeline;
    private final BusinessClock clock;

    FirstDeadlines(
            LegalClocks clocks,
            Directives directives,
            Portfolio portfolio,
            Tenancies tenancies,
            Timeline timeline,
            BusinessClock clock) {
        this.clocks = clocks;
        this.directives = directives;
        this.portfolio = portfolio;
        this.tenancies = tenancies;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** Keeps those of a landlord: who asks for a directive, who approves it, and who tells the paying body. */
    public void begin(Scope adviser, Scope manager, Scope administrator) {
        tell(adviser);
        direct(manager, administrator);
    }

    /** A directive of March, ended today, and the one that takes its place. */
    private void direct(Scope manager, Scope administrator) {
        LocalDate today = clock.today();
        if (!directives.today(manager).directives().isEmpty()) {
            return;
        }
        Text march = new Text(
                "Mars 2020 : une échéance reportée",
                "Décision de la direction du 17 mars 2020",
                "Beaucoup de ménages perdent des revenus d'un jour à l'autre. Le premier loyer peut attendre.");
        Rules one = new Rules(Optional.of(1), false, Optional.empty());
        int first = approved(
                manager, administrator, march, one, new Period(today.minusDays(CRISIS), today.plusDays(MARCH)));
        directives.end(manager, new Seen(first, 2));
        Text spring = new Text(
                "Printemps 2020 : deux échéances reportées, aucune contrainte",
                "Appel de la fédération aux bailleurs",
                "La crise dure. Deux échéances se reportent sur simple demande, et personne n'est poursuivi.");
        Rules two = new Rules(Optional.of(2), true, Optional.of(LONGER));
        approved(manager, administrator, spring, two, new Period(today, today.plusDays(SPRING)));
    }

    private int approved(Scope manager, Scope administrator, Text text, Rules rules, Period period) {
        int number = directives.ask(manager, text, rules, period);
        directives.approve(administrator, new Seen(number, 1));
        return number;
    }

    /** Of the reports whose day has gone by, all were made in time but the last few. */
    private void tell(Scope adviser) {
        List<Line> late = clocks.all(adviser).stream()
                .filter(line -> line.deadline().code().equals("caf-report") && line.on(clock.today()) == Standing.LATE)
                .toList();
        List<Line> made = late.subList(0, Math.max(0, late.size() - STILL_LATE));
        Map<Integer, TenancySummary> who =
                tenancies.summaries(adviser, made.stream().map(Line::tenancyId).toList());
        for (Line line : made) {
            Optional.ofNullable(who.get(line.tenancyId()))
                    .flatMap(tenancy -> portfolio.find(adviser, tenancy.publicId()))
                    .ifPresent(tenancy ->
                            made(adviser, tenancy, line.deadline().day().minusDays(IN_TIME)));
        }
    }

    /** Told on a day; where that is long ago, a plan was agreed and sent as well, and is over. */
    private void made(Scope adviser, TenancyDetails tenancy, LocalDate told) {
        record(adviser, tenancy, LegalStep.CAF_TOLD, told, "1A " + tenancy.number());
        if (told.isBefore(clock.today().minusMonths(OLD_MONTHS))) {
            LocalDate sent = told.plusMonths(PLAN_AFTER);
            timeline.planState(adviser, tenancy.id(), Fact.Plan.LIVE, sent);
            record(adviser, tenancy, LegalStep.PLAN_SENT, sent, "");
            timeline.planState(adviser, tenancy.id(), Fact.Plan.NONE, sent.plusMonths(PLAN_LASTED));
        }
    }

    private void record(Scope adviser, TenancyDetails tenancy, LegalStep step, LocalDate day, String proof) {
        if (!day.isBefore(tenancy.terms().start())) {
            clocks.record(adviser, tenancy, new Recorded(step, day, proof, 0));
        }
    }
}
