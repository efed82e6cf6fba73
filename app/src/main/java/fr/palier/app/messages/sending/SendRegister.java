package fr.palier.app.messages.sending;

import fr.palier.app.messages.missed.Missed;
import fr.palier.app.messages.missed.MissedStore;
import fr.palier.app.messages.sending.CourseStore.Turn;
import fr.palier.app.messages.sending.Send.Source;
import fr.palier.app.messages.sending.Send.Step;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The door to what is known of sends; what is done with them is asked of {@link Sends}. */
@Component
public class SendRegister {
    private final SendStore store;
    private final CourseStore courses;
    private final MissedStore missed;
    private final Transactions transactions;

    SendRegister(SendStore store, CourseStore courses, MissedStore missed, Transactions transactions) {
        this.store = store;
        this.courses = courses;
        this.missed = missed;
        this.transactions = transactions;
    }

    /** The send that an address of a page names. */
    public Send find(Scope scope, long publicId) {
        return transactions.read(scope, () -> store.find(scope, publicId).orElseThrow(NotFound::new));
    }

    List<Step> steps(Scope scope, Send send) {
        return transactions.read(scope, () -> store.steps(scope, send));
    }

    /** What it tells of, where it was started from there. */
    Optional<Source> source(Scope scope, Send send) {
        return transactions.read(scope, () -> store.source(scope, send));
    }

    /** A page of the list: those in a state, whose title holds some words, made before one. */
    List<Send> page(Scope scope, Optional<SendState> state, String asked, int before, int limit) {
        return transactions.read(scope, () -> store.page(scope, state, asked, before, limit));
    }

    /** How it gets on. */
    public Course course(Scope scope, Send send) {
        return transactions.read(scope, () -> courses.course(scope, send));
    }

    Optional<Rehearsal> rehearsal(Scope scope, Send send) {
        return transactions.read(scope, () -> courses.rehearsal(scope, send));
    }

    /** What waits of it for its turn, and what waits before. */
    List<Turn> turns(Scope scope, Send send) {
        return transactions.read(scope, () -> courses.turns(scope, send));
    }

    /** Whom it has not reached so far. */
    public Missed missed(Scope scope, Send send) {
        return transactions.read(scope, () -> missed.count(scope, send.id()));
    }
}
