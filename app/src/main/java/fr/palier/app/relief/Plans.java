package fr.palier.app.relief;

import fr.palier.app.relief.PlanState.Act;
import fr.palier.app.relief.PlanStore.Moved;
import fr.palier.app.relief.agreed.Agreement;
import fr.palier.app.relief.household.MeansStore;
import fr.palier.app.relief.household.OverIndebtedness;
import fr.palier.app.relief.household.Settings;
import fr.palier.app.relief.household.Signatories;
import fr.palier.app.relief.household.Signatories.Signatory;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.app.shared.words.FreeText;
import fr.palier.app.timeline.PlansChanged;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The door to what is done with repayment plans, once proposed ({@link Proposing}); what is known of them is {@link KnownPlans}. Each
 * act moves a plan along {@link PlanState}, says who did it, and tells the timeline what it changes. An act on a version that somebody has changed meanwhile is refused; a tenancy or plan that the landlord does not have
 * is {@link NotFound}.
 */
@Component
public class Plans {
    /** Debt in cents up to which a landlord that has decided nothing lets whoever proposes a plan agree it alone. */
    public static final long ADVISER_LIMIT = Settings.SHIPPED.adviserLimit();

    private final PlanStore store;
    private final Moves moves;
    private final KnownPlans known;
    private final MeansStore means;
    private final OverIndebtedness overIndebtedness;
    private final Signatories signatories;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    @SuppressWarnings("checkstyle:ParameterNumber") // the tables and doors of which a plan is made
    Plans(
            PlanStore store,
            Moves moves,
            KnownPlans known,
            MeansStore means,
            OverIndebtedness overIndebtedness,
            Signatories signatories,
            Transactions transactions,
            ApplicationEventPublisher events,
            BusinessClock clock) {
        this.store = store;
        this.moves = moves;
        this.known = known;
        this.means = means;
        this.overIndebtedness = overIndebtedness;
        this.signatories = signatories;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /** Which plan somebody acts on, and the version they saw. */
    public record Seen(int tenancyId, int number, int version) {}

    /** Somebody whose limit it does not pass, and who did not propose it, approves the plan. */
    public void approve(Scope scope, Seen seen) {
        decide(scope, seen, Act.APPROVE, "");
    }

    /** The same say no, and why. */
    public void refuse(Scope scope, Seen seen, String reason) {
        decide(scope, seen, Act.REFUSE, reasoned(reason));
    }

    private void decide(Scope scope, Seen seen, Act act, String reason) {
        transactions.write(scope, () -> {
            Plan plan = find(scope, seen);
            Refused.when(scope.actor().person().equals(plan.proposer().id()), "relief.not-your-own");
            Refused.when(!plan.mayDecide(scope.actor(), means.settings(scope)), "relief.above-your-limit");
            Refused.when(act == Act.APPROVE && known.lost(scope, plan) > 0, "relief.aid-lost");
            move(scope, plan, act, Moved.because(plan, reason));
        });
    }

    /** Takes a plan back before it is signed. */
    void withdraw(Scope scope, Seen seen, String reason) {
        String why = reasoned(reason);
        transactions.write(scope, () -> {
            Plan plan = find(scope, seen);
            boolean own = scope.actor().person().equals(plan.proposer().id());
            Refused.when(!own && !scope.actor().isAny(Role.MANAGER), "relief.not-yours");
            move(scope, plan, Act.WITHDRAW, Moved.because(plan, why));
        });
    }

    /**
     * All who had to have signed by their links, or nobody was named and the paper is signed.
     *
     * @param on the day that stands under the last signature
     */
    public void sign(Scope scope, Seen seen, LocalDate on) {
        sign(scope, seen, on, Set.of());
    }

    /**
     * The household has signed. A plan that was kept until then is replaced by this one.
     *
     * @param onPaper names of those whose signatures stand on the paper
     * @throws Refused where somebody who was named has signed neither there nor by a link; aid was granted since; or aid that it
     *     counts is no longer certain, but for paper of a day before
     */
    void sign(Scope scope, Seen seen, LocalDate on, Set<String> onPaper) {
        transactions.write(scope, () -> {
            Plan plan = find(scope, seen);
            Refused.when(on.isAfter(clock.today()), "relief.signed-to-come");
            Refused.when(on.isBefore(plan.frozen().on()), "relief.signed-before");
            Refused.when(plan.toPay().getFirst().day().isBefore(on), "relief.signed-late");
            overIndebtedness.refuse(scope, plan.tenancyId());
            Refused.when(known.grantedSince(scope, plan, on) > 0, "relief.aid-since");
            Refused.when(!on.isBefore(clock.today()) && known.lost(scope, plan) > 0, "relief.aid-lost");
            String signed = signedOnPaper(scope, plan, onPaper);
            store.of(scope, plan.tenancyId()).stream()
                    .filter(other -> other.state().after(Act.REPLACE).isPresent())
                    .forEach(other -> move(scope, other, Act.REPLACE, Moved.because(other, "")));
            move(scope, plan, Act.SIGN, new Moved(plan.revision(), Optional.of(on), signed));
            signatories.signedOnPaper(scope, plan.tenancyId(), plan.number(), on);
            events.publishEvent(new PlansChanged(scope.landlord()));
        });
    }

    /** The names under the paper. */
    private String signedOnPaper(Scope scope, Plan plan, Set<String> onPaper) {
        List<String> open = signatories.of(scope, plan.tenancyId(), plan.number()).stream()
                .filter(one -> one.signedOn().isEmpty())
                .map(Signatory::name)
                .toList();
        List<String> missing =
                open.stream().filter(name -> !onPaper.contains(name)).toList();
        if (!missing.isEmpty()) {
            throw new Refused("relief.signatures-missing", String.join(", ", missing));
        }
        String names = String.join(", ", open);
        return names.substring(0, Math.min(names.length(), FreeText.LONGEST));
    }

    /** Gives a signed plan up, and says why. */
    public void end(Scope scope, Seen seen, String reason) {
        String why = reasoned(reason);
        transactions.write(scope, () -> {
            Plan plan = find(scope, seen);
            move(scope, plan, Act.END, Moved.because(plan, why));
            events.publishEvent(new PlansChanged(scope.landlord()));
        });
    }

    /**
     * What a household agrees to with a plan.
     *
     * @throws NotFound where the landlord has no such plan
     */
    public Agreement agreement(Scope scope, int tenancyId, int number) {
        return known.agreement(scope, tenancyId, number);
    }

    private Plan find(Scope scope, Seen seen) {
        Plan plan = store.find(scope, seen.tenancyId, seen.number).orElseThrow(NotFound::new);
        Refused.when(plan.version() != seen.version, "relief.changed-meanwhile");
        return plan;
    }

    private void move(Scope scope, Plan plan, Act act, Moved moved) {
        Refused.when(!moves.move(scope, plan, act, moved), "relief.changed-meanwhile");
    }

    static String reasoned(String reason) {
        Refused.when(reason.isBlank(), "relief.say-why");
        return FreeText.plain(reason).words();
    }
}
