package fr.palier.engine.decision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** An element of the DMN model namespace with what the reader needs of it; foreign elements are not kept. */
final class Xml {
    private final String name;
    private final Map<String, String> attributes;
    private final List<Xml> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    Xml(String name, Map<String, String> attributes) {
        this.name = name;
        this.attributes = new LinkedHashMap<>(attributes);
    }

    void add(Xml child) {
        children.add(child);
    }

    void add(String characters) {
        text.append(characters);
    }

    String name() {
        return name;
    }

    /** An attribute, empty if absent. */
    String attribute(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    Stream<Xml> children(String wanted) {
        return children.stream().filter(child -> child.name.equals(wanted));
    }

    List<Xml> children() {
        return children;
    }

    Optional<Xml> child(String wanted) {
        return children(wanted).findFirst();
    }

    /** The text of the {@code <text>} below a child, stripped; empty if there is none. */
    String textOf(String wanted) {
        return child(wanted).map(Xml::cellText).orElse("");
    }

    /** The text of the {@code <text>} below this element, stripped; empty if there is none. */
    String cellText() {
        return child("text").map(Xml::text).orElse("");
    }

    /** The element's own text, stripped. */
    String text() {
        return text.toString().strip();
    }
}
