package fr.palier.engine.decision;

import fr.palier.engine.decision.cell.BadCell;
import fr.palier.engine.decision.cell.ValueType;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The item definitions and input data of a model: what a name is, and which values it may take (DMN 1.3, 7.3.2). */
final class Types {
    private final Map<String, Xml> definitions;
    private final Map<String, Xml> inputData;

    Types(Xml model) {
        this.definitions = named(model, "itemDefinition");
        this.inputData = named(model, "inputData");
    }

    private static Map<String, Xml> named(Xml model, String kind) {
        return model.children(kind)
                .collect(Collectors.toMap(e -> plain(e.attribute("name")), e -> e, (first, _) -> first));
    }

    /** A name with its white space made regular, as FEEL compares names. */
    static String plain(String name) {
        String stripped = name.strip();
        return stripped.chars().anyMatch(Character::isWhitespace) ? stripped.replaceAll("\\s+", " ") : stripped;
    }

    boolean isInputDatum(String name) {
        return inputData.containsKey(name);
    }

    String inputDataNames() {
        return inputData.keySet().stream().sorted().collect(Collectors.joining(", "));
    }

    /** The type reference of an input datum's variable, empty if it has none. */
    String referenceOf(String inputDatum) {
        return Optional.ofNullable(inputData.get(inputDatum))
                .flatMap(datum -> datum.child("variable"))
                .map(variable -> variable.attribute("typeRef"))
                .orElse("");
    }

    /** The simple type behind a reference. Throws if it is a structure, a list, or no type that the subset knows. */
    ValueType resolve(String reference) throws BadCell {
        String at = plain(reference);
        for (int hops = 0; hops <= definitions.size(); hops++) {
            Optional<ValueType> simple = simple(at);
            if (simple.isPresent()) {
                return simple.get();
            }
            Xml definition = definitions.get(at);
            if (definition == null || definition.attribute("isCollection").equals("true")) {
                break;
            }
            at = definition.child("typeRef").map(Xml::text).map(Types::plain).orElse("?");
        }
        throw new BadCell("the type '" + reference + "' is not supported: use number, string, boolean or date", "");
    }

    private static Optional<ValueType> simple(String reference) {
        return switch (reference.substring(reference.indexOf(':') + 1)) {
            case "number" -> Optional.of(ValueType.NUMBER);
            case "string" -> Optional.of(ValueType.STRING);
            case "boolean" -> Optional.of(ValueType.BOOLEAN);
            case "date" -> Optional.of(ValueType.DATE);
            case "", "Any" -> Optional.of(ValueType.ANY);
            default -> Optional.empty();
        };
    }

    /** The unary tests of the values that a type allows, empty if it allows all. */
    String allowed(String reference) {
        String at = plain(reference);
        for (int hops = 0; hops <= definitions.size() && definitions.containsKey(at); hops++) {
            Xml definition = definitions.get(at);
            String allowed = definition == null ? "" : definition.textOf("allowedValues");
            if (definition == null || !allowed.isEmpty()) {
                return allowed;
            }
            at = definition.child("typeRef").map(Xml::text).map(Types::plain).orElse("");
        }
        return "";
    }
}
