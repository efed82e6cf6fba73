package fr.palier.app.messages.sending;

import fr.palier.app.messages.Channel;
import fr.palier.app.messages.sending.Send.Terms;
import fr.palier.app.messages.settings.Vouched;
import fr.palier.app.messages.template.Sender;
import fr.palier.app.messages.template.Template;
import fr.palier.app.messages.template.Templates;
import fr.palier.app.outreach.CallTime;
import fr.palier.app.outreach.Purpose;
import fr.palier.app.outreach.campaign.Criteria;
import fr.palier.app.portfolio.Tenancies;
import fr.palier.app.shared.Faults;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Scope;
import fr.palier.engine.message.Discretion;
import fr.palier.engine.message.Discretion.Leak;
import fr.palier.engine.message.ForMany;
import fr.palier.engine.message.Placeholder;
import fr.palier.engine.text.Lang;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the terms of a send have to keep to; of what does not is said what to do instead. */
@Component
public class Checks {
    static final int TITLE = 60;
    static final int WORDS = 600;
    static final int BRIEF = 160;
    private static final int LONGEST_DAYS = 92;
    private static final Pattern BRACES = Pattern.compile("\\{[^{}\\n]{0,30}}?|}");

    /** The purposes for which a whole landlord may be written to, and for which a life may be in danger. */
    private static final Set<Purpose> NOTICES = EnumSet.of(Purpose.INFORMATION, Purpose.HEALTH_RELAY);

    /** What somebody types for each send; all else comes of the landlord's settings. */
    private static final Set<Placeholder> TYPED = EnumSet.of(Placeholder.TITRE, Placeholder.TEXTE);

    private final Sender sender;
    private final Templates templates;
    private final CallTime time;
    private final Vouched vouched;
    private final Tenancies tenancies;

    Checks(Sender sender, Templates templates, CallTime time, Vouched vouched, Tenancies tenancies) {
        this.sender = sender;
        this.templates = templates;
        this.time = time;
        this.vouched = vouched;
        this.tenancies = tenancies;
    }

    /**
     * Looks whether a send of these terms could be prepared.
     *
     * @throws Refused where its terms do not go together
     */
    public void check(Scope scope, Terms terms) {
        Faults faults = new Faults();
        check(scope, terms, faults);
        faults.refuse();
    }

    /** Words of a notice that hurt, or tell more than a notice should: hinted at, not refused. */
    public static String sensitive(Purpose purpose, String said) {
        return String.join(", ", ForMany.sensitive(said, purpose == Purpose.HEALTH_RELAY));
    }

    /**
     * Looks whether terms can be sent.
     *
     * @param faults take what cannot, by the fields of the form of a send
     * @return the template with which a send of these terms is made
     */
    Template check(Scope scope, Terms terms, Faults faults) {
        Template template = templates.latest(scope, terms.purpose());
        checkWords(terms, template, faults);
        shape(scope, terms, faults);
        faults.when(terms.lang() == Lang.EN && template.english().isEmpty(), "langue", "sends.no-english");
        String missing = sender.missing(scope, places(terms, template), terms.about(0)).stream()
                .filter(place -> !TYPED.contains(place))
                .map(Placeholder::written)
                .collect(Collectors.joining(", "));
        faults.when(!missing.isEmpty(), "", "sends.head-missing", missing);
        return template;
    }

    /** Whom, how and when, whatever it says: what a preview of it has to keep to already. */
    void shape(Scope scope, Terms terms, Faults faults) {
        checkWhom(terms, faults);
        LocalDateTime now = time.now();
        boolean twice = Set.copyOf(terms.channels()).size() < terms.channels().size();
        boolean danger = terms.danger() && !NOTICES.contains(terms.purpose());
        faults.when(terms.channels().isEmpty(), "canal1", "sends.no-channel");
        faults.when(twice, "canal2", "sends.channel-twice");
        faults.when(danger, "danger", "sends.danger-is-a-notice");
        faults.when(terms.from().isAfter(now.plusDays(LONGEST_DAYS)), "debut", "sends.too-late", LONGEST_DAYS);
        faults.when(terms.from().toLocalDate().isBefore(now.toLocalDate()), "debut", "sends.past");
        faults.when(terms.isOver(terms.from()) || terms.isOver(now), "fin", "sends.end-past");
        faults.check("texte", () -> discretion(scope, terms, templates.latest(scope, terms.purpose())));
    }

    private static Set<Placeholder> places(Terms terms, Template template) {
        EnumSet<Placeholder> places = EnumSet.noneOf(Placeholder.class);
        terms.channels().forEach(channel -> places.addAll(template.places(channel, terms.lang())));
        return places;
    }

    private static void checkWords(Terms terms, Template template, Faults faults) {
        int length = terms.words().length();
        boolean notice = template.tellsANotice();
        faults.when(terms.title().isBlank() || terms.title().length() > TITLE, "titre", "sends.title-it", TITLE);
        faults.when(notice && terms.words().isBlank(), "texte", "sends.say-it");
        faults.when(length > WORDS, "texte", "sends.words-too-long", length, WORDS);
        int brief = terms.brief().length();
        faults.when(brief > BRIEF, "court", "sends.brief-too-long", brief, BRIEF);
        faults.when(!notice && !terms.words().isBlank(), "texte", "sends.no-place-for-words");
    }

    /** Reads the words of a send once more, with what the landlord vouches for now. */
    void discretion(Scope scope, Terms terms, int version) {
        discretion(scope, terms, templates.find(scope, terms.purpose(), version));
    }

    private void discretion(Scope scope, Terms terms, Template template) {
        String said = terms.said();
        ForMany many = vouched.of(scope);
        BRACES.matcher(said).results().map(MatchResult::group).findFirst().ifPresent(place -> {
            throw new Refused("sends.not-filled", place, filled(template));
        });
        Stream.concat(many.leaks(said).stream(), leaks(terms, said).stream())
                .findFirst()
                .ifPresent(leak -> {
                    throw new Refused("sends.leak." + leak.kind().code(), leak.words());
                });
        List<String> sensitive = terms.notOnAWall();
        Refused.when(
                !sensitive.isEmpty() && terms.channels().contains(Channel.SMS),
                "sends.leak.sensitive",
                String.join(", ", sensitive));
    }

    /** What the template adds by itself around the words of a notice. */
    private static String filled(Template template) {
        Set<Placeholder> places = EnumSet.copyOf(template.places(Channel.EMAIL, Lang.FR));
        places.removeAll(TYPED);
        return places.stream().map(Placeholder::written).collect(Collectors.joining(", "));
    }

    /** The words on which a second person decides: all of them, and those of the template. */
    List<String> sensitive(Terms terms, Template template) {
        return Stream.concat(ForMany.sensitive(terms.said(), false).stream(), templates.sensitive(template).stream())
                .distinct()
                .toList();
    }

    /** People of the landlord's whom it names: a second person decides whether that is them, or a street. */
    List<String> named(Scope scope, Terms terms) {
        return tenancies.namedIn(scope, terms.said());
    }

    private static List<Leak> leaks(Terms terms, String said) {
        if (terms.channels().contains(Channel.SMS)) {
            return Stream.concat(
                            Discretion.onATelephone(terms.saidBySms()).stream(), Discretion.aboutRent(said).stream())
                    .toList();
        }
        return terms.purpose().speaksOfRent() ? Discretion.aboutRent(said) : Discretion.inAny(said);
    }

    private static void checkWhom(Terms terms, Faults faults) {
        Criteria criteria = terms.criteria();
        Purpose purpose = terms.purpose();
        boolean read = !faults.isAt("agemin", "agemax", "agence", "silence");
        boolean ages = criteria.ageFrom().isPresent() && criteria.ageTo().isPresent();
        faults.when(!purpose.bases().contains(terms.basis()), "fondement", "sends.basis");
        faults.when(read && criteria.isEverybody() && !NOTICES.contains(purpose), "agemin", "sends.everybody");
        faults.when(criteria.chooseByPerson() && !purpose.choosesByPerson(), "agemin", "sends.rent-by-person");
        faults.when(ages && criteria.ageFrom().get() > criteria.ageTo().get(), "agemax", "sends.ages");
    }
}
