package fr.palier.app.messages.template;

import fr.palier.app.portfolio.TenancySummary;
import fr.palier.engine.message.Placeholder;
import fr.palier.engine.text.Lang;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What of a message hangs on the household it is for. What is not known is said in a general way. */
final class Person {
    static final Set<Placeholder> FILLS = Set.of(Placeholder.PRENOM, Placeholder.AGENCE, Placeholder.COMMUNE);

    private Person() {}

    /** The values with those of a household. */
    static Map<Placeholder, String> values(Map<Placeholder, String> sender, TenancySummary tenancy, Lang lang) {
        EnumMap<Placeholder, String> values = new EnumMap<>(sender);
        String landlord = sender.getOrDefault(Placeholder.BAILLEUR, "");
        values.put(Placeholder.PRENOM, or(tenancy.givenName(), lang.of("Madame, Monsieur", "Sir or Madam")));
        values.put(Placeholder.AGENCE, or(Objects.requireNonNullElse(tenancy.branch(), ""), landlord));
        values.put(Placeholder.COMMUNE, or(tenancy.city(), lang.of("votre commune", "your town")));
        return values;
    }

    private static String or(String known, String general) {
        return known.isBlank() ? general : known.strip();
    }
}
