package fr.palier.app.messages.sending;

import fr.palier.app.messages.operation.Flow;
import fr.palier.app.messages.sending.Outlook.Doubt;
import fr.palier.app.messages.sending.Recipients.Asked;
import fr.palier.app.messages.sending.Send.Terms;
import fr.palier.app.messages.settings.SettingsStore;
import fr.palier.app.messages.template.Preview.Reader;
import fr.palier.app.messages.template.Template;
import fr.palier.app.messages.template.Templates;
import fr.palier.app.messages.template.Wordsmith;
import fr.palier.app.outreach.CallTime;
import fr.palier.app.shared.Audit;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.engine.message.RentWord;
import fr.palier.engine.outreach.SendingHours;
import fr.palier.engine.text.Lang;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What is known of a send before it goes: whom it reaches and whom not, what they would read, what it costs and when it goes. */
@Component
public class Outlooks {
    private final Recipients recipients;
    private final Rehearsing rehearsing;
    private final Estimating estimating;
    private final Wordsmith wordsmith;
    private final Templates templates;
    private final SettingsStore settings;
    private final Transactions transactions;
    private final Audit audit;
    private final CallTime time;
    private final Checks checks;
    private final Flow flow;

    @SuppressWarnings("checkstyle:ParameterNumber") // all that is asked about a send before it goes
    Outlooks(
            Recipients recipients,
            Rehearsing rehearsing,
            Estimating estimating,
            Wordsmith wordsmith,
            Templates templates,
            SettingsStore settings,
            Transactions transactions,
            Audit audit,
            CallTime time,
            Checks checks,
            Flow flow) {
        this.recipients = recipients;
        this.rehearsing = rehearsing;
        this.estimating = estimating;
        this.wordsmith = wordsmith;
        this.templates = templates;
        this.settings = settings;
        this.transactions = transactions;
        this.audit = audit;
        this.time = time;
        this.checks = checks;
        this.flow = flow;
    }

    /** The hour of the landlord. */
    public LocalDateTime now() {
        return time.now();
    }

    /** Counts whom it would reach on the day on which it would begin. */
    public Reach reach(Scope scope, Terms terms) {
        return transactions.read(scope, () -> recipients.count(scope, asked(terms)));
    }

    private Asked asked(Terms terms) {
        return new Asked(terms, due(terms).toLocalDate(), terms.isTooLateForLetters(now()));
    }

    /** From when on its messages may leave: at once where somebody may be in danger. */
    LocalDateTime due(Terms terms) {
        LocalDateTime from = terms.from().isAfter(now()) ? terms.from() : now();
        return terms.danger() ? from : SendingHours.opening(from);
    }

    /** What it would cost and when it would go, with a version of its template. */
    public Estimate estimate(Scope scope, Terms terms, int version, Reach reach) {
        return estimating.of(
                scope, terms, template(scope, terms, version), reach, settings.now(scope), flow.now(scope));
    }

    private Template template(Scope scope, Terms terms, int version) {
        return templates.find(scope, terms.purpose(), version);
    }

    /** What the first of them would read; that somebody looked is recorded. */
    public List<Reader> readers(Scope scope, Terms terms, int number, int version) {
        audit.record(scope, "send.previewed", "send:" + number, Map.of());
        return transactions.read(
                scope,
                () -> rehearsing.readers(
                        scope,
                        wordsmith.speech(scope, template(scope, terms, version), terms.about(number), terms.lang()),
                        asked(terms)));
    }

    /**
     * All that is shown of a send before it goes.
     *
     * @param number of the send; 0 for one that is not kept yet
     * @param read whether to show what the first of them would read
     */
    @SuppressWarnings("checkstyle:ParameterNumber") // a send, and how it is looked at
    public Outlook outlook(Scope scope, Terms terms, int number, int version, boolean read, Lang lang) {
        Reach reach = reach(scope, terms);
        return new Outlook(
                terms,
                reach,
                estimate(scope, terms, version, reach),
                read && reach.people() > 0 ? readers(scope, terms, number, version) : List.of(),
                settings.now(scope),
                flow.now(scope),
                doubts(scope, terms, version, reach.people()),
                lang);
    }

    Rehearsal rehearse(Scope scope, Send send) {
        return rehearsing.rehearse(scope, send, asked(send.terms()));
    }

    /** Writes the messages, within the transaction that launches it. */
    int write(Scope scope, Send send) {
        return recipients.write(scope, asked(send.terms()), send, due(send.terms()));
    }

    OptionalInt perHour(Scope scope, Terms terms) {
        return Estimating.perHour(terms, settings.now(scope));
    }

    /** Why a second person decides on so many people; nothing where nobody has to. */
    public List<Doubt> doubts(Scope scope, Terms terms, int version, int people) {
        List<Doubt> doubts = new ArrayList<>();
        int large = settings.now(scope).large();
        if (people > large) {
            doubts.add(Doubt.of("large", people, large));
        }
        if (terms.danger()) {
            doubts.add(Doubt.of("danger"));
        }
        if (terms.purpose().isSensitive()) {
            doubts.add(Doubt.of("purpose"));
        }
        if (terms.criteria().priorityArea()) {
            doubts.add(Doubt.of("area"));
        }
        doubts.addAll(doubtfulWords(scope, terms, version));
        return doubts;
    }

    private List<Doubt> doubtfulWords(Scope scope, Terms terms, int version) {
        Stream<Doubt> ofRent =
                Arrays.stream(RentWord.values()).map(kind -> Doubt.words(kind.code(), terms.ofRent(kind)));
        return Stream.concat(
                        ofRent,
                        Stream.of(
                                Doubt.words("words", checks.sensitive(terms, template(scope, terms, version))),
                                Doubt.words("named", checks.named(scope, terms))))
                .filter(doubt -> !doubt.about().getFirst().isEmpty())
                .toList();
    }
}
