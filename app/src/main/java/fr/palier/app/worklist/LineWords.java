package fr.palier.app.worklist;

import fr.palier.app.shared.Scope;
import fr.palier.app.timeline.ContactOutcome;
import fr.palier.app.timeline.Facts;
import fr.palier.app.timeline.told.PlansTold.ToReview;
import fr.palier.app.worklist.Day.Hours;
import fr.palier.app.worklist.Line.Away;
import fr.palier.app.worklist.LineView.Drawing;
import fr.palier.app.worklist.LineView.Hand;
import fr.palier.app.worklist.LineView.Note;
import fr.palier.app.worklist.LineView.Task;
import fr.palier.app.worklist.Today.Around;
import fr.palier.app.worklist.Today.Standing;
import fr.palier.engine.ledger.Fact.Plan;
import fr.palier.engine.text.Lang;
import fr.palier.engine.triage.ActionWords;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts lines into words. */
@Component
class LineWords {
    /** As long as the contact itself can be taken back. */
    private static final Duration UNDO = Duration.ofMinutes(10);

    private final PolicyWords policies;
    private final MessageSource messages;

    LineWords(PolicyWords policies, MessageSource messages) {
        this.policies = policies;
        this.messages = messages;
    }

    Phrases phrases(Lang lang) {
        return new Phrases(messages, lang);
    }

    /** What lines are told with: who reads, on which day, which run, what is known around them. */
    record Telling(Scope scope, Phrases phrases, Hours hours, Standing standing, Around around) {
        Optional<String> name(UUID person) {
            return Optional.ofNullable(hours.names().get(person));
        }

        boolean isMe(UUID person) {
            return scope.actor().person().equals(person);
        }
    }

    LineView view(Line line, Telling telling) {
        Phrases phrases = telling.phrases();
        Facts facts = telling.around().factsOf(line);
        Line.Who who = line.who();
        Optional<Away> away =
                line.away().filter(one -> one.holds(telling.hours().today()));
        return new LineView(
                who.publicId(),
                line.isListed() ? Integer.toString(line.rank()) : "–",
                who.shortName(),
                who.number(),
                place(who, phrases),
                task(line.action(), phrases),
                phrases.euros(line.balance()),
                Optional.ofNullable(line.monthsOwed())
                        .map(months -> phrases.say("worklist.months", phrases.hundredths(months))),
                Optional.ofNullable(telling.around().curves().get(line.tenancyId()))
                        .map(balances -> drawing(LineView.Curve.of(balances), phrases)),
                policies.reasons(telling.scope(), telling.standing().policyVersion(), line.reasons(), phrases.lang()),
                Optional.ofNullable(line.flipCents())
                        .map(cents -> phrases.say(
                                cents < 0 ? "worklist.flip.less" : "worklist.flip.more",
                                phrases.euros(Math.abs(cents)))),
                lastContact(facts, telling),
                hand(line, telling),
                away.map(one -> aside(one, telling)),
                notes(line, facts, telling),
                away.filter(one -> isUndoable(one, telling)).isPresent());
    }

    static Task task(String action, Phrases phrases) {
        String word = phrases.sayOr(ActionWords.name(action, phrases.lang()), "worklist.task." + action);
        return switch (action) {
            case "doorstep_visit" -> new Task(word, "house-heart", "amber");
            case "call_today" -> new Task(word, "telephone", "teal");
            case "rights_check" -> new Task(word, "shield-check", "blue");
            case "plan_review" -> new Task(word, "journal-text", "amber");
            case "call_this_week" -> new Task(word, "calendar3", "");
            case "message" -> new Task(word, "envelope", "");
            case "former_tenant" -> new Task(word, "door-open", "");
            case "watch" -> new Task(word, "eye", "");
            default -> new Task(word, "flag", "");
        };
    }

    private static String place(Line.Who who, Phrases phrases) {
        if (who.protectedAddress()) {
            return Stream.of(Optional.ofNullable(who.branch()), Optional.of(phrases.say("worklist.protected-address")))
                    .flatMap(Optional::stream)
                    .collect(Collectors.joining(" · "));
        }
        return Stream.of(
                        who.branch() == null ? "" : who.branch(),
                        who.postcode().isEmpty() ? who.city() : who.postcode())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static Drawing drawing(LineView.Curve curve, Phrases phrases) {
        return new Drawing(
                curve.path(),
                phrases.say(
                        "worklist.curve",
                        phrases.euros(curve.first()),
                        phrases.euros(curve.last()),
                        phrases.euros(curve.highest())));
    }

    private static String lastContact(Facts facts, Telling telling) {
        Phrases phrases = telling.phrases();
        String spoken = facts.lastContact()
                .map(day -> phrases.say(
                        "worklist.spoken", phrases.ago(day, telling.hours().today())))
                .orElseGet(() -> phrases.say("worklist.never-spoken"));
        return facts.lastTry()
                .filter(day -> facts.lastContact().filter(day::equals).isEmpty())
                .map(day -> spoken + " · "
                        + phrases.say(
                                "worklist.tried",
                                phrases.ago(day, telling.hours().today())))
                .orElse(spoken);
    }

    private static Hand hand(Line line, Telling telling) {
        Phrases phrases = telling.phrases();
        Optional<UUID> taken = line.lease().map(Line.Lease::by);
        if (taken.isPresent()) {
            boolean mine = telling.isMe(taken.get());
            String words = mine
                    ? phrases.say("worklist.hand.mine")
                    : telling.name(taken.get())
                            .map(name -> phrases.say("worklist.hand.taken", name))
                            .orElseGet(() -> phrases.say("worklist.hand.taken-by-somebody"));
            return new Hand(mine, !mine, Optional.of(words));
        }
        return new Hand(
                false,
                false,
                line.assignedTo()
                        .map(person -> telling.isMe(person)
                                ? phrases.say("worklist.hand.assigned-mine")
                                : phrases.say(
                                        "worklist.hand.assigned",
                                        telling.name(person).orElseGet(() -> phrases.say("worklist.somebody")))));
    }

    /** What was done, and by whom where it was a colleague. */
    private static String aside(Away away, Telling telling) {
        String done = aside(away, telling.phrases());
        return telling.isMe(away.by())
                ? done
                : telling.name(away.by()).map(name -> done + " · " + name).orElse(done);
    }

    private static String aside(Away away, Phrases phrases) {
        String at = phrases.time(away.at());
        String until = phrases.day(away.until());
        return switch (away.kind()) {
            case DONE ->
                phrases.say(
                        "worklist.aside.done",
                        at,
                        phrases.say(ContactOutcome.valueOf(away.reason()).key()));
            case LATER ->
                phrases.say(
                        "worklist.aside.later",
                        until,
                        phrases.say(Line.Later.valueOf(away.reason()).key()));
            case PROMISE -> phrases.say("worklist.aside.promise", until, at);
        };
    }

    private static List<Note> notes(Line line, Facts facts, Telling telling) {
        Phrases phrases = telling.phrases();
        List<Note> notes = new ArrayList<>();
        line.away()
                .filter(away -> away.kind() == Line.Kind.PROMISE
                        && !away.holds(telling.hours().today()))
                .ifPresent(away -> notes.add(new Note(
                        phrases.say(
                                "worklist.promised",
                                phrases.ago(away.until(), telling.hours().today())),
                        "amber")));
        if (facts.lastContact().filter(telling.hours().today()::equals).isPresent()
                && line.away().isEmpty()) {
            notes.add(new Note(phrases.say("worklist.spoken-today"), "green"));
        }
        if (facts.plan() != Plan.NONE && telling.around().plansElsewhere().contains(line.tenancyId())) {
            notes.add(new Note(phrases.say("worklist.plan-elsewhere"), ""));
        }
        Optional.ofNullable(telling.around().toReview().get(line.tenancyId()))
                .ifPresent(plan -> notes.add(review(plan, phrases)));
        if (facts.isHeld(telling.hours().today())) {
            notes.add(new Note(
                    phrases.say(
                            "worklist.held", facts.heldUntil().map(phrases::day).orElse("")),
                    "blue"));
        }
        waiting(line, telling).ifPresent(notes::add);
        return notes;
    }

    /** For how long a line has been on the list, where that is long. */
    private static Optional<Note> waiting(Line line, Telling telling) {
        long days = ChronoUnit.DAYS.between(line.since(), telling.hours().today());
        return days > Worklist.LONG
                ? Optional.of(new Note(telling.phrases().say("worklist.waiting", days), "amber"))
                : Optional.empty();
    }

    /** That a plan is to be gone through again, and why. */
    static Note review(ToReview plan, Phrases phrases) {
        return new Note(phrases.say("worklist.review." + plan.why().code(), plan.plan()), "amber");
    }

    private static boolean isUndoable(Away away, Telling telling) {
        return telling.isMe(away.by()) && away.at().plus(UNDO).isAfter(Instant.now());
    }
}
