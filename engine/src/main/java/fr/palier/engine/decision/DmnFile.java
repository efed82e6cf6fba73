package fr.palier.engine.decision;

import fr.palier.engine.decision.RefusedModel.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A DMN model: the decisions it holds, of which the decision tables of the supported subset can be had. */
public final class DmnFile {
    private final String name;
    private final Xml definitions;
    private final Map<String, Xml> decisions = new LinkedHashMap<>();

    private DmnFile(String name, Xml definitions) {
        this.name = name;
        this.definitions = definitions;
        definitions.children("decision").forEach(this::addDecision);
    }

    private void addDecision(Xml decision) {
        String decisionName = decision.attribute("name");
        if (decisions.putIfAbsent(decisionName, decision) != null) {
            throw new RefusedModel(Refusal.of(name, decisionName, "two decisions have this name: rename one"));
        }
    }

    /**
     * Reads a model of DMN 1.2 to 1.5, at most 4 MB. Decisions are looked at when they are asked for.
     *
     * @param fileName the name that refusals shall give
     * @throws RefusedModel if it is no DMN model, too large, or has a document type
     * @throws IOException if the stream fails
     */
    public static DmnFile read(InputStream in, String fileName) throws IOException {
        return new DmnFile(fileName, Xml.read(in, fileName));
    }

    /** Names of all decisions, in the order of the file. */
    public List<String> decisions() {
        return List.copyOf(decisions.keySet());
    }

    /**
     * The decision table of a decision.
     *
     * @throws RefusedModel if there is no such decision, if its logic is not a decision table, or if the table is outside the
     *     subset (hit policy, type, an output that is no literal); all refusals of the table are in it
     */
    public DecisionTable table(String decision) {
        Xml found = decisions.get(decision);
        if (found == null) {
            throw new RefusedModel(
                    Refusal.of(name, decision, "there is no such decision: the file holds " + decisions.keySet()));
        }
        return new TableReader(name, definitions, found).read();
    }
}
