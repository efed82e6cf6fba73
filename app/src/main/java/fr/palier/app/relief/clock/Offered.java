package fr.palier.app.relief.clock;

import fr.palier.engine.law.Arrears;
import fr.palier.engine.law.Arrears.Aid;
import fr.palier.engine.law.LegalCalendar;
import fr.palier.engine.law.LegalStep;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Which steps can come next, so that a form offers no others. */
final class Offered {
    private static final LegalCalendar LAW = LegalCalendar.shipped();

    private Offered() {}

    /** @param balance in cents */
    static List<LegalStep> steps(Arrears arrears, long balance, boolean mayPress, LocalDate today) {
        List<LegalStep> steps = new ArrayList<>();
        if (arrears.owingSince().isEmpty()) {
            return steps;
        }
        if (arrears.aid() == Aid.NONE) {
            steps.add(LegalStep.AID_TO_TENANT);
        } else if (arrears.unpaidSince().isPresent()) {
            benefit(arrears, balance, today, steps);
        }
        steps.add(LegalStep.CCAPEX_SEIZED);
        court(arrears, mayPress, steps);
        steps.removeIf(step -> LAW.gap(step, arrears, today).isPresent());
        return steps;
    }

    private static void benefit(Arrears arrears, long balance, LocalDate today, List<LegalStep> steps) {
        if (arrears.aid() == Aid.TO_TENANT) {
            boolean asked = arrears.done(LegalStep.DIRECT_PAYMENT_ASKED).isPresent();
            steps.addAll(
                    asked
                            ? List.of(LegalStep.DIRECT_PAYMENT_TAKEN, LegalStep.DIRECT_PAYMENT_REFUSED)
                            : List.of(LegalStep.DIRECT_PAYMENT_ASKED));
        }
        if (arrears.told().isEmpty()) {
            steps.addFirst(LegalStep.CAF_TOLD);
            return;
        }
        steps.addAll(List.of(LegalStep.SENT_BACK, LegalStep.PLAN_SENT, LegalStep.FUND_SEIZED, LegalStep.PAYER_NOTICE));
        if (arrears.done(LegalStep.SMALL_DEBT).isPresent()) {
            steps.add(LegalStep.SMALL_FAILED);
        } else if (LAW.isSmall(balance, today)) {
            steps.add(LegalStep.SMALL_DEBT);
        }
    }

    private static void court(Arrears arrears, boolean mayPress, List<LegalStep> steps) {
        boolean served = arrears.doneOfPresent(LegalStep.NOTICE_SERVED).isPresent();
        boolean summoned = arrears.doneOfPresent(LegalStep.SUMMONED).isPresent();
        if (mayPress) {
            steps.add(served ? LegalStep.SUMMONED : LegalStep.NOTICE_SERVED);
        }
        if (summoned) {
            steps.add(LegalStep.HEARING);
            steps.add(LegalStep.PREFECT_TOLD);
        }
        if (summoned && mayPress) {
            steps.add(LegalStep.LEAVE_SERVED);
        }
    }
}
