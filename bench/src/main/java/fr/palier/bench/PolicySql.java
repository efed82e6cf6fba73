package fr.palier.bench;

import static fr.palier.bench.UnaryTest.quoted;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * A triage policy as SQL expressions over the signals: its {@code action} table (FIRST) as a CASE, its {@code score}
 * table (RULE ORDER) as a sum of CASEs. Reads the DMN by itself, on purpose: an oracle that shared the product's parser
 * would share its faults.
 *
 * @param actionRank SQL of the place of the action in the working order, from 0
 * @param actionName SQL of the action's code, from a column {@code action_rank}
 * @param score SQL of the sum of points
 * @param worked how many actions, from rank 0, are written without {@code --all}
 */
record PolicySql(String actionRank, String actionName, String score, int worked) {
    private static final Pattern COMMA = Pattern.compile(",");
    private static final Set<String> UNWORKED = Set.of("none_hold", "none");
    private static final Set<String> HUNDREDTHS = Set.of(
            "balance", "due_0_30", "due_31_60", "due_61_90", "due_over_90", "months_owed", "trend", "rent", "benefit");

    /**
     * @throws IOException where the file cannot be read or is no XML
     * @throws IllegalArgumentException where it is no policy within the subset
     */
    static PolicySql read(Path dmn) throws IOException {
        Document document = parse(dmn);
        Element action = table(document, "action", "FIRST");
        Element score = table(document, "score", "RULE ORDER");
        List<String> order = workingOrder(action);
        int worked =
                (int) order.stream().filter(code -> !UNWORKED.contains(code)).count();
        return new PolicySql(rank(action, order), name(order), sum(score), worked);
    }

    private static Document parse(Path dmn) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(dmn.toFile());
        } catch (SAXException | ParserConfigurationException e) {
            throw new IOException(dmn + " is not a DMN file: " + e.getMessage(), e);
        }
    }

    private static Element table(Document document, String decision, String hitPolicy) {
        for (Element element : elements(document.getElementsByTagNameNS("*", "decision"))) {
            if (element.getAttribute("name").equals(decision)) {
                Element table = children(element, "decisionTable").getFirst();
                String found = table.getAttribute("hitPolicy");
                if (!found.equals(hitPolicy)) {
                    throw new IllegalArgumentException(
                            "decision " + decision + " has hit policy " + found + ": expected " + hitPolicy);
                }
                return table;
            }
        }
        throw new IllegalArgumentException("the policy has no decision named " + decision);
    }

    /** The output clause's values as they stand, except that what is not worked comes last. */
    private static List<String> workingOrder(Element action) {
        Element output = children(action, "output").getFirst();
        List<String> codes = new ArrayList<>();
        for (String value : COMMA.split(text(children(output, "outputValues").getFirst()), -1)) {
            codes.add(word(value));
        }
        List<String> order = new ArrayList<>(codes);
        order.removeAll(UNWORKED);
        codes.stream().filter(UNWORKED::contains).forEach(order::add);
        return order;
    }

    private static String rank(Element table, List<String> order) {
        Function<Element, String> place = rule -> {
            String code = word(text(children(rule, "outputEntry").getFirst()));
            int at = order.indexOf(code);
            if (at < 0) {
                throw new IllegalArgumentException("action " + code + " is missing from the table's output values");
            }
            return Integer.toString(at);
        };
        return children(table, "rule").stream()
                .map(rule -> "WHEN " + condition(table, rule) + " THEN " + place.apply(rule))
                .collect(Collectors.joining(" ", "CASE ", " END"));
    }

    private static String name(List<String> order) {
        return IntStream.range(0, order.size())
                .mapToObj(at -> "WHEN " + at + " THEN " + quoted(order.get(at)))
                .collect(Collectors.joining(" ", "CASE action_rank ", " END"));
    }

    private static String sum(Element table) {
        List<String> outputs = children(table, "output").stream()
                .map(o -> o.getAttribute("name"))
                .toList();
        int points = outputs.indexOf("points");
        if (points < 0) {
            throw new IllegalArgumentException("the score table has no output named points, only " + outputs);
        }
        return children(table, "rule").stream()
                .map(rule -> "CASE WHEN " + condition(table, rule) + " THEN "
                        + Integer.parseInt(text(children(rule, "outputEntry").get(points))) + " ELSE 0 END")
                .collect(Collectors.joining(" + ", "(", ")"));
    }

    private static String condition(Element table, Element rule) {
        List<Element> inputs = children(table, "input");
        List<Element> cells = children(rule, "inputEntry");
        return IntStream.range(0, inputs.size())
                .mapToObj(i -> predicate(
                        text(children(inputs.get(i), "inputExpression").getFirst()), text(cells.get(i))))
                .filter(predicate -> !predicate.equals("true"))
                .reduce((left, right) -> left + " AND " + right)
                .orElse("true");
    }

    private static String predicate(String column, String cell) {
        return UnaryTest.toSql(column, cell, HUNDREDTHS.contains(column) ? 2 : 0);
    }

    private static String word(String text) {
        return text.strip().replaceAll("^\"|\"$", "");
    }

    /** The text of a DMN expression: its {@code text} child. */
    private static String text(Element expression) {
        return children(expression, "text").getFirst().getTextContent().strip();
    }

    private static List<Element> children(Element parent, String name) {
        return elements(parent.getChildNodes()).stream()
                .filter(child -> child.getLocalName().equals(name))
                .toList();
    }

    private static List<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .toList();
    }
}
