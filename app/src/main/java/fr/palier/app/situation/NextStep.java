package fr.palier.app.situation;

import fr.palier.app.shared.Euros;
import fr.palier.app.timeline.told.CallsPromised.Promised;
import fr.palier.app.timeline.told.PlansTold.ToReview;
import fr.palier.app.timeline.told.VisitsTold.OpenVisit;
import fr.palier.app.triage.Judgement;
import fr.palier.engine.triage.ActionWords;
import fr.palier.engine.triage.Policy.Matched;
import fr.palier.engine.triage.RowNotes;
import java.util.List;
import java.util.Optional;

/**
 * What the policy in force proposes to do next, and why.
 *
 * @param title the action in words
 * @param why what stands beside the row of the table that decided
 * @param reasons of its place in the list
 * @param flip what would change the action: an indication
 * @param act what the one button does
 */
record NextStep(String code, String title, String why, List<Matched> reasons, Optional<String> flip, Act act) {
    /** What a button does. */
    enum Act {
        /** Shows the number, which is recorded, and opens the form of a contact. */
        CALL,
        /** Opens the form of a contact. */
        NOTE,
        VISIT,
        /** Shows the visits, where it is written down who was asked. */
        ASK,
        /** Opens the plan that is to be gone through again. */
        PLAN,
        WRITE;

        /** Whether somebody is to be spoken with. */
        boolean speaks() {
            return this == CALL || this == VISIT;
        }

        /** The key of its words. */
        public String key() {
            return "situation.next." + name().toLowerCase(java.util.Locale.ROOT);
        }

        /** The channel that the form of a contact starts with. */
        public String channel() {
            return switch (this) {
                case CALL, NOTE, ASK, PLAN -> "phone";
                case VISIT -> "visit";
                case WRITE -> "letter";
            };
        }
    }

    /** Once somebody has spoken with the household, it is not called again the same day. */
    static NextStep of(Situation situation, Wording words) {
        return situation
                .visit()
                .map(visit -> of(visit, situation.may().money(), words))
                .orElseGet(() -> ofTheDay(situation, words));
    }

    /**
     * Nobody reached them: that comes before whatever else is to be done.
     *
     * @param asks whether whoever reads may write down who was asked
     */
    private static NextStep of(OpenVisit visit, boolean asks, Wording words) {
        return visit.spoken().isPresent() ? toClose(visit.spoken().get(), words) : toMake(visit, asks, words);
    }

    /** Somebody spoke with them meanwhile: nothing presses, and the visit is closed. */
    private static NextStep toClose(OpenVisit.Spoken spoken, Wording words) {
        String why = words.say("situation.next.visit-spoken.why", spoken.by(), words.day(spoken.on()));
        return proposed(words.say("situation.next.visit-spoken"), why, Act.NOTE);
    }

    private static NextStep toMake(OpenVisit visit, boolean asks, Wording words) {
        String next = words.say("outreach.now." + visit.next());
        String why = words.say("situation.next.visit-open.why", words.day(visit.askedOn()));
        if (!visit.atTheDoor()) {
            return toAsk(visit, next, why, asks ? Act.ASK : Act.NOTE, words);
        }
        String title = visit.late() > 0
                ? words.say("situation.next.visit-open.late", visit.late())
                : words.say("situation.next.visit-open");
        return proposed(title, why, Act.VISIT);
    }

    /** Nobody goes to the door any more, or nobody may: whoever may know is asked, as the list of visits says. */
    private static NextStep toAsk(OpenVisit visit, String next, String why, Act act, Wording words) {
        String last = visit.unanswered()
                .map(code -> words.say("outreach.unanswered." + code))
                .orElseGet(() -> words.say("situation.next.no-visits"));
        return visit.late() > 0
                ? proposed(
                        words.say("situation.next.ask.late", visit.late()),
                        last + " " + words.say("outreach.visit.late", next) + " " + why,
                        act)
                : proposed(words.say("outreach.visit.today", next), last + " " + why, act);
    }

    private static NextStep proposed(String title, String why, Act act) {
        return new NextStep("", title, why, List.of(), Optional.empty(), act);
    }

    private static NextStep ofTheDay(Situation situation, Wording words) {
        NextStep asked = asked(situation, words);
        if (situation.promised().isPresent()) {
            return promised(situation, asked, words);
        }
        if (situation.planNext().isPresent()) {
            return toReview(situation.planNext().get(), asked, words);
        }
        return situation.isSpokenWith() && asked.act.speaks()
                ? new NextStep(
                        asked.code,
                        words.say("situation.next.spoken"),
                        words.say("situation.next.spoken.why", asked.title),
                        asked.reasons,
                        asked.flip,
                        Act.NOTE)
                : asked;
    }

    /** A call that was promised comes before whatever the policy proposes. */
    private static NextStep promised(Situation situation, NextStep asked, Wording words) {
        Promised call = situation.promised().orElseThrow();
        return new NextStep(
                asked.code,
                call.isLate(situation.today())
                        ? words.say("situation.next.promised.late", call.daysLate(situation.today()))
                        : words.say("situation.next.promised"),
                words.say("situation.next.promised.why", words.day(call.since()), call.who(), words.day(call.due())),
                asked.reasons,
                asked.flip,
                situation.tenancy().phone().isPresent() ? Act.CALL : Act.VISIT);
    }

    /** What a plan counts on has changed: whatever the policy makes of a plan that is kept, it is gone through again first. */
    private static NextStep toReview(ToReview plan, NextStep asked, Wording words) {
        return new NextStep(
                asked.code,
                words.say("situation.next.review", plan.plan()),
                words.say("situation.next.review." + plan.why().code()),
                asked.reasons,
                Optional.empty(),
                Act.PLAN);
    }

    private static NextStep asked(Situation situation, Wording words) {
        boolean reachable = situation.tenancy().phone().isPresent();
        return situation
                .rent()
                .map(rent -> of(rent.judgement(), reachable, words))
                .orElseGet(() -> new NextStep(
                        "",
                        words.say("situation.next.courtesy"),
                        "",
                        List.of(),
                        Optional.empty(),
                        reachable ? Act.CALL : Act.NOTE));
    }

    private static NextStep of(Judgement judgement, boolean reachable, Wording words) {
        String code = judgement.action();
        return new NextStep(
                code,
                ActionWords.name(code, words.lang()),
                RowNotes.say(judgement.decidedBy().note(), words.lang()),
                judgement.reasons(words.lang()),
                judgement
                        .flip()
                        .map(flip -> ActionWords.flip(
                                flip, judgement.policy(), words.lang(), cents -> Euros.words(cents, words.lang()))),
                act(code, reachable));
    }

    /** By the shipped codes; a landlord's own action is answered by a contact. */
    private static Act act(String code, boolean reachable) {
        return switch (code) {
            case "doorstep_visit" -> Act.VISIT;
            case "message" -> Act.WRITE;
            case "call_today", "call_this_week", "rights_check", "plan_review" -> reachable ? Act.CALL : Act.VISIT;
            default -> Act.NOTE;
        };
    }
}
