package fr.palier.engine.law;

import fr.palier.engine.law.Arrears.Aid;
import fr.palier.engine.law.Deadline.Nature;
import fr.palier.engine.law.Deadline.Party;
import fr.palier.engine.law.Delays.Counted;
import fr.palier.engine.law.LegalRule.Confidence;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What unpaid rent sets going at the body that pays the housing benefit (CCH R824-4 to R824-22). */
final class BenefitClock {
    private final Delays delays;

    BenefitClock(Delays delays) {
        this.delays = delays;
    }

    void add(Arrears arrears, LocalDate today, List<Deadline> to) {
        if (arrears.aid() == Aid.NONE || arrears.unpaidSince().isEmpty()) {
            return;
        }
        Optional<LocalDate> told = arrears.told();
        if (told.isPresent()) {
            behind(arrears, told.get(), today, to);
        } else {
            report(arrears, to);
        }
        directPayment(arrears, to);
    }

    /** The letter of R824-4 is about a landlord that receives the benefit; that it holds for others too stands elsewhere. */
    private void report(Arrears arrears, List<Deadline> to) {
        arrears.unpaidSince()
                .flatMap(since -> delays.after(since, "caf").map(by -> {
                    boolean letter = arrears.aid() == Aid.TO_LANDLORD;
                    Confidence sure =
                            letter ? by.rule().confidence() : weaker(by.rule().confidence(), Confidence.PRESS);
                    return deadline("caf-report", Nature.PROTECTIVE, Party.LANDLORD, since, by, sure);
                }))
                .ifPresent(to::add);
    }

    /** The body was told: what follows depends on what it answered. */
    private void behind(Arrears arrears, LocalDate told, LocalDate today, List<Deadline> to) {
        Optional<LocalDate> sent = after(arrears, LegalStep.PLAN_SENT, told);
        Optional<LocalDate> small = after(arrears, LegalStep.SMALL_DEBT, told);
        boolean failed = after(arrears, LegalStep.SMALL_FAILED, told).isPresent();
        if (sent.isPresent()) {
            check(sent.get(), today, to);
        } else if (small.isPresent() && !failed) {
            small(small.get(), to);
        } else {
            common(arrears, told, today, to);
        }
    }

    /** The plan was sent: the body looks at it at least twice a year. */
    private void check(LocalDate sent, LocalDate today, List<Deadline> to) {
        Optional<Counted> check = delays.after(sent, "check");
        for (int n = 2; check.filter(at -> at.day().isBefore(today)).isPresent(); n++) {
            int times = n;
            check = delays.rule("check.months", sent)
                    .map(rule -> new Counted(
                            sent.plusMonths((long) times * rule.value().intValueExact()), rule));
        }
        check.map(at -> deadline("plan-check", Nature.ANSWER, Party.PAYING_BODY, sent, at))
                .ifPresent(to::add);
    }

    private void small(LocalDate on, List<Deadline> to) {
        Optional<Counted> proposal = delays.after(on, "small-proposal");
        proposal.map(by -> deadline("small-proposal", Nature.ANSWER, Party.PAYING_BODY, on, by))
                .ifPresent(to::add);
        proposal.flatMap(by -> delays.after(by.day(), "small-answer"))
                .map(by -> deadline("small-answer", Nature.OFFER, Party.HOUSEHOLD, on, by))
                .ifPresent(to::add);
    }

    private void common(Arrears arrears, LocalDate told, LocalDate today, List<Deadline> to) {
        Optional<LocalDate> notice = after(arrears, LegalStep.PAYER_NOTICE, told);
        Optional<LocalDate> fund = after(arrears, LegalStep.FUND_SEIZED, told);
        if (notice.isPresent()) {
            counted(arrears, notice.get(), "fund-after-notice")
                    .map(by -> deadline("fund-answer", Nature.ANSWER, Party.FUND, notice.get(), by))
                    .ifPresent(to::add);
        } else if (fund.isPresent()) {
            direct(arrears, fund.get(), today, to);
        } else {
            plan(arrears, told, to);
        }
    }

    private void direct(Arrears arrears, LocalDate seized, LocalDate today, List<Deadline> to) {
        Optional<Counted> answer = counted(arrears, seized, "fund-direct");
        Optional<Counted> over = answer.filter(by -> by.day().isBefore(today));
        if (over.isPresent()) {
            over.flatMap(by -> counted(arrears, by.day(), "plan-after-fund"))
                    .map(by -> deadline("plan", Nature.OFFER, Party.LANDLORD, seized, by))
                    .ifPresent(to::add);
        } else {
            answer.map(by -> deadline("fund-answer", Nature.ANSWER, Party.FUND, seized, by))
                    .ifPresent(to::add);
        }
    }

    /** Until the body's answer is recorded, its time is counted from the day on which it was told: never too late. */
    private void plan(Arrears arrears, LocalDate told, List<Deadline> to) {
        LocalDate from = after(arrears, LegalStep.SENT_BACK, told).orElse(told);
        Optional<LocalDate> refused = arrears.done(LegalStep.DIRECT_PAYMENT_REFUSED);
        Optional<Counted> after = counted(arrears, from, "plan");
        refused.flatMap(on -> counted(arrears, on, "plan-refusal"))
                .filter(by ->
                        after.filter(other -> other.day().isBefore(by.day())).isEmpty())
                .or(() -> after)
                .map(by -> deadline("plan", Nature.OFFER, Party.LANDLORD, from, by))
                .ifPresent(to::add);
    }

    private void directPayment(Arrears arrears, List<Deadline> to) {
        Optional<LocalDate> asked = arrears.done(LegalStep.DIRECT_PAYMENT_ASKED);
        boolean answered = asked.filter(on -> arrears.done(LegalStep.DIRECT_PAYMENT_TAKEN)
                        .or(() -> arrears.done(LegalStep.DIRECT_PAYMENT_REFUSED))
                        .filter(answer -> !answer.isBefore(on))
                        .isPresent())
                .isPresent();
        asked.filter(_ -> !answered)
                .flatMap(on -> counted(arrears, on, "direct-payment")
                        .map(by -> deadline("direct-payment", Nature.PROTECTIVE, Party.LANDLORD, on, by)))
                .ifPresent(to::add);
    }

    /** Where a small-arrears plan came to nothing, delays are halved (CCH R824-10). */
    private Optional<Counted> counted(Arrears arrears, LocalDate from, String stem) {
        return arrears.done(LegalStep.SMALL_FAILED).isPresent() ? delays.half(from, stem) : delays.after(from, stem);
    }

    private static Optional<LocalDate> after(Arrears arrears, LegalStep step, LocalDate told) {
        return arrears.done(step).filter(day -> !day.isBefore(told));
    }

    private Deadline deadline(String code, Nature nature, Party party, LocalDate from, Counted by) {
        return deadline(code, nature, party, from, by, by.rule().confidence());
    }

    @SuppressWarnings("checkstyle:ParameterNumber") // the parts of a deadline
    private Deadline deadline(
            String code, Nature nature, Party party, LocalDate from, Counted by, Confidence confidence) {
        return new Deadline(
                code,
                nature,
                party,
                from,
                by.day(),
                delays.warning(code, by.day()),
                by.rule().reference(),
                confidence);
    }

    private static Confidence weaker(Confidence one, Confidence other) {
        return one.compareTo(other) < 0 ? other : one;
    }
}
