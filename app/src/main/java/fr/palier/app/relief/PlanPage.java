package fr.palier.app.relief;

import fr.palier.app.portfolio.TenancyDetails;
import fr.palier.app.relief.PlanState.Act;
import fr.palier.app.relief.ground.Composition;
import fr.palier.app.relief.ground.Counted;
import fr.palier.app.relief.household.Signatories.Signatory;
import fr.palier.app.relief.sums.Sums;
import fr.palier.app.shared.Actor;
import fr.palier.app.shared.Days;
import fr.palier.app.shared.Euros;
import fr.palier.app.shared.Role;
import fr.palier.engine.plan.Composer;
import fr.palier.engine.plan.Obligation;
import fr.palier.engine.plan.Obligation.Part;
import fr.palier.engine.plan.Standing;
import fr.palier.engine.text.Lang;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The page of a plan.
 *
 * @param ground what it stands on; empty where it was granted by simply asking
 */
record PlanPage(
        TenancyDetails tenancy,
        KnownPlans.Read read,
        KnownPlans.Possible possible,
        Optional<Composition> ground,
        Actor actor,
        LocalDate today,
        Lang lang) {
    private static final long PERCENT = 100;

    public String path() {
        return "/situations/" + tenancy.publicId();
    }

    public Plan plan() {
        return read.plan();
    }

    /** Its own: not what was paid before it was agreed anew. */
    public List<Obligation> instalments() {
        List<Obligation> all = read.standing().obligations().stream()
                .filter(one -> one.part() == Part.PLAN)
                .toList();
        return plan().own(all);
    }

    /** Of what parts it is made, and what is paid of it. */
    public List<Sums.Line> sums() {
        return read.sums().paid(read.standing().paid()).lines(lang);
    }

    /** Of the aid that it leaves out and that is not on the account, what is said to be paid, in cents. */
    public long announced() {
        long announced = ground.stream()
                .flatMap(it -> it.ground().aid().stream())
                .mapToLong(Counted::announced)
                .sum();
        long come = plan().frozen().granted() - read.standing().awaited();
        return Math.max(0, announced - come);
    }

    /** The rest of that aid, in cents. */
    public long unpaid() {
        return read.standing().awaited() - announced();
    }

    /** Rents and instalments that are missing, for a plan that is being kept. */
    public List<Obligation> missed() {
        return plan().state().isWatched() ? read.standing().missed() : List.of();
    }

    /** How an instalment stands: {@code fallen} where aid paid it, {@code paid}, {@code missed}, {@code due} or {@code later}. */
    public String standing(Obligation one) {
        boolean signed = plan().signedOn().isPresent();
        if (one.lowered() == one.cents()) {
            return "fallen";
        }
        if (signed && one.coveredOn().isPresent()) {
            return "paid";
        }
        if (signed && one.isMissed(today)) {
            return "missed";
        }
        return signed && one.day().isBefore(today) ? "due" : "later";
    }

    /** Whether one of both monitors says that all is in time: the plan, and the rents beside it. */
    public boolean keeps(String part) {
        return read.standing().missing(Part.valueOf(part)) == 0;
    }

    /** Whether it may be said for what a payment is. */
    public boolean mayMean() {
        return agrees() && can("MEAN");
    }

    /** Whether what waits would pay all the rest of the plan: worth asking for what it is. */
    public boolean mayBeAllPaid() {
        Standing standing = read.standing();
        return plan().state().isWatched() && standing.remaining() > 0 && standing.ahead() >= standing.remaining();
    }

    /** How much of the plan is paid, in hundredths. */
    public long progress() {
        return read.standing().paid() * PERCENT / Math.max(1, plan().schedule().debt());
    }

    /** Whether who looks agrees plans with households; others come to decide. */
    public boolean agrees() {
        return actor.isAny(Role.ADVISER, Role.MANAGER);
    }

    /** Whether it waits for a yes or a no that who looks may say. */
    public boolean mayDecide() {
        return can("APPROVE") && possible.decides();
    }

    /** Whether the answer of who decides may be yes: not where aid that it counts is no longer certain. */
    public boolean mayApprove(long gone) {
        return mayDecide() && lost(gone).isEmpty();
    }

    public boolean isMine() {
        return actor.person().equals(plan().proposer().id());
    }

    /** Whoever may refuse it does not take it back. */
    public boolean mayWithdraw() {
        return can("WITHDRAW") && !mayDecide() && (isMine() || actor.isAny(Role.MANAGER));
    }

    /** Whether that pause can be taken back: the instalments are as it left them. */
    public boolean mayTakeBack(PauseStore.Pause pause) {
        return agrees()
                && can("UNPAUSE")
                && possible.undoable().filter(pause::equals).isPresent();
    }

    /** Those who were named to sign and who have not signed by a link. */
    public List<Signatory> toSign() {
        return possible.signatories().stream()
                .filter(one -> one.signedOn().isEmpty())
                .toList();
    }

    /** Those who have. */
    public List<Signatory> signed() {
        return possible.signatories().stream()
                .filter(one -> one.signedOn().isPresent())
                .toList();
    }

    /** Since when the household may not pay the debt, so that nobody asks it to sign. */
    public Optional<LocalDate> forbidden() {
        return plan().state().isAgreeing() ? possible.forbidden() : Optional.empty();
    }

    /** What is to be done now, in words. */
    public record Now(String key, List<Object> said) {
        static Now of(String name, Object... said) {
            return new Now("relief." + name, List.of(said));
        }

        public Object[] params() {
            return said.toArray();
        }
    }

    /**
     * The same; where the plan waits for a signature that cannot be given, why, and what to do instead.
     *
     * @param gone what of the aid that it leaves out will not come, in cents
     */
    public Now now(long gone) {
        return forbidden()
                .map(since -> Now.of("now.forbidden", day(since)))
                .or(() -> Optional.of(plan().toPay().getFirst().day())
                        .filter(_ -> isLate())
                        .map(first -> Now.of("now.late", day(first))))
                .or(() -> Optional.of(possible.grantedSince())
                        .filter(_ -> isAidSince())
                        .map(cents -> Now.of("now.aid-since", euros(cents))))
                .or(() -> came().filter(_ -> plan().state() != PlanState.BROKEN))
                .or(() -> lost(gone).filter(_ -> plan().state() != PlanState.BROKEN))
                .or(this::reopened)
                .orElseGet(() -> Now.of("now." + plan().state().code()));
    }

    /** That housing benefit came after the plan was made without it: it is to be gone through with the household. */
    public Optional<Now> came() {
        String name = plan().state().isAgreeing() ? "stopped.back.agreeing" : "stopped.back";
        return read.back().map(back -> Now.of(name, euros(back.cents()), day(back.on())));
    }

    /** That aid is no longer certain, so that the plan does not pay the whole debt; empty while nobody may ask for that debt. */
    public Optional<Now> lost(long gone) {
        String name = plan().state().isAgreeing() ? "now.gone.agreeing" : "now.gone";
        return Optional.of(Now.of(name, euros(gone)))
                .filter(_ -> gone > 0
                        && (plan().state().isAgreeing() || plan().state().isWatched()));
    }

    /** Whether it is made anew from the account of today: it asks for too much, or for too little. */
    public boolean isToCompose(long gone) {
        return agrees() && (came().isPresent() || lost(gone).isPresent());
    }

    /** Whether that came while something else is more pressing. */
    public boolean isBackBeside(long gone) {
        return came().filter(it -> !it.equals(now(gone))).isPresent();
    }

    /** Whether aid will not come while something else is more pressing. */
    public boolean isLostBeside(long gone) {
        return lost(gone).filter(it -> !it.equals(now(gone))).isPresent();
    }

    /** That it was kept and runs again, and why. */
    private Optional<Now> reopened() {
        Now said = read.returned()
                .map(back -> Now.of("now.reopened", euros(back.cents()), day(back.on())))
                .orElseGet(() -> Now.of("now.reopened.otherwise"));
        return Optional.of(said).filter(_ -> read.isReopened());
    }

    /** Whether aid was granted since it was proposed, so that it is proposed anew before it is signed. */
    public boolean isAidSince() {
        return possible.grantedSince() > 0;
    }

    private boolean isLate() {
        return can("SIGN") && plan().toPay().getFirst().day().isBefore(today);
    }

    /** Whether links to sign by may be made: not for a plan that asks too much; after the first instalment only paper of before counts. */
    public boolean maySignByLink(long gone) {
        return maySign() && !isAidSince() && lost(gone).isEmpty() && read.back().isEmpty() && !isLate();
    }

    /** Whether the household's signature may be asked for by who looks. */
    public boolean maySign() {
        return can("SIGN") && agrees() && forbidden().isEmpty();
    }

    public boolean can(String act) {
        return plan().state().possible().contains(Act.valueOf(act));
    }

    public String month(Composer.Month month) {
        return Days.month(month.first(), lang);
    }

    /** How much of the debt is still owed after a month, in hundredths. */
    public long share(Composer.Month month) {
        return month.stillOwed() * PERCENT / Math.max(1, plan().schedule().debt());
    }

    public String euros(long cents) {
        return Euros.words(cents, lang);
    }

    public String month(LocalDate first) {
        return Days.month(first, lang);
    }

    /** When something was done. */
    public String when(Plan.Step step) {
        return Days.day(step.day(), lang);
    }

    public String day(LocalDate day) {
        return Days.day(day, lang);
    }
}
