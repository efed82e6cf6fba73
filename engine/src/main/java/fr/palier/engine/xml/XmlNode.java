package fr.palier.engine.xml;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** An element with all it holds, by local names: what a reader takes out of a walk, one small part at a time. */
public final class XmlNode {
    /** Elements that one part may hold. */
    static final int LIMIT = 100_000;

    /** Characters that one part may hold. */
    static final int TEXT_LIMIT = 4 << 20;

    private final String name;
    private final Map<String, String> attributes;
    private final int line;
    private final int column;
    private final List<XmlNode> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    private XmlNode(SafeXml xml) {
        name = xml.name();
        attributes = xml.attributes();
        line = xml.line();
        column = xml.column();
    }

    /** Reads the element that just started, up to its end. */
    public static XmlNode read(SafeXml xml) throws IOException {
        return read(xml, "", _ -> {});
    }

    /**
     * The same, but elements of one name are handed over as they end and then forgotten, so that a part of a hundred
     * thousand of them takes the memory of one.
     *
     * @param apart local name of those elements
     */
    @SuppressWarnings("checkstyle:MethodLength") // one case for each event of the walk
    public static XmlNode read(SafeXml xml, String apart, Consumer<XmlNode> taker) throws IOException {
        Deque<XmlNode> open = new ArrayDeque<>();
        XmlNode root = new XmlNode(xml);
        open.push(root);
        int count = 1;
        int held = 0;
        while (!open.isEmpty()) {
            switch (xml.next()) {
                case START -> {
                    count = requireFew(xml, count);
                    open.push(new XmlNode(xml));
                }
                case TEXT -> {
                    open.element().text.append(xml.piece());
                    held = requireLittle(xml, held + xml.piece().length());
                }
                case END -> {
                    XmlNode ended = open.pop();
                    if (ended.name.equals(apart)) {
                        taker.accept(ended);
                        count = 0;
                        held = 0;
                    } else if (!open.isEmpty()) {
                        open.element().children.add(ended);
                    }
                }
                case DONE -> throw xml.refused("le fichier est tronqué", "the file is cut off");
            }
        }
        return root;
    }

    private static int requireFew(SafeXml xml, int count) {
        if (count >= LIMIT) {
            throw xml.refused(
                    "un élément en contient plus de " + LIMIT, "one element holds more than " + LIMIT + " others");
        }
        return count + 1;
    }

    private static int requireLittle(SafeXml xml, int held) {
        if (held > TEXT_LIMIT) {
            throw xml.refused(
                    "un élément contient plus de " + TEXT_LIMIT + " caractères",
                    "one element holds more than " + TEXT_LIMIT + " characters");
        }
        return held;
    }

    public String name() {
        return name;
    }

    /** The line on which the element starts, from 1. */
    public int line() {
        return line;
    }

    /** The column behind the element's first tag, from 1. */
    public int column() {
        return column;
    }

    /** An attribute, empty if absent. */
    public String attribute(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    /** The element's own text, stripped. */
    public String text() {
        return text.toString().strip();
    }

    /** The elements at the end of a path of local names, in the order of the file. */
    public List<XmlNode> all(String... path) {
        List<XmlNode> found = List.of(this);
        for (String step : path) {
            found = found.stream()
                    .flatMap(node -> node.children.stream())
                    .filter(child -> child.name.equals(step))
                    .toList();
        }
        return found;
    }

    /** The first of {@link #all}. */
    public Optional<XmlNode> first(String... path) {
        return all(path).stream().findFirst();
    }

    /** The text of the first of {@link #all}, empty if there is none. */
    public String textAt(String... path) {
        return first(path).map(XmlNode::text).orElse("");
    }
}
