package fr.palier.app.imports.pages;

import fr.palier.app.imports.FileKind;
import fr.palier.app.imports.Recognised;
import fr.palier.app.imports.Terms.Term;
import fr.palier.app.shared.Refused;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was filled in about a file: for column i its title and name, for term i its column, text and meaning. */
final class SaidForm {
    /** More fields than any export has columns or a page has codes. */
    private static final int MOST = 500;

    private SaidForm() {}

    /** @throws Refused where one name is given to two columns */
    static Recognised.Said read(Map<String, String> given) {
        FileKind kind = "locations".equals(given.get("sorte")) ? FileKind.TENANCIES : FileKind.LEDGER;
        Map<String, String> columns = new LinkedHashMap<>();
        List<Term> terms = new ArrayList<>();
        for (int i = 0; i < MOST; i++) {
            String name = given.getOrDefault("nom" + i, "");
            if (!name.isEmpty() && columns.put(name, given.getOrDefault("titre" + i, "")) != null) {
                throw new Refused("imports.column-twice");
            }
            String text = given.getOrDefault("texte" + i, "");
            if (!text.isEmpty()) {
                terms.add(new Term(given.getOrDefault("colonne" + i, ""), text, 0, given.getOrDefault("sens" + i, "")));
            }
        }
        return new Recognised.Said(kind, columns, terms, given.containsKey("signe"));
    }
}
