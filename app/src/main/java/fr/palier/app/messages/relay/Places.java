package fr.palier.app.messages.relay;

import fr.palier.app.outreach.campaign.Criteria;
import fr.palier.app.portfolio.Branch;
import fr.palier.app.portfolio.Tenancies;
import fr.palier.app.shared.Scope;
import fr.palier.engine.text.Lang;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says where a notice holds, for those who read it outside the landlord's offices: the agency, the areas and the communes. */
@Component
public class Places {
    private final Tenancies tenancies;
    private final MessageSource messages;

    Places(Tenancies tenancies, MessageSource messages) {
        this.tenancies = tenancies;
        this.messages = messages;
    }

    /**
     * {@code Agence Nord : Colomiers, Toulouse}.
     *
     * @param cities to be named; none where the criteria say enough
     */
    public String of(Scope scope, Criteria whom, List<String> cities, Lang lang) {
        String within = String.join(", ", within(scope, whom, lang));
        String communes = String.join(", ", cities);
        if (within.isEmpty() && communes.isEmpty()) {
            return say(whom.isEverybody() ? "notice.note.all" : "notice.note.part", lang);
        }
        return within.isEmpty() || communes.isEmpty()
                ? within + communes
                : say("notice.place.within", lang, within, communes);
    }

    private List<String> within(Scope scope, Criteria whom, Lang lang) {
        Stream<String> branch =
                whom.branch().flatMap(id -> branch(scope, id)).stream().map(name -> agency(name, lang));
        Stream<String> areas = whom.priorityArea() ? Stream.of(say("notice.place.areas", lang)) : Stream.empty();
        return Stream.concat(branch, areas).toList();
    }

    private Optional<String> branch(Scope scope, int id) {
        return tenancies.branches(scope).stream()
                .filter(one -> one.id() == id)
                .map(Branch::name)
                .findFirst();
    }

    /** Most names say already what they name: {@code Agence Nord}. */
    private String agency(String name, Lang lang) {
        return name.toLowerCase(Locale.ROOT).contains("agence") ? name : say("notice.place.agency", lang, name);
    }

    private String say(String key, Lang lang, Object... arguments) {
        return messages.getMessage(key, arguments, lang == Lang.EN ? Locale.ENGLISH : Locale.FRENCH);
    }
}
