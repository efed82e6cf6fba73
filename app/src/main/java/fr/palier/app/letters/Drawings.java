package fr.palier.app.letters;

import fr.palier.app.shared.Refused;
import fr.palier.engine.source.RefusedFile;
import fr.palier.engine.xml.SafeXml;
import fr.palier.engine.xml.XmlLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Pictures made of lines (SVG): read by the list of what a drawing needs, written anew from it. What could run, fetch or repeat
 * itself is refused by its name; what other programs leave in a drawing for themselves is left out.
 */
final class Drawings {
    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final XmlLimits LIMITS = new XmlLimits(Logo.MOST, 30, 50_000);
    private static final int MOST_ELEMENTS = 5_000;

    private static final Set<String> SHAPES = Set.of(
            "svg",
            "g",
            "path",
            "rect",
            "circle",
            "ellipse",
            "line",
            "polyline",
            "polygon",
            "defs",
            "linearGradient",
            "radialGradient",
            "stop",
            "clipPath",
            "style");

    /** Words for readers and programs, not for the eye. */
    private static final Set<String> LEFT_OUT = Set.of("title", "desc", "metadata", "switch");

    private static final Set<String> ATTRIBUTES = Set.of(
            "id",
            "class",
            "style",
            "d",
            "x",
            "y",
            "width",
            "height",
            "viewBox",
            "transform",
            "cx",
            "cy",
            "r",
            "rx",
            "ry",
            "x1",
            "y1",
            "x2",
            "y2",
            "fx",
            "fy",
            "points",
            "fill",
            "fill-rule",
            "fill-opacity",
            "stroke",
            "stroke-width",
            "stroke-linecap",
            "stroke-linejoin",
            "stroke-miterlimit",
            "stroke-dasharray",
            "stroke-opacity",
            "opacity",
            "clip-path",
            "clip-rule",
            "offset",
            "stop-color",
            "stop-opacity",
            "gradientUnits",
            "gradientTransform",
            "spreadMethod",
            "clipPathUnits",
            "preserveAspectRatio");

    /** What an attribute or a style could fetch or run; a place inside the drawing is none of it. */
    private static final Pattern REACHES_OUT =
            Pattern.compile("(?i)url\\s*\\((?!\\s*#)|@|\\\\|expression|script|data:|http|file:|behavior");

    private final SafeXml xml;
    private final StringBuilder out = new StringBuilder();
    private int elements;
    private int leftOut;
    private boolean inStyle;

    private Drawings(SafeXml xml) {
        this.xml = xml;
    }

    static byte[] svg(byte[] content) {
        try {
            Drawings drawing = new Drawings(new SafeXml("logo.svg", new ByteArrayInputStream(content), LIMITS));
            drawing.copy();
            return drawing.out.toString().getBytes(StandardCharsets.UTF_8);
        } catch (RefusedFile noDrawing) {
            throw new Refused("letters.logo.no-picture");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void copy() throws IOException {
        for (SafeXml.Event event = xml.next(); event != SafeXml.Event.DONE; event = xml.next()) {
            switch (event) {
                case START -> start();
                case END -> end();
                case TEXT -> text(xml.piece());
                case DONE -> {}
            }
        }
    }

    private void start() {
        String name = xml.name();
        boolean foreign = !xml.namespace().equals(SVG);
        if (leftOut > 0 || (elements > 0 && (foreign || LEFT_OUT.contains(name)))) {
            leftOut++;
            return;
        }
        if (elements == 0 && (foreign || !name.equals("svg"))) {
            throw new Refused("letters.logo.no-picture");
        }
        if (!SHAPES.contains(name) || ++elements > MOST_ELEMENTS) {
            throw new Refused("letters.logo.not-allowed", name, xml.line());
        }
        inStyle = name.equals("style");
        out.append('<').append(name).append(elements == 1 ? " xmlns=\"" + SVG + "\"" : "");
        attributes()
                .forEach((key, value) -> out.append(' ')
                        .append(key)
                        .append("=\"")
                        .append(plain(value))
                        .append('"'));
        out.append('>');
    }

    private Map<String, String> attributes() {
        Map<String, String> kept = new TreeMap<>();
        xml.attributes().forEach((name, value) -> {
            if (name.startsWith("on")
                    || name.endsWith("href")
                    || REACHES_OUT.matcher(value).find()) {
                throw new Refused("letters.logo.not-allowed", name, xml.line());
            }
            if (ATTRIBUTES.contains(name)) {
                kept.put(name, value);
            }
        });
        return kept;
    }

    private void end() {
        if (leftOut > 0) {
            leftOut--;
        } else {
            inStyle = false;
            out.append("</").append(xml.name()).append('>');
        }
    }

    /** Only styles have a text that is drawn. */
    private void text(String piece) {
        if (leftOut == 0 && inStyle) {
            if (REACHES_OUT.matcher(piece).find()) {
                throw new Refused("letters.logo.not-allowed", "style", xml.line());
            }
            out.append(plain(piece));
        }
    }

    private static String plain(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
