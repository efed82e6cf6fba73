package fr.palier.app.messages.template;

import fr.palier.app.messages.Channel;
import fr.palier.app.messages.outbox.Wordings.Worded;
import fr.palier.app.messages.outbox.Wordings.Worded.Words;
import fr.palier.app.messages.template.Sender.About;
import fr.palier.app.messages.template.Wordsmith.Speech;
import fr.palier.app.portfolio.Tenancies;
import fr.palier.app.portfolio.TenancySummary;
import fr.palier.app.shared.Audit;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.engine.message.Sms;
import fr.palier.engine.text.Lang;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Shows what real households of the landlord would read; who looked is recorded. */
@Component
public class Preview {
    private static final int PEOPLE = 3;

    private final Wordsmith wordsmith;
    private final Tenancies tenancies;
    private final Transactions transactions;
    private final JdbcClient jdbc;
    private final Audit audit;

    Preview(Wordsmith wordsmith, Tenancies tenancies, Transactions transactions, JdbcClient jdbc, Audit audit) {
        this.wordsmith = wordsmith;
        this.tenancies = tenancies;
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /**
     * What a household would read on a channel.
     *
     * @param body empty where it cannot be said to them
     * @param unsayable a code, empty where it can
     */
    public record Said(Channel channel, Lang lang, String subject, String body, String unsayable) {
        static Said of(Speech speech, TenancySummary tenancy, Channel channel) {
            return switch (speech.to(tenancy, channel)) {
                case Words(String subject, String body) -> new Said(channel, speech.lang(), subject, body, "");
                case Worded.Unsayable(String reason) -> new Said(channel, speech.lang(), "", "", reason);
            };
        }

        /** How long it is for a telephone. */
        public Sms length() {
            return Sms.of(body);
        }

        /** Its paragraphs. */
        public List<String> paragraphs() {
            return List.of(body.split("\n\n", -1));
        }

        @Override
        public String toString() {
            return "Said[" + channel + ", " + lang + "]";
        }
    }

    /** A household, by its short name, with what it would read. */
    public record Reader(String name, String city, List<Said> said) {
        @Override
        public String toString() {
            return "Reader[•••]";
        }
    }

    /** Some households of the landlord, with what they would read on a telephone and by mail, in each language. */
    List<Reader> some(Scope scope, Template template, About about) {
        List<Integer> ids = transactions.read(
                scope,
                () -> jdbc.sql("""
                        select tenancy_id from portfolio.audience where landlord_id = ? and end_on is null
                        order by tenancy_id limit ?""")
                        .params(scope.landlord(), PEOPLE)
                        .query((row, n) -> row.getInt("tenancy_id"))
                        .list());
        List<Speech> speeches = template.english().isEmpty()
                ? List.of(wordsmith.speech(scope, template, about, Lang.FR))
                : List.of(
                        wordsmith.speech(scope, template, about, Lang.FR),
                        wordsmith.speech(scope, template, about, Lang.EN));
        audit.record(
                scope, "template.previewed", "template:" + template.purpose().code(), Map.of());
        return readers(
                scope,
                ids,
                tenancy -> speeches.stream()
                        .flatMap(speech -> List.of(Channel.SMS, Channel.EMAIL).stream()
                                .map(channel -> Said.of(speech, tenancy, channel)))
                        .toList());
    }

    /** Households with the channel by which a message would reach each. */
    public List<Reader> of(Scope scope, Speech speech, Map<Integer, Channel> households) {
        return readers(
                scope,
                households.keySet().stream().sorted().toList(),
                tenancy ->
                        List.of(Said.of(speech, tenancy, Objects.requireNonNull(households.get(tenancy.tenancyId())))));
    }

    private List<Reader> readers(Scope scope, List<Integer> ids, Function<TenancySummary, List<Said>> said) {
        Map<Integer, TenancySummary> who = tenancies.summaries(scope, ids);
        return ids.stream()
                .flatMap(id -> Stream.ofNullable(who.get(id)))
                .map(tenancy -> new Reader(tenancy.shortName(), tenancy.city(), said.apply(tenancy)))
                .toList();
    }
}
