package fr.palier.engine.decision;

import fr.palier.engine.decision.RefusedModel.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

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

    /** Reads a DMN file that nobody vouches for: no document type, no entities, no file reached from inside, 4 MB at most. */
    private static final class Reader {
        private static final int MAX_BYTES = 4 << 20;
        private static final int MAX_DEPTH = 64;
        private static final Set<String> MODEL_NAMESPACES = Set.of(
                "http://www.omg.org/spec/DMN/20180521/MODEL/",
                "https://www.omg.org/spec/DMN/20191111/MODEL/",
                "https://www.omg.org/spec/DMN/20211108/MODEL/",
                "https://www.omg.org/spec/DMN/20230324/MODEL/");

        private static final int PROLOG = 200;
        private static final Pattern OF_UTF8 = Pattern.compile("encoding=[\"'](?i:utf-8)[\"']");

        private final String file;
        private final Xml root = new Xml("", Map.of());
        private final Deque<Xml> open = new ArrayDeque<>();

        private Reader(String file) {
            this.file = file;
        }

        static Xml read(InputStream in, String file) throws IOException {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            Reader reader = new Reader(file);
            if (bytes.length > MAX_BYTES) {
                throw reader.refused("the file is larger than 4 MB: split the model");
            }
            reader.requireUtf8(bytes);
            try {
                return reader.parse(factory().createXMLStreamReader(new ByteArrayInputStream(bytes)));
            } catch (XMLStreamException e) {
                throw reader.refused("the XML cannot be read: " + e.getMessage());
            }
        }

        /** Asked first, since the parser of the JDK writes to standard error, besides throwing, where bytes are not. */
        private void requireUtf8(byte[] bytes) {
            String start = new String(bytes, 0, Math.min(bytes.length, PROLOG), StandardCharsets.ISO_8859_1);
            boolean another = start.startsWith("þÿ")
                    || start.startsWith("ÿþ")
                    || (start.contains("encoding=") && !OF_UTF8.matcher(start).find());
            if (another) {
                return;
            }
            try {
                StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            } catch (CharacterCodingException e) {
                throw refused("the file is not in UTF-8, as it says or as XML is by default: save it as UTF-8");
            }
        }

        private static XMLInputFactory factory() {
            XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            factory.setProperty(XMLInputFactory.IS_COALESCING, true);
            factory.setXMLResolver((_, _, _, _) -> InputStream.nullInputStream());
            return factory;
        }

        private Xml parse(XMLStreamReader xml) throws XMLStreamException {
            open.push(root);
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw refused("a document type (<!DOCTYPE …>) is not accepted: remove it");
                    case XMLStreamConstants.START_ELEMENT -> start(xml);
                    case XMLStreamConstants.END_ELEMENT -> open.pop();
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> top().add(xml.getText());
                    default -> {}
                }
            }
            return root.child("definitions")
                    .orElseThrow(
                            () -> refused("no <definitions> of DMN 1.2 to 1.5: save the model as DMN 1.3 or later"));
        }

        /** A foreign element is pushed like any other but hangs on nothing, so that it vanishes with all it holds. */
        private void start(XMLStreamReader xml) {
            if (open.size() > MAX_DEPTH) {
                throw refused("elements are nested more than " + MAX_DEPTH + " deep");
            }
            Xml element = new Xml(xml.getLocalName(), attributes(xml));
            if (MODEL_NAMESPACES.contains(String.valueOf(xml.getNamespaceURI()))) {
                top().add(element);
            }
            open.push(element);
        }

        private static Map<String, String> attributes(XMLStreamReader xml) {
            Map<String, String> attributes = new HashMap<>();
            for (int i = 0; i < xml.getAttributeCount(); i++) {
                if (xml.getAttributeNamespace(i) == null
                        || xml.getAttributeNamespace(i).isEmpty()) {
                    attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
                }
            }
            return attributes;
        }

        private Xml top() {
            return open.element();
        }

        private RefusedModel refused(String reason) {
            return new RefusedModel(Refusal.of(file, "", reason));
        }
    }
}
