package fr.palier.engine.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.palier.engine.source.RefusedFile;
import fr.palier.engine.text.Lang;
import fr.palier.engine.xml.SafeXml.Event;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files made to hurt, and what is said of them. */
class SafeXmlTest {
    private static final XmlLimits LIMITS = new XmlLimits(16 << 20, 20, 1000);

    @Test
    void walksElementsAndText() throws IOException {
        SafeXml xml = open("<a x='1' n:x='2' xmlns:n='u'>t<n:b/></a>");
        assertEquals(Event.START, xml.next());
        assertEquals("a {x=1} ", xml.name() + " " + xml.attributes() + " " + xml.namespace());
        assertEquals(Event.TEXT, xml.next());
        assertEquals("t", xml.piece());
        assertEquals(Event.START, xml.next());
        assertEquals("b u 2", xml.name() + " " + xml.namespace() + " " + xml.depth());
        assertEquals(Event.END, xml.next());
        assertEquals(Event.END, xml.next());
        assertEquals(Event.DONE, xml.next());
    }

    @Test
    void reachesNoFileFromInside(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "the secret");
        String uri = secret.toUri().toString();
        for (String type : List.of(
                "<!DOCTYPE a [<!ENTITY x SYSTEM '" + uri + "'>]>",
                "<!DOCTYPE a SYSTEM '" + uri + "'>",
                "<!DOCTYPE a [<!ENTITY % p SYSTEM '" + uri + "'> %p;]>")) {
            assertRefused("a document type", type + "<a>&x;</a>");
        }
    }

    @Test
    void expandsNoEntities() {
        StringBuilder bomb = new StringBuilder("<!DOCTYPE a [<!ENTITY e0 'ha'>");
        for (int i = 1; i <= 9; i++) {
            bomb.append("<!ENTITY e" + i + " '" + ("&e" + (i - 1) + ";").repeat(10) + "'>");
        }
        assertRefused("a document type", bomb + "]><a>&e9;</a>");
        String wide = "<!DOCTYPE a [<!ENTITY e '" + "a".repeat(100_000) + "'>]>";
        assertRefused("a document type", wide + "<a>" + "&e;".repeat(100_000) + "</a>");
        assertRefused("cannot be read", "<a>&undeclared;</a>");
    }

    @Test
    void keepsTheFivePredefinedEntities() throws IOException {
        assertEquals("<>&'\"é", text("<a>&lt;&gt;&amp;&apos;&quot;&#233;</a>"));
    }

    @Test
    void stopsAtDepth() {
        assertRefused("nested more than 20 deep", "<a>".repeat(200_000) + "</a>".repeat(200_000));
    }

    @Test
    void stopsAtTheLimitOfATextWithoutHoldingIt() {
        Endless text = new Endless("<a>", "b");
        assertRefused("longer than 1000 characters", text);
        assertTrue(text.taken() < 100_000, () -> "taken: " + text.taken());
    }

    @Test
    void stopsAtTheLimitOfATagOrComment() {
        for (String start : List.of("<a x='", "<a><!--", "<a><?p ", "<a><![CDATA[")) {
            assertRefused("one tag or comment takes more than 4 MB", new Endless(start, "b"));
        }
        assertRefused("line 1", new Endless("<", "b"));
        assertRefused("line 1", new Endless("<a ", "b=\"\" b"));
    }

    @Test
    void stopsAtTheLimitOfTheFile() {
        assertRefused("larger than 16 MB", new Endless("<a>", "<b/>"));
    }

    @Test
    void readsEncodings() throws IOException {
        for (String name : List.of("UTF-8", "ISO-8859-1", "iso-8859-15", "Windows-1252")) {
            assertEquals("é", text(xml("<?xml version='1.0' encoding='" + name + "'?><a>é</a>", name)), name);
        }
        for (String name : List.of("UTF-8", "UTF-16BE", "UTF-16LE")) {
            assertEquals("é", text(xml("\ufeff<?xml version='1.0' encoding='utf-16'?><a>é</a>", name)), name);
        }
        assertEquals("é", text(xml("<?xml version='1.0'?><a>é</a>", "UTF-16LE")));
        assertEquals("é", text(xml("<?xml version='1.0' encoding='utf-16'?><a>é</a>", "UTF-8")));
    }

    @Test
    void refusesWhatIsNotInItsEncoding() {
        assertRefused("line 2: the file is not in UTF-8", xml("<a>\né</a>", "ISO-8859-1"));
        assertRefused("line 1: the file is not in UTF-8", new byte[] {'<', 'a', '>', (byte) 0xc3});
        assertRefused(
                "line 1: the file is not in US-ASCII", xml("<?xml version='1.0' encoding='ascii'?><a>é</a>", "UTF-8"));
        assertRefused(
                "the declared encoding 'UTF-7' is not accepted: save the file as UTF-8",
                xml("<?xml version='1.0' encoding='UTF-7'?><a/>", "UTF-8"));
    }

    @Test
    void refusesWhatIsNoXmlWithItsPlace() {
        assertRefused("line 2, column 2: the XML cannot be read here", "<a>\n<");
        assertRefused("line 1", "");
        assertRefused("line 1", "a,b");
        assertRefused("line 1", "<a>\0</a>");
        assertRefused("line 1", "<a></b>");
        RefusedFile refused = assertThrows(RefusedFile.class, () -> text("<a>"));
        assertTrue(refused.message(Lang.FR).startsWith("f.xml : ligne 1, colonne "), refused.message(Lang.FR));
    }

    @Test
    void holdsAPartAsATreeAndHandsOverItsMany() throws IOException {
        SafeXml xml = open("<r><a><b>1</b><m><v>x</v></m><m><v>y</v></m><b> 2 </b></a></r>");
        xml.next();
        xml.next();
        var many = new ArrayList<String>();
        XmlNode node = XmlNode.read(xml, "m", m -> many.add(m.textAt("v")));
        assertEquals(List.of("x", "y"), many);
        assertEquals(
                List.of("1", "2"), node.all("b").stream().map(XmlNode::text).toList());
        assertEquals("", node.textAt("m", "v"));
        assertEquals(Event.END, xml.next());
    }

    @Test
    void refusesATreeOfTooManyElements() {
        assertRefusedTree(
                "holds more than 4194304 characters",
                "<a>" + ("<b>" + "x".repeat(999) + "</b>").repeat(4_200) + "</a>");
        assertRefusedTree("holds more than 100000 others", "<a>" + "<b/>".repeat(100_001) + "</a>");
    }

    private static SafeXml open(String xml) throws IOException {
        return new SafeXml("f.xml", new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), LIMITS);
    }

    private static byte[] xml(String xml, String charset) {
        return xml.getBytes(Charset.forName(charset));
    }

    private static String text(String xml) throws IOException {
        return text(xml.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(byte[] xml) throws IOException {
        return text(new ByteArrayInputStream(xml));
    }

    private static String text(InputStream in) throws IOException {
        SafeXml xml = new SafeXml("f.xml", in, LIMITS);
        StringBuilder text = new StringBuilder();
        for (Event event = xml.next(); event != Event.DONE; event = xml.next()) {
            if (event == Event.TEXT) {
                text.append(xml.piece());
            }
        }
        return text.toString();
    }

    private static void assertRefused(String reason, String xml) {
        assertRefused(reason, xml.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertRefused(String reason, byte[] xml) {
        assertRefused(reason, new ByteArrayInputStream(xml));
    }

    private static void assertRefused(String reason, InputStream xml) {
        RefusedFile refused = assertThrows(RefusedFile.class, () -> text(xml), reason);
        assertTrue(refused.reason(Lang.EN).contains(reason), refused.reason(Lang.EN));
    }

    private static void assertRefusedTree(String reason, String text) {
        RefusedFile refused = assertThrows(RefusedFile.class, () -> {
            SafeXml xml = open(text);
            xml.next();
            XmlNode.read(xml);
        });
        assertTrue(refused.reason(Lang.EN).contains(reason), refused.reason(Lang.EN));
    }
}
