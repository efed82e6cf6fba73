package fr.palier.app.messages.template;

import fr.palier.app.messages.Channel;
import fr.palier.app.messages.outbox.Wordings;
import fr.palier.app.messages.outbox.Wordings.Worded.Unsayable;
import fr.palier.app.messages.outbox.Wordings.Worded.Words;
import fr.palier.app.messages.template.Sender.About;
import fr.palier.app.outreach.Purpose;
import fr.palier.app.portfolio.Tenancies;
import fr.palier.app.portfolio.TenancySummary;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.engine.message.Discretion;
import fr.palier.engine.message.Discretion.Leak;
import fr.palier.engine.message.Placeholder;
import fr.palier.engine.message.Sms;
import fr.palier.engine.text.Lang;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Words messages: the template of their send, filled with what is true now, and read once more for what it may not tell. */
@Component
public class Wordsmith implements Wordings {
    private final Templates templates;
    private final Sender sender;
    private final Tenancies tenancies;
    private final Transactions transactions;
    private final JdbcClient jdbc;

    Wordsmith(Templates templates, Sender sender, Tenancies tenancies, Transactions transactions, JdbcClient jdbc) {
        this.templates = templates;
        this.sender = sender;
        this.tenancies = tenancies;
        this.transactions = transactions;
        this.jdbc = jdbc;
    }

    /** What is said in a language: a template about something, with what the landlord's messages say alike. */
    public record Speech(Template template, About about, Lang lang, Map<Placeholder, String> values) {
        /** Words it for somebody. */
        public Worded to(TenancySummary tenancy, Channel channel) {
            Map<Placeholder, String> filled = Person.values(values, tenancy, lang);
            if (channel == Channel.SMS && !about.brief().isEmpty()) {
                filled.put(Placeholder.TEXTE, about.brief());
            }
            boolean missing = template.places(channel, lang).stream()
                    .anyMatch(place -> filled.getOrDefault(place, "").isBlank());
            if (missing) {
                return new Unsayable("not-filled");
            }
            String body = template.body(channel, lang).filled(filled);
            String said = channel == Channel.SMS ? Sms.plain(body) : body;
            return leaks(said, tenancy, channel).isEmpty()
                    ? new Words(
                            channel == Channel.SMS ? "" : template.subject(lang).filled(filled), said)
                    : new Unsayable("not-discreet");
        }

        private List<Leak> leaks(String said, TenancySummary tenancy, Channel channel) {
            return switch (channel) {
                case SMS -> Discretion.onATelephone(said, tenancy.givenName(), tenancy.familyName());
                case EMAIL, LETTER ->
                    template.purpose().speaksOfRent() ? Discretion.aboutRent(said) : Discretion.inAny(said);
            };
        }
    }

    /** How a template about something is said. */
    public Speech speech(Scope scope, Template template, About about, Lang lang) {
        return new Speech(template, about, lang, sender.values(scope, about, lang));
    }

    private record Voice(int send, Lang lang) {}

    private record Row(int send, Purpose purpose, int version, About about) {}

    @Override
    public Map<Long, Worded> word(Scope scope, List<Blank> blanks) {
        return transactions.read(scope, () -> wordAll(scope, blanks));
    }

    private Map<Long, Worded> wordAll(Scope scope, List<Blank> blanks) {
        Map<Integer, Row> sends = rows(scope, blanks.stream().map(Blank::send).collect(Collectors.toSet()));
        Map<Integer, TenancySummary> who =
                tenancies.summaries(scope, blanks.stream().map(Blank::tenancyId).collect(Collectors.toSet()));
        Map<Voice, Speech> speeches = new HashMap<>();
        Map<Long, Worded> worded = new HashMap<>();
        for (Blank blank : blanks) {
            Row send = sends.get(blank.send());
            TenancySummary tenancy = who.get(blank.tenancyId());
            if (send == null || tenancy == null) {
                worded.put(blank.message(), new Unsayable("not-filled"));
                continue;
            }
            Speech speech = speeches.computeIfAbsent(
                    new Voice(blank.send(), blank.language()), voice -> speech(scope, send, voice.lang));
            worded.put(blank.message(), speech.to(tenancy, blank.channel()));
        }
        return worded;
    }

    private Speech speech(Scope scope, Row send, Lang lang) {
        return speech(scope, templates.find(scope, send.purpose, send.version), send.about, lang);
    }

    private Map<Integer, Row> rows(Scope scope, Set<Integer> sends) {
        return jdbc
                .sql("""
                        select id, purpose, template_version, title, words, brief from messages.send
                        where landlord_id = :landlord and id = any(:sends)""")
                .param("landlord", scope.landlord())
                .param("sends", sends.toArray(Integer[]::new))
                .query((row, n) -> new Row(
                        row.getInt("id"),
                        Purpose.stored(row.getString("purpose")),
                        row.getInt("template_version"),
                        new About(
                                row.getInt("id"),
                                row.getString("title"),
                                row.getString("words"),
                                row.getString("brief"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Row::send, row -> row));
    }
}
