package fr.palier.app.relief.ground;

import fr.palier.app.relief.household.Declared;
import fr.palier.app.relief.household.Means;
import fr.palier.app.relief.household.Proof;
import fr.palier.app.relief.household.Settings;
import fr.palier.app.relief.sums.Missing;
import fr.palier.app.shared.Euros;
import fr.palier.app.shared.Refused;
import fr.palier.engine.law.LegalRule;
import fr.palier.engine.plan.Composer;
import fr.palier.engine.plan.Composer.Warning;
import fr.palier.engine.plan.Proposal;
import fr.palier.engine.plan.Proposal.Pace;
import fr.palier.engine.plan.RefusedTerms;
import fr.palier.engine.plan.Renegotiation;
import fr.palier.engine.plan.Schedule;
import fr.palier.engine.plan.StoppedBenefit;
import fr.palier.engine.text.Lang;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What can be proposed to a household, and what was chosen of it. */
public record Composition(Ground ground, Choice choice) {
    /**
     * On what it stands.
     *
     * @param debt of today, in cents; 0 or below where nothing is owed
     * @param told whether the household's means are known: nothing is proposed before
     * @param seen papers that were seen of them
     * @param declared what the household declared last
     * @param stopped housing benefit that has stopped, of which a part of the debt is missing
     * @param missing of the debt, what is missing of that: left out of the plan, or counted
     * @param aid that was granted and that the plan leaves out
     * @param anew the plan of which the rest is agreed anew
     * @param forbidden since when the debt may not be paid
     * @param longest what the law says about how long a plan lasts
     */
    public record Ground(
            LocalDate today,
            long debt,
            boolean told,
            Means means,
            Set<Proof> seen,
            Optional<Declared> declared,
            Optional<StoppedBenefit> stopped,
            Missing missing,
            List<Counted> aid,
            Settings settings,
            Composer composer,
            Optional<Renegotiation> anew,
            Optional<LocalDate> forbidden,
            Optional<LegalRule> longest) {
        /** The aid of requests that were granted, in cents. */
        public long granted() {
            return aid.stream()
                    .filter(one -> one.request().isPresent())
                    .mapToLong(Counted::cents)
                    .sum();
        }

        /** The aid that was granted beside Palier. */
        public Optional<Counted> elsewhere() {
            return aid.stream().filter(one -> one.request().isEmpty()).findFirst();
        }

        /** Papers that were not seen: none is required, and whoever decides knows of it. */
        public List<Proof> unseen() {
            return Declared.unseen(seen);
        }
    }

    /**
     * What was chosen.
     *
     * @param early the day that was chosen for the first instalment, where rents that are put off have yet to fall then
     * @param schedule the one in hand
     * @param trouble why no schedule can be made of what was typed
     */
    public record Choice(
            List<Proposal> proposals,
            Optional<LocalDate> early,
            Optional<Pace> pace,
            Optional<Schedule> schedule,
            Optional<RefusedTerms> trouble) {
        /** Paces that come to the same as the one before them. */
        public List<Pace> merged() {
            List<Pace> offered = proposals.stream().map(Proposal::pace).toList();
            return offered.isEmpty()
                    ? List.of()
                    : Arrays.stream(Pace.values())
                            .filter(pace -> !offered.contains(pace))
                            .toList();
        }

        /** The pace as which another one is. */
        public Pace sameAs(Pace merged) {
            return proposals.stream()
                    .map(Proposal::pace)
                    .filter(pace -> pace.compareTo(merged) < 0)
                    .reduce((_, later) -> later)
                    .orElseThrow();
        }

        public static final Choice NONE = of(Optional.empty());

        /** No choice but that of a schedule. */
        public static Choice of(Optional<Schedule> schedule) {
            return new Choice(List.of(), Optional.empty(), Optional.empty(), schedule, Optional.empty());
        }
    }

    /** With which it was composed. */
    public Composer composer() {
        return ground.composer;
    }

    /** What speaks against the schedule in hand. */
    public List<Warning> warnings() {
        return choice.schedule.map(ground.composer::warnings).orElse(List.of());
    }

    /** The schedule in hand, month by month. */
    public List<Composer.Month> months() {
        return choice.schedule.map(ground.composer::forecast).orElse(List.of());
    }

    /**
     * The schedule to propose.
     *
     * @throws Refused with what stands in the way: the law, what is not known, what cannot be paid, or that none was chosen
     */
    public Schedule agreed(Lang lang) {
        Refused.when(ground.forbidden.isPresent(), "relief.over-indebted");
        Refused.when(!ground.told, "relief.tell-first");
        Refused.when(
                ground.composer.payable() == 0,
                ground.missing.leftOut() > 0 ? "relief.stopped.nothing-own" : "relief.nothing-to-pay");
        choice.trouble.ifPresent(why -> {
            throw new Refused(
                    "relief.terms." + why.reason().name(),
                    Euros.words(why.value(), lang),
                    Euros.words(why.bound(), lang));
        });
        String otherwise = choice.proposals.isEmpty() ? "relief.none-fits" : "relief.choose";
        Schedule schedule = choice.schedule.orElseThrow(() -> new Refused(otherwise));
        Refused.when(warnings().contains(Warning.BELOW_FLOOR), "relief.below-floor");
        return schedule;
    }

    /** The least that a month of the plan leaves to live on, in cents. */
    public long tightest() {
        return months().stream().mapToLong(Composer.Month::leftToLive).min().orElse(0);
    }

    /** Whether somebody else has to approve it. */
    public boolean needsApproval() {
        return ground.settings.needsApproval(
                        ground.composer.debt() + ground.composer.deferral().total())
                || isLong();
    }

    /** How many months the schedule in hand lasts. */
    public long lasts() {
        return choice.schedule.map(Schedule::months).orElse(0L);
    }

    /** Whether it lasts longer than plans are to last. */
    public boolean isLong() {
        return warnings().contains(Warning.TOO_LONG);
    }

    /** Whether it may be proposed: the floor of the law, and what it pays. */
    public boolean mayPropose() {
        return !warnings().contains(Warning.BELOW_FLOOR);
    }
}
