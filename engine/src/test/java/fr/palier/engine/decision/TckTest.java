package fr.palier.engine.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The published conformance models of the DMN TCK, compliance level 2, where a copy of them lies beside the project. */
class TckTest {
    private static final Path MODELS = Path.of(System.getProperty("palier.data", "."), "dmn-tck");

    private final List<String> ran = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();

    @Test
    void answersTheConformanceModelsOrRefusesThemByName() throws Exception {
        Assumptions.assumeTrue(Files.isDirectory(MODELS), "dmn-tck: skipped, no folder of models at " + MODELS);
        List<Path> models;
        try (Stream<Path> folders = Files.list(MODELS)) {
            models = folders.filter(Files::isDirectory).sorted().toList();
        }
        for (Path model : models) {
            run(model, model.getFileName().toString());
        }
        System.out.printf(
                "dmn-tck: %d models ran, %d refused (%s)%n", ran.size(), refused.size(), String.join("; ", refused));
        assertEquals(models.size(), ran.size() + refused.size());
        assertTrue(ran.size() >= 6, () -> "only " + ran);
    }

    private void run(Path folder, String name) throws Exception {
        DmnFile file;
        try (InputStream in = Files.newInputStream(folder.resolve(name + ".dmn"))) {
            file = DmnFile.read(in, name);
        }
        Map<String, SingleCase> tables = new LinkedHashMap<>();
        List<String> reasons = new ArrayList<>();
        for (String decision : file.decisions()) {
            try {
                tables.put(decision, SingleCase.of(file.table(decision)));
            } catch (RefusedModel e) {
                String message = String.valueOf(e.getMessage());
                assertTrue(message.contains(name) && message.contains(decision), message);
                reasons.add(e.refusals().getFirst().reason());
            }
        }
        if (tables.isEmpty()) {
            refused.add(name + ": " + reasons.getFirst());
            return;
        }
        check(folder.resolve(name + "-test-01.xml"), tables);
        ran.add(name);
    }

    private static void check(Path cases, Map<String, SingleCase> tables) throws Exception {
        int compared = 0;
        for (Element one : children(root(cases), "testCase")) {
            Map<String, @Nullable Object> inputs = new LinkedHashMap<>();
            children(one, "inputNode").forEach(node -> inputs.put(node.getAttribute("name"), value(node)));
            for (Element result : children(one, "resultNode")) {
                SingleCase table = tables.get(result.getAttribute("name"));
                if (table != null) {
                    Object expected = value(children(result, "expected").getFirst());
                    assertEquals(expected, Plain.of(table.evaluate(inputs)), cases + " " + one.getAttribute("id"));
                    compared++;
                }
            }
        }
        assertFalse(compared == 0, () -> cases + " compares nothing");
    }

    private static Element root(Path file) throws Exception {
        try (InputStream in = Files.newInputStream(file)) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            return factory.newDocumentBuilder().parse(in).getDocumentElement();
        } catch (IOException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && name.equals(element.getLocalName())) {
                found.add(element);
            }
        }
        return found;
    }

    private static @Nullable Object value(Element holder) {
        Optional<Element> list = children(holder, "list").stream().findFirst();
        if (list.isPresent()) {
            return children(list.get(), "item").stream().map(TckTest::value).toList();
        }
        List<Element> components = children(holder, "component");
        if (!components.isEmpty()) {
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            components.forEach(part -> row.put(part.getAttribute("name"), value(part)));
            return row;
        }
        return simple(children(holder, "value").getFirst());
    }

    private static Object simple(Element value) {
        String type = value.getAttributeNS("http://www.w3.org/2001/XMLSchema-instance", "type");
        return switch (type) {
            case "xsd:decimal" -> new BigDecimal(value.getTextContent()).stripTrailingZeros();
            case "xsd:boolean" -> Boolean.valueOf(value.getTextContent());
            default -> value.getTextContent();
        };
    }
}
