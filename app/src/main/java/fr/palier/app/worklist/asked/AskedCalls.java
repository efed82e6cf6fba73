package fr.palier.app.worklist.asked;

import fr.palier.app.portfolio.Tenancies;
import fr.palier.app.portfolio.TenancySummary;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.Days;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.app.timeline.Channel;
import fr.palier.app.timeline.Contact;
import fr.palier.app.timeline.ContactOutcome;
import fr.palier.app.timeline.Timeline;
import fr.palier.app.timeline.told.CallsPromised;
import fr.palier.app.timeline.told.CallsPromised.Promised;
import fr.palier.app.timeline.told.CallsPromised.Waiting;
import fr.palier.engine.text.Lang;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The door to the calls that households were promised, as today's list shows them. */
@Component
class AskedCalls {
    /** A page that shows more would hide the list; the tasks of the week hold them all. */
    private static final int MOST = 50;

    /** What may come of one: the first three are a conversation, which keeps the promise. */
    static final List<ContactOutcome> OUTCOMES = List.of(
            ContactOutcome.WELL,
            ContactOutcome.IN_NEED,
            ContactOutcome.PROMISED,
            ContactOutcome.NO_ANSWER,
            ContactOutcome.MESSAGE_LEFT);

    private final Optional<CallsPromised> calls;
    private final Tenancies tenancies;
    private final Timeline timeline;
    private final Transactions transactions;
    private final BusinessClock clock;

    AskedCalls(
            Optional<CallsPromised> calls,
            Tenancies tenancies,
            Timeline timeline,
            Transactions transactions,
            BusinessClock clock) {
        this.calls = calls;
        this.tenancies = tenancies;
        this.timeline = timeline;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Those that wait, the first due first. */
    List<AskedCall> waiting(Scope scope) {
        LocalDate today = clock.today();
        return transactions.read(scope, () -> {
            List<Waiting> waiting = calls.map(one -> one.waiting(scope, MOST)).orElse(List.of());
            Map<Integer, TenancySummary> who = tenancies.summaries(
                    scope, waiting.stream().map(Waiting::tenancyId).toList());
            return waiting.stream()
                    .flatMap(one ->
                            Stream.ofNullable(who.get(one.tenancyId())).map(known -> asked(known, one.call(), today)))
                    .toList();
        });
    }

    private static AskedCall asked(TenancySummary who, Promised call, LocalDate today) {
        return new AskedCall(who, call, call.daysLate(today), call.due().equals(today));
    }

    /**
     * Records what came of one. The promise is kept once somebody has spoken with the household.
     *
     * @throws NotFound where the landlord has no such tenancy, or nothing of the kind may come of a call
     * @throws Refused where no call waits any more
     */
    void called(Scope scope, long publicId, ContactOutcome outcome) {
        if (!OUTCOMES.contains(outcome)) {
            throw new NotFound();
        }
        transactions.write(scope, () -> {
            int tenancyId = tenancies.find(scope, publicId).tenancyId();
            Refused.when(calls.flatMap(one -> one.of(scope, tenancyId)).isEmpty(), "worklist.asked.done");
            timeline.contact(scope, tenancyId, Contact.of(Channel.PHONE, outcome, clock.today()));
        });
    }

    /** What the fragment {@code worklist/asked :: asked} shows. Asked for only by pages that have it. */
    record Shown(AskedCalls calls, Optional<Scope> scope, Lang lang) {
        public List<AskedCall> waiting() {
            return scope.map(calls::waiting).orElse(List.of());
        }

        public List<ContactOutcome> outcomes() {
            return OUTCOMES;
        }

        public String day(LocalDate day) {
            return Days.day(day, lang);
        }
    }

    /** Hands it to the pages of the list. */
    @ControllerAdvice(basePackages = "fr.palier.app.worklist")
    static class Advice {
        private final AskedCalls calls;

        Advice(AskedCalls calls) {
            this.calls = calls;
        }

        @ModelAttribute("promises")
        Shown shown(@Nullable Scope scope, Lang lang) {
            return new Shown(calls, Optional.ofNullable(scope), lang);
        }
    }
}
