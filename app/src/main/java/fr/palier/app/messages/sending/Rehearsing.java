package fr.palier.app.messages.sending;

import fr.palier.app.messages.Channel;
import fr.palier.app.messages.outbox.Wordings.Worded;
import fr.palier.app.messages.outbox.Wordings.Worded.Unsayable;
import fr.palier.app.messages.outbox.Wordings.Worded.Words;
import fr.palier.app.messages.sending.Recipients.Asked;
import fr.palier.app.messages.sending.Recipients.Recipient;
import fr.palier.app.messages.sending.Send.Terms;
import fr.palier.app.messages.settings.Settings;
import fr.palier.app.messages.settings.SettingsStore;
import fr.palier.app.messages.template.Preview;
import fr.palier.app.messages.template.Preview.Reader;
import fr.palier.app.messages.template.Template;
import fr.palier.app.messages.template.Templates;
import fr.palier.app.messages.template.Wordsmith;
import fr.palier.app.messages.template.Wordsmith.Speech;
import fr.palier.app.portfolio.Tenancies;
import fr.palier.app.portfolio.TenancySummary;
import fr.palier.app.shared.Scope;
import fr.palier.engine.message.Sms;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes a send out for real people without keeping a word: for all of them, or for the first few to be looked at. */
@Component
class Rehearsing {
    private static final int AT_ONCE = 1_000;
    private static final int SHOWN = 3;

    private final Recipients recipients;
    private final Templates templates;
    private final Wordsmith wordsmith;
    private final Tenancies tenancies;
    private final Preview preview;
    private final SettingsStore settings;

    Rehearsing(
            Recipients recipients,
            Templates templates,
            Wordsmith wordsmith,
            Tenancies tenancies,
            Preview preview,
            SettingsStore settings) {
        this.recipients = recipients;
        this.templates = templates;
        this.wordsmith = wordsmith;
        this.tenancies = tenancies;
        this.preview = preview;
        this.settings = settings;
    }

    /** What has been written so far. */
    private static final class Tally {
        private int people;
        private int unsayable;
        private long mills;
    }

    Rehearsal rehearse(Scope scope, Send send, Asked asked) {
        Terms terms = send.terms();
        Template template = templates.find(scope, terms.purpose(), send.template());
        Speech speech = wordsmith.speech(scope, template, send.about(), terms.lang());
        Settings prices = settings.now(scope);
        Tally tally = new Tally();
        List<Recipient> all = recipients.first(scope, asked, Integer.MAX_VALUE);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            write(scope, speech, all.subList(from, Math.min(all.size(), from + AT_ONCE)), prices, tally);
        }
        return new Rehearsal(
                tally.people, tally.unsayable, tally.mills, scope.actor().name(), Instant.now());
    }

    @SuppressWarnings("checkstyle:ParameterNumber") // what a batch is written from and added to
    private void write(Scope scope, Speech speech, List<Recipient> some, Settings prices, Tally tally) {
        Map<Integer, TenancySummary> who = tenancies.summaries(
                scope, some.stream().map(Recipient::tenancyId).toList());
        for (Recipient one : some) {
            TenancySummary tenancy = who.get(one.tenancyId());
            Worded worded = tenancy == null ? new Unsayable("not-filled") : speech.to(tenancy, one.channel());
            tally.people++;
            switch (worded) {
                case Words words -> tally.mills += cost(words, one.channel(), prices);
                case Unsayable unsayable -> tally.unsayable++;
            }
        }
    }

    private static long cost(Words words, Channel channel, Settings prices) {
        return switch (channel) {
            case SMS -> (long) Sms.of(words.body()).parts() * prices.smsMills();
            case EMAIL -> 0;
            case LETTER -> prices.letterMills();
        };
    }

    /** What the first of those would read whom a send would reach. */
    List<Reader> readers(Scope scope, Speech speech, Asked asked) {
        Map<Integer, Channel> first = new LinkedHashMap<>();
        recipients.first(scope, asked, SHOWN).forEach(one -> first.put(one.tenancyId(), one.channel()));
        return preview.of(scope, speech, first);
    }
}
