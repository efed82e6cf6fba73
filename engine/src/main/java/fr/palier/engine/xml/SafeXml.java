package fr.palier.engine.xml;

import fr.palier.engine.source.RefusedFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Walks an XML file that nobody vouches for, forwards, holding none of it. The parser is the JDK's own whatever lies on
 * the class path; a document type is refused, so that there are no entities to expand and no file to be reached from
 * inside (OWASP ASVS 5.0, 1.5.1). Belongs to one thread.
 */
public final class SafeXml {
    /** What the walk has come to. */
    public enum Event {
        START,
        TEXT,
        END,
        DONE
    }

    private final String file;
    private final XmlLimits limits;
    private final XmlText characters;
    private final XMLStreamReader xml;
    private int depth;
    private int text;

    /**
     * @param file the name that refusals give
     * @throws RefusedFile for an encoding that is not accepted
     * @throws IOException if the stream fails
     */
    public SafeXml(String file, InputStream in, XmlLimits limits) throws IOException {
        this.file = file;
        this.limits = limits;
        characters = new XmlText(file, in, limits);
        try {
            xml = factory().createXMLStreamReader(characters);
        } catch (XMLStreamException e) {
            throw unreadable(e, file);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLResolver((_, _, _, _) -> InputStream.nullInputStream());
        return factory;
    }

    /**
     * Goes on to the next start or end of an element, or to a piece of text: a long text comes in several.
     *
     * @throws RefusedFile where the file is no XML, ends early, has a document type or breaks a limit
     * @throws IOException if the stream fails
     */
    public Event next() throws IOException {
        try {
            while (xml.hasNext()) {
                int event = xml.next();
                characters.event();
                switch (event) {
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw documentType();
                    case XMLStreamConstants.START_ELEMENT -> {
                        return start();
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        text = 0;
                        return Event.END;
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                        return text();
                    }
                    default -> {}
                }
            }
            return Event.DONE;
        } catch (XMLStreamException e) {
            throw unreadable(e, file);
        }
    }

    private Event start() {
        if (++depth > limits.depth()) {
            throw refused(
                    "les éléments sont imbriqués sur plus de " + limits.depth() + " niveaux",
                    "elements are nested more than " + limits.depth() + " deep");
        }
        text = 0;
        return Event.START;
    }

    private Event text() {
        text += xml.getTextLength();
        if (text > limits.text()) {
            throw refused(
                    "un texte dépasse " + limits.text() + " caractères",
                    "a text is longer than " + limits.text() + " characters");
        }
        return Event.TEXT;
    }

    /** The local name of the element that starts or ends. */
    public String name() {
        return xml.getLocalName();
    }

    /** The namespace of the element that starts or ends, empty if it has none. */
    public String namespace() {
        return xml.getNamespaceURI() == null ? "" : xml.getNamespaceURI();
    }

    /** The attributes, without namespace, of the element that starts. */
    public Map<String, String> attributes() {
        if (xml.getAttributeCount() == 0) {
            return Map.of();
        }
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String namespace = xml.getAttributeNamespace(i);
            if (namespace == null || namespace.isEmpty()) {
                attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
            }
        }
        return attributes;
    }

    /** The piece of text. */
    public String piece() {
        return xml.getText();
    }

    /** The line at which the walk stands, from 1. */
    public int line() {
        return xml.getLocation().getLineNumber();
    }

    /** The column behind what was just read, from 1. */
    public int column() {
        return xml.getLocation().getColumnNumber();
    }

    /** How many elements are open, with the one that starts and without the one that ends. */
    public int depth() {
        return depth;
    }

    /** A refusal of the whole file that names the place at which the walk stands. */
    public RefusedFile refused(String french, String english) {
        return at(file, line(), column(), french, english);
    }

    private RefusedFile documentType() {
        return refused(
                "un type de document (<!DOCTYPE …>) n'est pas accepté ; retirez-le",
                "a document type (<!DOCTYPE …>) is not accepted: remove it");
    }

    private static RefusedFile unreadable(XMLStreamException e, String file) {
        int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
        int column = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getColumnNumber());
        return at(
                file,
                line,
                column,
                "le XML est illisible ici, mal formé ou tronqué ; exportez à nouveau le fichier",
                "the XML cannot be read here, malformed or cut off: export the file again");
    }

    private static RefusedFile at(String file, int line, int column, String french, String english) {
        return new RefusedFile(
                file,
                "ligne " + line + ", colonne " + column + " : " + french,
                "line " + line + ", column " + column + ": " + english);
    }
}
