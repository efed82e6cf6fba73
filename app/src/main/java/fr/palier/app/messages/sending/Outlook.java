package fr.palier.app.messages.sending;

import fr.palier.app.messages.Channel;
import fr.palier.app.messages.operation.Flow;
import fr.palier.app.messages.sending.Reach.Fate;
import fr.palier.app.messages.sending.Send.Terms;
import fr.palier.app.messages.settings.Settings;
import fr.palier.app.messages.template.Preview.Reader;
import fr.palier.app.outreach.Words;
import fr.palier.app.shared.Euros;
import fr.palier.engine.outreach.Post;
import fr.palier.engine.text.Lang;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is shown of a send before it goes, with all that stands guard over it.
 *
 * @param terms of the send
 * @param readers the first of them with what they would read; empty where it was not asked for
 * @param doubts why a second person decides; nothing where nobody has to
 */
public record Outlook(
        Terms terms,
        Reach reach,
        Estimate estimate,
        List<Reader> readers,
        Settings settings,
        Flow.Now flow,
        List<Doubt> doubts,
        Lang lang) {
    public Outlook {
        readers = List.copyOf(readers);
        doubts = List.copyOf(doubts);
    }

    /** Whether a second person decides. */
    public boolean second() {
        return !doubts.isEmpty();
    }

    /**
     * Why somebody else looks at a send before it goes.
     *
     * @param code as messages call it
     * @param about what of it: words, names, or numbers
     */
    public record Doubt(String code, List<String> about) {
        public Doubt {
            about = List.copyOf(about);
        }

        static Doubt of(String code, Object... about) {
            return new Doubt(code, List.of(about).stream().map(String::valueOf).toList());
        }

        static Doubt words(String code, List<String> words) {
            return of(code, String.join(", ", words));
        }
    }

    /** In the order of the send. */
    public List<Channel> channels() {
        return terms.channels();
    }

    public boolean danger() {
        return terms.danger();
    }

    /** How many would still wait at its end: they would be withdrawn. */
    public int late() {
        return terms.until().map(estimate::from).orElse(0);
    }

    /** How many letters are not written: posted on the day on which it begins, they would arrive too late. */
    public int lateLetters() {
        return reach.leftOut().getOrDefault(Fate.LATE, 0);
    }

    /** When its letters would arrive. */
    public LocalDateTime arrival() {
        return Post.arrives(terms.postedOn(flow.at()));
    }

    /** Of all whom it could concern, how many have an address on a channel that works. */
    public int known(Channel channel) {
        return reach.known().getOrDefault(channel, 0);
    }

    /** Of those who are written to, how many on a channel. */
    public int by(Channel channel) {
        return reach.byChannel().getOrDefault(channel, 0);
    }

    /** Channels on which today has less room than it would take, with what other sends have waiting. */
    public List<Flow.Lane> narrow() {
        return flow.lanes().stream()
                .filter(lane -> !danger() && by(lane.channel()) > 0 && by(lane.channel()) + lane.ahead() > lane.left())
                .toList();
    }

    /** Messages of other sends that go before it, at the same pace; where nothing slows it down, it waits for none. */
    public int ahead() {
        return danger() || !smooth()
                ? 0
                : flow.lanes().stream()
                        .filter(lane -> by(lane.channel()) > 0 && lane.channel() != Channel.LETTER)
                        .mapToInt(Flow.Lane::ahead)
                        .sum();
    }

    /** Of what goes by telephone and mail, how many the caps leave no room for within a year. */
    public int never() {
        return estimate.never(by(Channel.SMS) + by(Channel.EMAIL));
    }

    /** Whether somebody is kept out for whom there is another way than a message. */
    public boolean needsPeople() {
        return Stream.of(Fate.PLAN, Fate.PROMISE, Fate.CONTACT, Fate.HOLD, Fate.CAPPED, Fate.NO_ADDRESS, Fate.LATE)
                .anyMatch(reach.leftOut()::containsKey);
    }

    /** When a poster says the same, as messages name it: once somebody has agreed, once it is prepared, or not at all. */
    public String poster() {
        boolean told = !terms.words().isEmpty() && terms.notOnAWall().isEmpty();
        return told ? terms.isSensitive() ? "agreed" : "prepared" : "none";
    }

    /** Whether letters would reach some whom it does not. */
    public boolean needsLetters() {
        return reach.leftOut().containsKey(Fate.NO_ADDRESS) && !channels().contains(Channel.LETTER);
    }

    public String cost() {
        return Euros.words(estimate.cents(), lang);
    }

    public String moment(LocalDateTime at) {
        return Words.moment(at, flow.at().toLocalDate(), lang);
    }

    public String day(LocalDate day) {
        return Words.day(day, flow.at().toLocalDate(), lang);
    }

    /** Whether something slows it down. */
    public boolean smooth() {
        return estimate.perHour().isPresent();
    }

    public int perHour() {
        return estimate.perHour().orElse(0);
    }
}
