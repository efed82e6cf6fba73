package fr.palier.app.situation;

import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Typed;
import fr.palier.app.shared.words.FreeText;
import fr.palier.app.timeline.Channel;
import fr.palier.app.timeline.Contact;
import fr.palier.app.timeline.ContactOutcome;
import fr.palier.app.timeline.HoldReason;
import fr.palier.app.timeline.HoldTerms;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What people type on a tenancy's page, and its reading. */
final class Forms {
    private Forms() {}

    /**
     * A contact, field by field.
     *
     * @param warned whom somebody warned who spoke with a person in danger, codes
     */
    record ContactForm(
            @Nullable String channel,
            @Nullable String outcome,
            @Nullable String day,
            @Nullable String callBack,
            @Nullable String note,
            @Nullable String because,
            @Nullable List<String> warned) {
        /** @param lease the day on which the lease began: nobody was a tenant before */
        Contact read(LocalDate today, LocalDate lease) {
            LocalDate on = date(day).orElse(today);
            Refused.when(on.isBefore(lease), "situation.contact-before-lease");
            ContactOutcome came = choice(
                    ContactOutcome.values(),
                    ContactOutcome::key,
                    "timeline.outcome.",
                    outcome,
                    "situation.choose-outcome");
            boolean danger = came == ContactOutcome.URGENT;
            return new Contact(
                    choice(Channel.values(), Channel::key, "timeline.channel.", channel, "situation.choose-channel"),
                    came,
                    on,
                    danger
                            ? FreeText.inDanger(Typed.text(note))
                            : FreeText.orNothing(Typed.text(note), Typed.text(because)),
                    date(callBack),
                    danger ? Set.copyOf(warned()) : Set.of());
        }

        /** Nobody where nothing was ticked. */
        @Override
        public List<String> warned() {
            return warned == null ? List.of() : warned;
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
            @Nullable String note,
            @Nullable String because) {
        HoldTerms read(LocalDate today) {
            HoldReason why =
                    choice(HoldReason.values(), HoldReason::key, "timeline.hold.", reason, "situation.choose-reason");
            LocalDate first = date(from).orElse(today);
            FreeText said = FreeText.orNothing(Typed.text(note), Typed.text(because));
            return date(until)
                    .map(last -> new HoldTerms(why, first, last, said))
                    .or(() -> HoldTerms.untilLifted(why, first, today, said))
                    .orElseThrow(() -> new Refused("situation.choose-until"));
        }

        @Override
        public String toString() {
            return "HoldForm";
        }
    }

    /** A note by itself. */
    record NoteForm(@Nullable String words, @Nullable String because) {
        FreeText read() {
            return FreeText.of(Typed.text(words), Typed.text(because));
        }

        @Override
        public String toString() {
            return "NoteForm";
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
}
