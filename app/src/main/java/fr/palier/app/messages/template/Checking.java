package fr.palier.app.messages.template;

import fr.palier.app.messages.template.Template.Text;
import fr.palier.app.outreach.Purpose;
import fr.palier.app.shared.Faults;
import fr.palier.app.shared.Refused;
import fr.palier.engine.message.Discretion;
import fr.palier.engine.message.Discretion.Leak;
import fr.palier.engine.message.ForMany;
import fr.palier.engine.message.Placeholder;
import fr.palier.engine.message.Wording;
import fr.palier.engine.message.Wording.Read;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reads what somebody wrote for a template. Each text can be read, says whom it comes from and where to call back, and tells
 * nothing that it may not; otherwise it is {@link Refused} with the text, the place in it, what stands there and what to do.
 */
final class Checking {
    private static final Set<Placeholder> SENDER = Set.of(Placeholder.BAILLEUR, Placeholder.TELEPHONE);

    private final Purpose purpose;
    private final ForMany many;

    /** @param many knows for what the landlord vouches */
    Checking(Purpose purpose, ForMany many) {
        this.purpose = purpose;
        this.many = many;
    }

    /** French has to be there whole; English whole, or not at all. All six texts are read before any is refused. */
    void check(Text french, Text english) {
        Faults faults = new Faults();
        check("fr", french, faults);
        if (!english.isEmpty()) {
            check("en", english, faults);
        }
        faults.refuse();
    }

    private void check(String lang, Text text, Faults faults) {
        faults.check("subject-" + lang, () -> subject("subject." + lang, text.subject()));
        faults.check("body-" + lang, () -> body("body." + lang, text.body()));
        faults.check("sms-" + lang, () -> sms("sms." + lang, text.sms()));
    }

    private void subject(String field, String text) {
        read(field, text, Placeholder.all(), Template.SUBJECT);
        tellsNothing(field, leaks(text));
        tellsNothing(field, many.leaks(text));
    }

    private void body(String field, String text) {
        saysFromWhom(field, read(field, text, Placeholder.all(), Template.BODY));
        tellsNothing(field, leaks(text));
        tellsNothing(field, many.leaks(text));
    }

    private void sms(String field, String text) {
        saysFromWhom(field, read(field, text, Placeholder.discreet(), Template.SMS));
        tellsNothing(field, Discretion.onATelephone(text));
        tellsNothing(field, many.leaks(text));
        List<String> sensitive = ForMany.sensitive(text, purpose == Purpose.HEALTH_RELAY);
        Refused.when(!sensitive.isEmpty(), "templates.leak.sensitive", field, String.join(", ", sensitive));
    }

    private static Wording read(String field, String text, Set<Placeholder> allowed, int longest) {
        return switch (Wording.read(text, allowed, longest)) {
            case Read.Good(Wording wording) -> wording;
            case Read.Bad bad -> throw refused(field, bad, longest);
        };
    }

    private static Refused refused(String field, Read.Bad bad, int longest) {
        String key =
                "templates.fault." + bad.fault().name().toLowerCase(Locale.ROOT).replace('_', '-');
        String value = bad.value();
        return bad.meant()
                .map(meant ->
                        new Refused("templates.fault.meant", field, bad.line(), bad.column(), value, meant.written()))
                .orElseGet(() -> new Refused(key, field, bad.line(), bad.column(), value, longest));
    }

    private static void saysFromWhom(String field, Wording wording) {
        SENDER.stream()
                .filter(place -> !wording.places().contains(place))
                .findFirst()
                .ifPresent(place -> {
                    throw new Refused("templates.fault.no-sender", field, place.written());
                });
    }

    private List<Leak> leaks(String text) {
        return purpose.speaksOfRent() ? Discretion.aboutRent(text) : Discretion.besideRent(text);
    }

    private static void tellsNothing(String field, List<Leak> leaks) {
        leaks.stream().findFirst().ifPresent(leak -> {
            throw new Refused("templates.leak." + leak.kind().code(), field, leak.words());
        });
    }
}
