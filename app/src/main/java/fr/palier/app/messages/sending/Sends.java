package fr.palier.app.messages.sending;

import fr.palier.app.messages.Channel;
import fr.palier.app.messages.missed.MissedStore;
import fr.palier.app.messages.sending.Reach.Fate;
import fr.palier.app.messages.sending.Send.Source;
import fr.palier.app.messages.sending.Send.Terms;
import fr.palier.app.messages.sending.SendState.Act;
import fr.palier.app.messages.sending.SendState.Objection;
import fr.palier.app.messages.template.Template;
import fr.palier.app.portfolio.Recordings;
import fr.palier.app.shared.Audit;
import fr.palier.app.shared.Faults;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;

/**
 * The door to what is done with sends; {@link SendRegister} reads them. Each is rehearsed before it goes; one that is large,
 * sensitive or about danger is approved by somebody who did not prepare it. An act on a version that somebody has changed is
 * refused with {@link #CHANGED}; a send that the landlord does not have is {@link NotFound}.
 */
@Component
public class Sends {
    /** What an act on an outdated page is refused with. */
    public static final String CHANGED = "sends.changed-meanwhile";

    private static final long PUBLIC_IDS = 999_999_999_999_999_999L;
    private static final int SLACK = 10;

    private final SendStore store;
    private final CourseStore courses;
    private final Outlooks outlooks;
    private final Checks checks;
    private final Relaying relaying;
    private final MissedStore missed;
    private final Recordings recordings;
    private final Audit audit;
    private final Transactions transactions;
    private final SecureRandom random = new SecureRandom();

    @SuppressWarnings("checkstyle:ParameterNumber") // the tables and doors of which a send is made
    Sends(
            SendStore store,
            CourseStore courses,
            Outlooks outlooks,
            Checks checks,
            Relaying relaying,
            MissedStore missed,
            Recordings recordings,
            Audit audit,
            Transactions transactions) {
        this.store = store;
        this.courses = courses;
        this.outlooks = outlooks;
        this.checks = checks;
        this.relaying = relaying;
        this.missed = missed;
        this.recordings = recordings;
        this.audit = audit;
        this.transactions = transactions;
    }

    /** Prepares a send that was started from nothing. */
    public Send create(Scope scope, Terms terms) {
        return create(scope, terms, Optional.empty());
    }

    /**
     * Prepares a send with the latest template of its purpose.
     *
     * @param source what it tells of
     * @throws Refused where its terms do not go together, or nobody would be written to, not even by letters that are too late: what
     *     these should have said may still stand on a poster
     */
    public Send create(Scope scope, Terms terms, Optional<Source> source) {
        Faults faults = new Faults();
        Template template = checks.check(scope, terms, faults);
        faults.refuse();
        return transactions.write(scope, () -> {
            recordings.lock(scope);
            Reach reach = outlooks.reach(scope, terms);
            Refused.when(reach.people() == 0 && !reach.leftOut().containsKey(Fate.LATE), "sends.nobody");
            OptionalInt perHour = outlooks.perHour(scope, terms);
            Send made = store.add(
                    scope,
                    terms,
                    new SendStore.Made(
                            random.nextLong(1, PUBLIC_IDS),
                            template.version(),
                            perHour.isPresent() ? perHour.getAsInt() : null));
            source.ifPresent(from -> store.addSource(scope, made, from));
            String purpose = terms.purpose().code();
            audit.record(scope, "send.made", subject(made), Map.of("purpose", purpose));
            return made;
        });
    }

    /** Which send somebody acts on, and the version they saw. */
    public record Seen(long publicId, int version) {}

    /** Writes it out for everybody whom it would reach now, keeps nothing of it, and says what came of it. */
    public Rehearsal rehearse(Scope scope, Seen seen) {
        return transactions.write(scope, () -> {
            Send send = find(scope, seen);
            send.state().after(Act.REHEARSE);
            Rehearsal rehearsal = outlooks.rehearse(scope, send);
            courses.addRehearsal(scope, send, rehearsal);
            move(scope, send, Act.REHEARSE, rehearsal.people());
            return rehearsal;
        });
    }

    /** Asks a second person. */
    public void ask(Scope scope, Seen seen) {
        transactions.write(scope, () -> {
            Send send = find(scope, seen);
            rehearsed(scope, send);
            move(scope, send, Act.ASK, 0);
        });
    }

    private void rehearsed(Scope scope, Send send) {
        Refused.when(courses.rehearsal(scope, send).isEmpty(), "sends.rehearse-first");
    }

    /** Somebody who did not prepare it approves it, for as many people as it reaches now. */
    public void approve(Scope scope, Seen seen) {
        transactions.write(scope, () -> {
            Send send = decided(scope, seen);
            int people = outlooks.reach(scope, send.terms()).people();
            Refused.when(people == 0, send.terms().nobody(outlooks.now()));
            move(scope, send, Act.APPROVE, people);
        });
    }

    /** Somebody who did not prepare it says no. */
    public void refuseIt(Scope scope, Seen seen, Objection why) {
        transactions.write(scope, () -> {
            Send send = decided(scope, seen);
            move(scope, send, Act.REFUSE, 0);
            store.addReason(scope, send, why);
        });
    }

    private Send decided(Scope scope, Seen seen) {
        Send send = find(scope, seen);
        Refused.when(!send.mayDecide(scope.actor()), "sends.not-your-own");
        return send;
    }

    /**
     * Writes a message for everybody whom it reaches now, and who is left out for which reason, in one statement; and tells the
     * partners with whom that was agreed.
     *
     * @return how many messages
     * @throws Refused where nobody is reached any more, or so many that a second person has to look, or look again
     */
    public int launch(Scope scope, Seen seen) {
        return transactions.write(scope, () -> {
            recordings.lock(scope);
            Send send = find(scope, seen);
            send.state().after(Act.LAUNCH);
            rehearsed(scope, send);
            Refused.when(send.terms().isOver(outlooks.now()), "sends.over");
            checks.discretion(scope, send.terms(), send.template());
            int people = outlooks.write(scope, send);
            Refused.when(people == 0, send.terms().nobody(outlooks.now()));
            boolean approved = send.state() == SendState.APPROVED;
            Refused.when(
                    !approved
                            && !outlooks.doubts(scope, send.terms(), send.template(), people)
                                    .isEmpty(),
                    "sends.needs-approval");
            send.approvedFor()
                    .filter(count -> people > count + Math.max(SLACK, count / SLACK))
                    .ifPresent(count -> {
                        throw new Refused("sends.grown", people, count);
                    });
            move(scope, send, Act.LAUNCH, people);
            relaying.tell(scope, send);
            return people;
        });
    }

    /** No message is handed over any more, until it is taken up again. */
    public void stop(Scope scope, Seen seen) {
        transactions.write(scope, () -> move(scope, find(scope, seen), Act.STOP, 0));
    }

    public void resume(Scope scope, Seen seen) {
        transactions.write(scope, () -> move(scope, find(scope, seen), Act.RESUME, 0));
    }

    /**
     * Writes to those whom it has not reached by one more way.
     *
     * @return how many messages
     * @throws Refused where that way reaches nobody more, its words may not go by it, or it is of no use any more
     */
    public int widen(Scope scope, Seen seen, Channel channel) {
        return transactions.write(scope, () -> {
            Send send = find(scope, seen);
            Refused.when(send.terms().isOver(outlooks.now()), "sends.over");
            Refused.when(
                    channel == Channel.LETTER && send.terms().isTooLateForLetters(outlooks.now()),
                    "sends.letters-late");
            checks.discretion(scope, send.terms().by(channel), send.template());
            move(scope, send, Act.WIDEN, 0);
            int people = missed.write(scope, send.id(), channel, outlooks.due(send.terms()));
            Refused.when(people == 0, "missed.nobody-more");
            return people;
        });
    }

    /** Lets it go before the landlord's other sends. */
    public void hasten(Scope scope, Seen seen) {
        transactions.write(scope, () -> {
            Send send = find(scope, seen);
            move(scope, send, Act.HASTEN, 0);
            courses.hasten(scope, send);
        });
    }

    /** Takes it back: what has not left will not, and partners who were told of it are told so. */
    public void withdraw(Scope scope, Seen seen) {
        transactions.write(scope, () -> {
            Send send = find(scope, seen);
            move(scope, send, Act.WITHDRAW, 0);
            courses.withdraw(scope, send);
            relaying.end(scope, send);
        });
    }

    private void move(Scope scope, Send send, Act act, int people) {
        Refused.when(!store.move(scope, send, act, people), CHANGED);
        audit.record(scope, "send." + act.code(), subject(send), Map.of("people", people));
    }

    private Send find(Scope scope, Seen seen) {
        Send send = store.find(scope, seen.publicId).orElseThrow(NotFound::new);
        Refused.when(send.version() != seen.version, CHANGED);
        return send;
    }

    private static String subject(Send send) {
        return "send:" + send.id();
    }
}
