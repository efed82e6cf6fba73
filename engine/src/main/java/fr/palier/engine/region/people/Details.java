package fr.palier.engine.region.people;

import fr.palier.engine.ledger.Detail;
import java.util.Map;

/** What the landlord has on file about one tenancy, as text; empty where it has nothing. */
public final class Details {
    private final String[] texts;

    private Details(String[] texts) {
        this.texts = texts;
    }

    static Details empty() {
        String[] texts = new String[Detail.values().length];
        java.util.Arrays.fill(texts, "");
        return new Details(texts);
    }

    Details put(Detail detail, String text) {
        texts[detail.ordinal()] = text;
        return this;
    }

    /** The same, some texts replaced. */
    public Details with(Map<Detail, String> others) {
        Details changed = new Details(texts.clone());
        others.forEach(changed::put);
        return changed;
    }

    public String get(Detail detail) {
        return texts[detail.ordinal()];
    }

    /** Hides what would be personal if it were true. */
    @Override
    public String toString() {
        return "Details";
    }
}
