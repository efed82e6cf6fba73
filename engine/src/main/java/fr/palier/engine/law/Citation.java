package fr.palier.engine.law;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** References to texts of law as the data files have them, and the short names in them. */
public final class Citation {
    /** What stands in place of a text where none was read. */
    public static final String NONE = "—";

    private static final Map<String, String> NAMES = new TreeMap<>(Map.of(
            "CASF", "code de l’action sociale et des familles",
            "CCAPEX", "commission de coordination des actions de prévention des expulsions",
            "CCH", "code de la construction et de l’habitation",
            "CPCE", "code des procédures civiles d’exécution",
            "CSS", "code de la sécurité sociale",
            "C. conso", "code de la consommation",
            "c. civ.", "code civil",
            "loi 89-462", "loi du 6 juillet 1989 sur les rapports locatifs",
            "loi 90-449", "loi du 31 mai 1990 sur le droit au logement"));

    private Citation() {}

    /** A short name and what it stands for, in French as the texts are. */
    public record Short(String name, String meaning) {}

    /** The short names that stand in some references, each once. */
    public static List<Short> shortNames(List<String> references) {
        return NAMES.entrySet().stream()
                .filter(one -> references.stream().anyMatch(text -> text.contains(one.getKey())))
                .map(one -> new Short(one.getKey(), one.getValue()))
                .toList();
    }
}
