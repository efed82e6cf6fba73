package fr.palier.app.relief.aid;

import fr.palier.app.relief.aid.Aids.Seen;
import fr.palier.app.relief.aid.Request.Granted;
import fr.palier.app.relief.aid.Request.Payment;
import fr.palier.app.relief.aid.RequestState.Act;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Scope;
import java.time.LocalDate;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * The door to what becomes of a request that was sent: what the body answers, what comes of it on the account, and where one or the
 * other was recorded wrongly. Refuses what {@link Aids} refuses.
 */
@Component
public class Answers {
    private final Aids aids;
    private final Acting acting;
    private final BusinessClock clock;

    Answers(Aids aids, Acting acting, BusinessClock clock) {
        this.aids = aids;
        this.acting = acting;
        this.clock = clock;
    }

    /** The body confirms that it has it. */
    public void acknowledge(Scope scope, Seen seen, LocalDate on) {
        acting.refuseToCome(on);
        acting.act(scope, seen, Act.ACKNOWLEDGE, "", request -> request.on(Milestone.ACKNOWLEDGED, on));
    }

    /** More papers are asked for, or the decision is put off. */
    public void wait(Scope scope, Seen seen, boolean papers, String what) {
        acting.act(scope, seen, papers ? Act.ASK_MORE : Act.ADJOURN, Acting.why(what), request -> request);
    }

    /** What was asked for was sent. */
    public void complete(Scope scope, Seen seen) {
        LocalDate today = clock.today();
        acting.act(scope, seen, Act.COMPLETE, "", request -> request.waiting(today));
    }

    /** It is granted: a gift, a loan without interest, or both; what a guarantor covers is asked back later, hence a loan. */
    public void grant(Scope scope, Seen seen, Granted granted, String conditions) {
        Refused.when(granted.sum() <= 0, "relief.aid.granted-what");
        Refused.when(granted.sum() > Aids.MOST, "relief.aid.too-much");
        acting.act(scope, seen, Act.GRANT, Acting.briefly(conditions), request -> request.granted(granted));
    }

    /** It is refused; each refusal has a reason (of a fund: loi 90-449, art. 6-2). */
    public void refuse(Scope scope, Seen seen, String reason) {
        acting.act(scope, seen, Act.REFUSE, Acting.why(reason), request -> request);
    }

    /**
     * Takes an answer back that was recorded wrongly, while no money has come of it: the request waits for it again.
     *
     * @throws Refused where another request was opened since
     */
    public void reconsider(Scope scope, Seen seen, String reason) {
        LocalDate today = clock.today();
        try {
            acting.act(scope, seen, Act.RECONSIDER, Acting.why(reason), request -> request.unanswered(today));
        } catch (DuplicateKeyException e) {
            throw new Refused("relief.aid.open-already");
        }
    }

    /**
     * Corrects what was granted where it was recorded wrongly and money has come of it: what has come stays, and what is missing of
     * the right sum is awaited, or nothing is.
     *
     * @throws Refused for less than has come, or for what is recorded already
     */
    public void amend(Scope scope, Seen seen, Granted right, String reason) {
        Refused.when(right.sum() > Aids.MOST, "relief.aid.too-much");
        Granted known =
                aids.read(scope, seen.tenancyId(), seen.number()).request().granted();
        Refused.when(right.sum() < known.paid(), "relief.aid.amend-below");
        Refused.when(right.gift() == known.gift() && right.loan() == known.loan(), "relief.aid.amend-same");
        Act act = right.sum() == known.paid() ? Act.AMEND_PAID : Act.AMEND;
        acting.act(scope, seen, act, Acting.why(reason), request -> request.amended(right));
    }

    /** Takes back what was recorded as come, where that was wrong: all that was granted is awaited again. */
    public void unpay(Scope scope, Seen seen, String reason) {
        acting.act(scope, seen, Act.UNPAY, Acting.why(reason), Changing::unpaid);
    }

    /**
     * Money has arrived on the account: all that was granted, or a part.
     *
     * @throws Refused for more than what is still to come, or for nothing where that does not end it
     */
    public void paid(Scope scope, Seen seen, Payment payment) {
        acting.refuseToCome(payment.on());
        Request request = aids.read(scope, seen.tenancyId(), seen.number()).request();
        boolean all = payment.last() || payment.cents() >= request.granted().missing();
        acting.act(scope, seen, all ? Act.PAY : Act.PAY_PART, "", change -> change.paid(payment));
    }

    /** Whoever paid has told how the household pays back; that is between the two of them. */
    public void recover(Scope scope, Seen seen, LocalDate on, String how) {
        acting.refuseToCome(on);
        acting.act(scope, seen, Act.RECOVER, Acting.why(how), request -> request.on(Milestone.RECOVERED, on));
    }
}
