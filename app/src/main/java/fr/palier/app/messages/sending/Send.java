package fr.palier.app.messages.sending;

import fr.palier.app.messages.Channel;
import fr.palier.app.messages.sending.SendState.Objection;
import fr.palier.app.messages.template.Sender.About;
import fr.palier.app.outreach.Basis;
import fr.palier.app.outreach.Purpose;
import fr.palier.app.outreach.campaign.Criteria;
import fr.palier.app.shared.Actor;
import fr.palier.engine.message.ForMany;
import fr.palier.engine.message.RentWord;
import fr.palier.engine.outreach.Post;
import fr.palier.engine.text.Lang;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A text to many people.
 *
 * @param publicId what stands in addresses of pages
 * @param version counts what was done with it
 * @param template the version of its purpose's template
 * @param perHour messages in an hour at most, as it was reckoned when it was prepared
 * @param people who are written to, once it was launched
 * @param approvedFor how many it was approved for
 */
public record Send(
        int id,
        long publicId,
        int version,
        SendState state,
        Terms terms,
        int template,
        OptionalInt perHour,
        int people,
        Optional<Integer> approvedFor,
        Author author) {

    /**
     * What was decided.
     *
     * @param words what the notice says; empty where the template has no place for it
     * @param danger somebody's life may be in danger: goes out at night, on Sundays, and whatever was opposed
     * @param channels in order: each person is written to on the first that reaches them
     * @param from when it begins
     * @param answering people who answer the telephone meanwhile; 0 where nothing is to slow it down
     * @param brief what it says by SMS, where it is shorter there; empty where it is the same
     * @param until when what it says is of no use any more, where somebody said so: nothing leaves from then on
     */
    public record Terms(
            String title,
            String words,
            Purpose purpose,
            Basis basis,
            boolean danger,
            Lang lang,
            List<Channel> channels,
            Criteria criteria,
            LocalDateTime from,
            int answering,
            String brief,
            Optional<LocalDateTime> until) {
        public Terms {
            channels = List.copyOf(channels);
        }

        /** Those of a send that is of use whenever it arrives. */
        @SuppressWarnings("checkstyle:ParameterNumber") // what was decided
        public Terms(
                String title,
                String words,
                Purpose purpose,
                Basis basis,
                boolean danger,
                Lang lang,
                List<Channel> channels,
                Criteria criteria,
                LocalDateTime from,
                int answering) {
            this(title, words, purpose, basis, danger, lang, channels, criteria, from, answering, "", Optional.empty());
        }

        /** The same by one more channel. */
        Terms by(Channel channel) {
            List<Channel> more = Stream.concat(channels.stream(), Stream.of(channel))
                    .distinct()
                    .toList();
            return new Terms(title, words, purpose, basis, danger, lang, more, criteria, from, answering, brief, until);
        }

        /** The same until a moment. */
        public Terms until(Optional<LocalDateTime> end) {
            return new Terms(
                    title, words, purpose, basis, danger, lang, channels, criteria, from, answering, brief, end);
        }

        /** The same with shorter words for telephones. */
        public Terms briefly(String said) {
            return new Terms(
                    title, words, purpose, basis, danger, lang, channels, criteria, from, answering, said, until);
        }

        /** Whether what it says is of no use any more. */
        public boolean isOver(LocalDateTime now) {
            return until.filter(end -> !end.isAfter(now)).isPresent();
        }

        /** The day on which its first letters are posted: the one on which it begins, or today. */
        LocalDate postedOn(LocalDateTime now) {
            return (from.isAfter(now) ? from : now).toLocalDate();
        }

        /** Whether a letter posted today would arrive once what it says is of no use any more. */
        boolean isTooLateForLetters(LocalDateTime now) {
            return until.filter(Post.arrives(postedOn(now))::isAfter).isPresent();
        }

        /** Why it goes to nobody: all whom it would reach could be written to by post alone, and too late, or there is nobody. */
        String nobody(LocalDateTime now) {
            return channels.contains(Channel.LETTER) && isTooLateForLetters(now)
                    ? "sends.letters-only-late"
                    : "sends.nobody";
        }

        /** What its messages are about. */
        About about(int number) {
            return new About(number, title, words, brief);
        }

        /** All that somebody typed to be read. */
        String said() {
            return title + "\n" + words + (brief.isEmpty() ? "" : "\n" + brief);
        }

        /** What of it goes to telephones. */
        String saidBySms() {
            return title + "\n" + (brief.isEmpty() ? words : brief);
        }

        /** Words of a notice that are of rent or of paying: with them somebody else approves it, whatever it is for. */
        public List<String> ofRent() {
            return words.isEmpty() ? List.of() : ForMany.ofRent(said());
        }

        /** Those of one kind. */
        List<String> ofRent(RentWord kind) {
            return words.isEmpty() ? List.of() : ForMany.ofRent(said(), kind);
        }

        /**
         * Its words that may stand neither on a telephone's screen nor on a wall: of health, religion, origin or the like. Where
         * authorities speak of health, only those that are somebody's.
         */
        public List<String> notOnAWall() {
            return ForMany.sensitive(said(), purpose == Purpose.HEALTH_RELAY);
        }

        /** Whether somebody else approves it, however few it reaches: danger, a sensitive purpose or choice, or words of rent. */
        public boolean isSensitive() {
            return danger || purpose.isSensitive() || criteria.priorityArea() || !ofRent().isEmpty();
        }
    }

    /**
     * What a notice tells of, where it was started from there.
     *
     * @param kind of things that another module has, as messages name it
     * @param title as it was then
     */
    public record Source(String kind, int number, String title) {}

    /** Who prepared it, and when. */
    public record Author(UUID id, String name, Instant at) {}

    /**
     * Something that was done with it.
     *
     * @param act code of {@link SendState.Act}
     * @param reason code of {@link Objection}; empty where none was asked for
     */
    public record Step(String act, String reason, String by, Instant at) {}

    /** Whether it tells those of a place something, rather than asking after them. */
    public boolean isNotice() {
        return !terms.words.isEmpty();
    }

    /** Whether its words may stand on a wall or be read out: nobody else has to approve them, or somebody has. */
    public boolean mayBeShown() {
        return !terms.isSensitive() || state == SendState.APPROVED || state.isLaunched();
    }

    /** Whether somebody may approve or refuse it: whoever did not prepare it. */
    public boolean mayDecide(Actor actor) {
        return !actor.person().equals(author.id);
    }

    /** What its messages are about. */
    public About about() {
        return terms.about(id);
    }

    @Override
    public String toString() {
        return "Send[" + id + ", " + state + "]";
    }
}
