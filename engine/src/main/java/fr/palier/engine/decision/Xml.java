package fr.palier.engine.decision;

import fr.palier.engine.decision.RefusedModel.Refusal;
import fr.palier.engine.source.RefusedFile;
import fr.palier.engine.text.Lang;
import fr.palier.engine.xml.SafeXml;
import fr.palier.engine.xml.SafeXml.Event;
import fr.palier.engine.xml.XmlLimits;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    /**
     * Reads the {@code <definitions>} element of a file.
     *
     * @throws RefusedModel for anything that is not a DMN model
     */
    static Xml read(InputStream in, String file) throws IOException {
        return Reader.read(in, file);
    }

    /** Keeps the elements of the model namespaces, of any version. */
    private static final class Reader {
        private static final XmlLimits LIMITS = new XmlLimits(4 << 20, 64, 4 << 20);
        private static final Set<String> MODEL_NAMESPACES = Set.of(
                "http://www.omg.org/spec/DMN/20180521/MODEL/",
                "https://www.omg.org/spec/DMN/20191111/MODEL/",
                "https://www.omg.org/spec/DMN/20211108/MODEL/",
                "https://www.omg.org/spec/DMN/20230324/MODEL/");

        private final Xml root = new Xml("", Map.of());
        private final Deque<Xml> open = new ArrayDeque<>();

        static Xml read(InputStream in, String file) throws IOException {
            try {
                return new Reader()
                        .parse(new SafeXml(file, in, LIMITS))
                        .orElseThrow(() -> refused(
                                file, "no <definitions> of DMN 1.2 to 1.5: save the model as DMN 1.3 or later"));
            } catch (RefusedFile e) {
                throw refused(file, e.reason(Lang.EN));
            }
        }

        private Optional<Xml> parse(SafeXml xml) throws IOException {
            open.push(root);
            for (Event event = xml.next(); event != Event.DONE; event = xml.next()) {
                switch (event) {
                    case START -> start(xml);
                    case END -> open.pop();
                    case TEXT -> open.element().add(xml.piece());
                    case DONE -> {}
                }
            }
            return root.child("definitions");
        }

        /** A foreign element is pushed like any other but hangs on nothing, so that it vanishes with all it holds. */
        private void start(SafeXml xml) {
            Xml element = new Xml(xml.name(), xml.attributes());
            if (MODEL_NAMESPACES.contains(xml.namespace())) {
                open.element().add(element);
            }
            open.push(element);
        }

        private static RefusedModel refused(String file, String reason) {
            return new RefusedModel(Refusal.of(file, "", reason));
        }
    }
}
