package fr.palier.app.situation;

import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Typed;
import fr.palier.app.timeline.Channel;
import fr.palier.app.timeline.Contact;
import fr.palier.app.timeline.ContactOutcome;
import fr.palier.app.timeline.HoldReason;
import fr.palier.app.timeline.HoldTerms;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What people type on a tenancy's page, and its reading. */
final class Forms {
    private Forms() {}

    /** A contact, field by field. */
    record ContactForm(
            @Nullable String channel,
            @Nullable String outcome,
            @Nullable String day,
            @Nullable String callBack,
            @Nullable String note) {
        Contact read(LocalDate today) {
            return new Contact(
                    choice(Channel.values(), Channel::key, "timeline.channel.", channel, "situation.choose-channel"),
                    choice(
                            ContactOutcome.values(),
                            ContactOutcome::key,
                            "timeline.outcome.",
                            outcome,
                            "situation.choose-outcome"),
                    date(day).orElse(today),
                    text(note),
                    date(callBack));
        }

        @Override
        public String toString() {
            return "ContactForm";
        }
    }

    /** A suspension, field by field. */
    record HoldForm(
            @Nullable String reason,
            @Nullable String from,
            @Nullable String until,
            @Nullable String note) {
        HoldTerms read(LocalDate today) {
            HoldReason why =
                    choice(HoldReason.values(), HoldReason::key, "timeline.hold.", reason, "situation.choose-reason");
            LocalDate first = date(from).orElse(today);
            return date(until)
                    .map(last -> new HoldTerms(why, first, last, text(note)))
                    .or(() -> HoldTerms.untilLifted(why, first, today, text(note)))
                    .orElseThrow(() -> new Refused("situation.choose-until"));
        }

        @Override
        public String toString() {
            return "HoldForm";
        }
    }

    private static <E> E choice(
            E[] values, Function<E, String> key, String family, @Nullable String code, String otherwise) {
        return Arrays.stream(values)
                .filter(value -> key.apply(value).equals(family + code))
                .findFirst()
                .orElseThrow(() -> new Refused(otherwise));
    }

    private static Optional<LocalDate> date(@Nullable String typed) {
        return Typed.day(typed, "situation.not-a-day");
    }

    private static Optional<String> text(@Nullable String typed) {
        return Optional.ofNullable(typed).map(String::strip).filter(words -> !words.isEmpty());
    }
}
