package fr.palier.app.messages.sending;

import fr.palier.app.messages.Channel;
import fr.palier.app.messages.operation.Flow;
import fr.palier.app.messages.outbox.Wordings.Worded.Words;
import fr.palier.app.messages.sending.CourseStore.Turn;
import fr.palier.app.messages.sending.Send.Terms;
import fr.palier.app.messages.settings.Settings;
import fr.palier.app.messages.template.Template;
import fr.palier.app.messages.template.Wordsmith;
import fr.palier.app.messages.template.Wordsmith.Speech;
import fr.palier.app.portfolio.Branch;
import fr.palier.app.portfolio.Tenancies;
import fr.palier.app.portfolio.TenancySummary;
import fr.palier.app.shared.Scope;
import fr.palier.engine.message.Pacing;
import fr.palier.engine.message.Pacing.Hour;
import fr.palier.engine.message.Pacing.Way;
import fr.palier.engine.message.Sms;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reckons what a send would cost and when it would go: a text is measured for each place, since names of places differ. */
@Component
class Estimating {
    private final Wordsmith wordsmith;
    private final Tenancies tenancies;

    Estimating(Wordsmith wordsmith, Tenancies tenancies) {
        this.wordsmith = wordsmith;
        this.tenancies = tenancies;
    }

    @SuppressWarnings("checkstyle:ParameterNumber") // all on which an estimate rests
    Estimate of(Scope scope, Terms terms, Template template, Reach reach, Settings settings, Flow.Now now) {
        Speech speech = wordsmith.speech(scope, template, terms.about(0), terms.lang());
        Map<Integer, String> branches =
                tenancies.branches(scope).stream().collect(Collectors.toMap(Branch::id, Branch::name));
        int texts = 0;
        int letters = 0;
        for (Reach.Group group : reach.groups()) {
            switch (group.channel()) {
                case SMS -> texts += group.people() * parts(speech, somebody(group, branches));
                case LETTER -> letters += group.people();
                case EMAIL -> {}
            }
        }
        OptionalInt perHour = perHour(terms, settings);
        long mills = (long) texts * settings.smsMills() + (long) letters * settings.letterMills();
        return new Estimate(
                texts,
                letters,
                mills,
                perHour,
                new Pacing(perHour, terms.danger())
                        .plan(start(terms, now), ways(terms, reach, now), new Pacing.Moment(now.at(), now.inHour())));
    }

    /** When it begins: as it was planned, and not in the past, however long it waited to be approved. */
    private static LocalDateTime start(Terms terms, Flow.Now now) {
        return terms.from().isAfter(now.at()) ? terms.from() : now.at();
    }

    /** When what waits of a launched send goes, behind those whose turn is before. */
    static List<Hour> rest(Send send, List<Turn> turns, Flow.Now now) {
        List<Way> ways = turns.stream()
                .map(turn -> {
                    Flow.Lane lane = now.lane(turn.channel());
                    return send.terms().danger()
                            ? new Way(turn.messages(), 0, turn.messages(), turn.messages())
                            : new Way(turn.messages(), turn.ahead(), lane.left(), lane.perDay());
                })
                .toList();
        return new Pacing(send.perHour(), send.terms().danger())
                .plan(start(send.terms(), now), ways, new Pacing.Moment(now.at(), now.inHour()));
    }

    /** What goes by telephone and mail, behind what other sends have waiting; nothing holds danger up. */
    private static List<Way> ways(Terms terms, Reach reach, Flow.Now now) {
        return Stream.of(Channel.SMS, Channel.EMAIL)
                .map(channel -> {
                    int messages = reach.byChannel().getOrDefault(channel, 0);
                    Flow.Lane lane = now.lane(channel);
                    return terms.danger()
                            ? new Way(messages, 0, messages, messages)
                            : new Way(messages, lane.ahead(), lane.left(), lane.perDay());
                })
                .toList();
    }

    /** Messages in an hour, as many as call-backs can be answered; nothing slows danger down. */
    static OptionalInt perHour(Terms terms, Settings settings) {
        return terms.danger()
                ? OptionalInt.empty()
                : Pacing.perHour(terms.answering(), settings.callsAnHour(), settings.callBacks());
    }

    static int parts(Speech speech, TenancySummary tenancy) {
        return speech.to(tenancy, Channel.SMS) instanceof Words words
                ? Sms.of(words.body()).parts()
                : 1;
    }

    /** Nobody in particular of a place. */
    private static TenancySummary somebody(Reach.Group group, Map<Integer, String> branches) {
        return new TenancySummary(
                0,
                0,
                "",
                "",
                "",
                "",
                null,
                false,
                group.branch().orElse(null),
                group.branch().map(branches::get).orElse(null),
                "",
                "",
                group.city(),
                "");
    }
}
