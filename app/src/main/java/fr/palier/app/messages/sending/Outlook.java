package fr.palier.app.messages.sending;

import fr.palier.app.messages.Channel;
import fr.palier.app.messages.settings.Settings;
import fr.palier.app.messages.template.Preview.Reader;
import fr.palier.app.outreach.Words;
import fr.palier.app.shared.Euros;
import fr.palier.engine.text.Lang;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * What is shown of a send before it goes, with all that stands guard over it.
 *
 * @param channels in the order of the send
 * @param readers the first of them with what they would read; empty where it was not asked for
 * @param second whether a second person decides, and {@code sensitive} on which words too
 */
public record Outlook(
        List<Channel> channels,
        Reach reach,
        Estimate estimate,
        List<Reader> readers,
        Settings settings,
        boolean danger,
        boolean second,
        List<String> sensitive,
        Lang lang) {
    public Outlook {
        channels = List.copyOf(channels);
        readers = List.copyOf(readers);
        sensitive = List.copyOf(sensitive);
    }

    /** Of all whom it could concern, how many have an address on a channel that works. */
    public int known(Channel channel) {
        return reach.known().getOrDefault(channel, 0);
    }

    /** Of those who are written to, how many on a channel. */
    public int by(Channel channel) {
        return reach.byChannel().getOrDefault(channel, 0);
    }

    public String cost() {
        return Euros.words(estimate.cents(), lang);
    }

    public String moment(LocalDateTime at) {
        return Words.moment(at, lang);
    }

    public String day(LocalDate day) {
        return Words.day(day, lang);
    }

    /** Whether something slows it down. */
    public boolean smooth() {
        return estimate.perHour().isPresent();
    }

    public int perHour() {
        return estimate.perHour().orElse(0);
    }
}
