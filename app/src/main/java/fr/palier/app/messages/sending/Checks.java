package fr.palier.app.messages.sending;

import fr.palier.app.messages.Channel;
import fr.palier.app.messages.sending.Send.Terms;
import fr.palier.app.messages.template.Sender;
import fr.palier.app.messages.template.Template;
import fr.palier.app.messages.template.Templates;
import fr.palier.app.outreach.CallTime;
import fr.palier.app.outreach.Purpose;
import fr.palier.app.outreach.campaign.Criteria;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Scope;
import fr.palier.engine.message.Discretion;
import fr.palier.engine.message.Discretion.Leak;
import fr.palier.engine.message.Placeholder;
import fr.palier.engine.text.Lang;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the terms of a send have to keep to; what does not is {@link Refused} with what to do instead. */
@Component
class Checks {
    static final int TITLE = 60;
    static final int WORDS = 600;
    private static final int LONGEST_DAYS = 92;

    /** The purposes for which a whole landlord may be written to, and for which a life may be in danger. */
    private static final Set<Purpose> NOTICES = EnumSet.of(Purpose.INFORMATION, Purpose.HEALTH_RELAY);

    private final Sender sender;
    private final Templates templates;
    private final CallTime time;

    Checks(Sender sender, Templates templates, CallTime time) {
        this.sender = sender;
        this.templates = templates;
        this.time = time;
    }

    /**
     * Checks terms.
     *
     * @return the template with which a send of these terms is made
     */
    Template check(Scope scope, Terms terms) {
        Template template = templates.latest(scope, terms.purpose());
        LocalDateTime now = time.now();
        checkWords(terms, template);
        checkWhom(terms);
        Refused.when(terms.channels().isEmpty(), "sends.no-channel");
        Refused.when(Set.copyOf(terms.channels()).size() < terms.channels().size(), "sends.channel-twice");
        Refused.when(terms.danger() && !NOTICES.contains(terms.purpose()), "sends.danger-is-a-notice");
        Refused.when(terms.from().isAfter(now.plusDays(LONGEST_DAYS)), "sends.too-late", LONGEST_DAYS);
        Refused.when(terms.from().toLocalDate().isBefore(now.toLocalDate()), "sends.past");
        Refused.when(terms.lang() == Lang.EN && template.english().isEmpty(), "sends.no-english");
        String missing = sender.missing(scope, places(terms, template), terms.about(0)).stream()
                .map(Placeholder::written)
                .collect(Collectors.joining(", "));
        Refused.when(!missing.isEmpty(), "sends.head-missing", missing);
        return template;
    }

    private static Set<Placeholder> places(Terms terms, Template template) {
        EnumSet<Placeholder> places = EnumSet.noneOf(Placeholder.class);
        terms.channels().forEach(channel -> places.addAll(template.places(channel, terms.lang())));
        return places;
    }

    private static void checkWords(Terms terms, Template template) {
        Refused.when(terms.title().isBlank() || terms.title().length() > TITLE, "sends.title-it", TITLE);
        Refused.when(template.tellsANotice() && terms.words().isBlank(), "sends.say-it");
        Refused.when(
                terms.words().length() > WORDS,
                "sends.words-too-long",
                terms.words().length(),
                WORDS);
        Refused.when(!template.tellsANotice() && !terms.words().isBlank(), "sends.no-place-for-words");
        String said = terms.title() + "\n" + terms.words();
        leaks(terms, said).stream().findFirst().ifPresent(leak -> {
            throw new Refused("sends.leak." + leak.kind().code(), leak.words());
        });
    }

    private static List<Leak> leaks(Terms terms, String said) {
        if (terms.channels().contains(Channel.SMS)) {
            return Discretion.onATelephone(said);
        }
        return terms.purpose().speaksOfRent() ? Discretion.aboutRent(said) : Discretion.inAny(said);
    }

    private static void checkWhom(Terms terms) {
        Criteria criteria = terms.criteria();
        Purpose purpose = terms.purpose();
        Refused.when(!purpose.bases().contains(terms.basis()), "sends.basis");
        Refused.when(criteria.isEverybody() && !NOTICES.contains(purpose), "sends.everybody");
        Refused.when(criteria.chooseByPerson() && !purpose.choosesByPerson(), "sends.rent-by-person");
        boolean ages = criteria.ageFrom().isPresent() && criteria.ageTo().isPresent();
        Refused.when(ages && criteria.ageFrom().get() > criteria.ageTo().get(), "sends.ages");
    }
}
