package fr.palier.app.messages.template;

import fr.palier.app.letters.Letterhead;
import fr.palier.app.letters.Letterheads;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.Days;
import fr.palier.app.shared.Scope;
import fr.palier.engine.message.Placeholder;
import fr.palier.engine.text.Lang;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What all messages of a landlord say alike: who it is, where to call back, and when. */
@Component
public class Sender {
    private final Letterheads heads;
    private final BusinessClock clock;

    Sender(Letterheads heads, BusinessClock clock) {
        this.heads = heads;
        this.clock = clock;
    }

    /**
     * About what a send is.
     *
     * @param number of the send, from which its reference is made; 0 for one that is not kept yet
     * @param brief what stands for the words in an SMS; empty where they are the same
     */
    public record About(int number, String title, String words, String brief) {
        /** What says the same on all ways. */
        public About(int number, String title, String words) {
            this(number, title, words, "");
        }

        /** By which whoever calls back names it: {@code E12}; {@code E00} stands for one that is to come. */
        public String reference() {
            return number == 0 ? "E00" : "E" + number;
        }
    }

    /** The values that do not hang on a person; what the landlord has not decided is not among them. */
    Map<Placeholder, String> values(Scope scope, About about, Lang lang) {
        Letterhead head = heads.of(scope);
        EnumMap<Placeholder, String> values = new EnumMap<>(Placeholder.class);
        values.put(Placeholder.BAILLEUR, head.name());
        values.put(Placeholder.TELEPHONE, head.phone());
        values.put(Placeholder.HORAIRES, head.hours());
        values.put(Placeholder.DATE, Days.day(clock.today(), lang));
        values.put(Placeholder.TITRE, about.title());
        values.put(Placeholder.TEXTE, about.words());
        values.put(Placeholder.REFERENCE, about.reference());
        values.values().removeIf(String::isBlank);
        return values;
    }

    /** Of what a template needs, the places that nothing would fill; who a message is for always fills theirs. */
    public List<Placeholder> missing(Scope scope, Set<Placeholder> places, About about) {
        Map<Placeholder, String> values = values(scope, about, Lang.FR);
        return places.stream()
                .filter(place -> !values.containsKey(place) && !Person.FILLS.contains(place))
                .toList();
    }
}
