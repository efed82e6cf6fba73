package fr.palier.engine.decision;

import fr.palier.engine.decision.DecisionTable.Input;
import fr.palier.engine.decision.DecisionTable.Output;
import fr.palier.engine.decision.DecisionTable.Rule;
import fr.palier.engine.decision.HitPolicy.Aggregation;
import fr.palier.engine.decision.RefusedModel.Refusal;
import fr.palier.engine.decision.cell.BadCell;
import fr.palier.engine.decision.cell.CellParser;
import fr.palier.engine.decision.cell.Literal;
import fr.palier.engine.decision.cell.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes a {@link DecisionTable} of one {@code <decision>}, collecting every refusal on the way. */
final class TableReader {
    private static final Set<String> NOT_LOGIC = Set.of(
            "description",
            "extensionElements",
            "question",
            "allowedAnswers",
            "variable",
            "informationRequirement",
            "knowledgeRequirement",
            "authorityRequirement",
            "supportedObjective",
            "impactedPerformanceIndicator",
            "decisionMaker",
            "decisionOwner",
            "usingProcess",
            "usingTask");

    private final Xml decision;
    private final Types types;
    private final Refusal base;
    private final List<Refusal> refusals = new ArrayList<>();

    TableReader(String file, Xml model, Xml decision) {
        this.decision = decision;
        this.types = new Types(model);
        this.base = Refusal.of(file, decision.attribute("name"), "");
    }

    DecisionTable read() {
        Xml table = decision.child("decisionTable").orElseThrow(this::notATable);
        HitPolicy policy = hitPolicy(table);
        Aggregation aggregation = aggregation(table, policy);
        List<Input> inputs = table.children("input").map(this::input).toList();
        List<Xml> clauses = table.children("output").toList();
        List<Output> outputs =
                clauses.stream().map(o -> output(o, table, clauses.size())).toList();
        List<Rule> rules = rules(table, inputs, outputs);
        DecisionTable read =
                new DecisionTable(base.file(), base.decision(), policy, aggregation, inputs, outputs, rules);
        checkOutputs(read);
        if (!refusals.isEmpty()) {
            throw new RefusedModel(refusals);
        }
        return read;
    }

    private RefusedModel notATable() {
        String logic = decision.children().stream()
                .map(Xml::name)
                .filter(name -> !NOT_LOGIC.contains(name))
                .findFirst()
                .orElse("nothing");
        return new RefusedModel(
                because("its logic is <" + logic + ">, not a decision table: write it as a <decisionTable>"));
    }

    private HitPolicy hitPolicy(Xml table) {
        String word = table.attribute("hitPolicy");
        return word.isEmpty()
                ? HitPolicy.UNIQUE
                : HitPolicy.named(word)
                        .orElseGet(() -> refuse(
                                because("the hit policy '" + word
                                        + "' is not supported: use UNIQUE, ANY, FIRST, RULE ORDER or COLLECT"),
                                HitPolicy.UNIQUE));
    }

    private Aggregation aggregation(Xml table, HitPolicy policy) {
        String word = table.attribute("aggregation");
        if (word.isEmpty()) {
            return Aggregation.NONE;
        }
        if (policy != HitPolicy.COLLECT) {
            return refuse(because("an aggregation needs the hit policy COLLECT: remove one of them"), Aggregation.NONE);
        }
        return Stream.of(Aggregation.values())
                .filter(a -> a != Aggregation.NONE && a.name().equals(word))
                .findFirst()
                .orElseGet(() -> refuse(
                        because("the aggregation '" + word + "' is unknown: use SUM, MIN, MAX or COUNT"),
                        Aggregation.NONE));
    }

    private Input input(Xml input) {
        String name = Types.plain(input.textOf("inputExpression"));
        if (!types.isInputDatum(name)) {
            refusals.add(because("the input is not the name of an input datum: the file declares "
                            + types.inputDataNames() + "; expressions are outside the supported subset")
                    .atColumn(name, ""));
        }
        String reference = input.child("inputExpression")
                .map(e -> e.attribute("typeRef"))
                .filter(r -> !r.isEmpty())
                .orElseGet(() -> types.referenceOf(name));
        String values = input.textOf("inputValues");
        return new Input(
                name,
                input.attribute("label"),
                type(reference, name),
                values.isEmpty() ? types.allowed(reference) : values);
    }

    private Output output(Xml output, Xml table, int count) {
        String name = Types.plain(output.attribute("name"));
        String shown = name.isEmpty() ? base.decision() : name;
        String reference = output.attribute("typeRef");
        ValueType type = reference.isEmpty() && count == 1 ? typeOfDecision(table) : type(reference, shown);
        return new Output(
                shown,
                type,
                literals(output, "outputValues", shown, type),
                literals(output, "defaultOutputEntry", shown, type));
    }

    /** A lone output may be typed by its decision. Where rules are listed that type is a collection, which says nothing here. */
    private ValueType typeOfDecision(Xml table) {
        Stream<Xml> places = Stream.concat(Stream.of(table), decision.child("variable").stream());
        String reference = places.map(e -> e.attribute("typeRef"))
                .filter(r -> !r.isEmpty())
                .findFirst()
                .orElse("");
        try {
            return types.resolve(reference);
        } catch (BadCell _) {
            return ValueType.ANY;
        }
    }

    private ValueType type(String reference, String column) {
        try {
            return types.resolve(reference);
        } catch (BadCell e) {
            return refuse(because(e).atColumn(column, ""), ValueType.ANY);
        }
    }

    private List<Literal> literals(Xml output, String part, String column, ValueType type) {
        String text = output.textOf(part);
        if (text.isEmpty()) {
            return List.of();
        }
        try {
            List<Literal> literals = CellParser.literals(text);
            for (Literal literal : literals) {
                checkType(literal, type);
            }
            return literals;
        } catch (BadCell e) {
            return refuse(because(e).atColumn(column, text), List.of());
        }
    }

    private List<Rule> rules(Xml table, List<Input> inputs, List<Output> outputs) {
        List<Rule> rules = new ArrayList<>();
        for (Xml rule : table.children("rule").toList()) {
            rules.add(rule(rule, rules.size() + 1, inputs, outputs));
        }
        if (rules.isEmpty()) {
            refusals.add(Refusal.of(
                    base.file(),
                    base.decision(),
                    "the table has no rules: write at least one",
                    "la table n'a aucune ligne : écrivez-en au moins une"));
        }
        return rules;
    }

    private Rule rule(Xml rule, int number, List<Input> inputs, List<Output> outputs) {
        List<String> tests = rule.children("inputEntry").map(Xml::cellText).toList();
        List<Xml> conclusions = rule.children("outputEntry").toList();
        Rule blank = new Rule(number, rule.attribute("id"), note(rule), tests, List.of());
        if (tests.size() != inputs.size() || conclusions.size() != outputs.size()) {
            refusals.add(because("the rule has " + tests.size() + " input and " + conclusions.size()
                            + " output cells, the table " + inputs.size() + " and " + outputs.size() + ": complete it")
                    .atRule(number, blank.id()));
            return blank;
        }
        List<Literal> literals = new ArrayList<>();
        for (int i = 0; i < outputs.size(); i++) {
            literals.addAll(conclusion(conclusions.get(i).cellText(), outputs.get(i), blank));
        }
        return new Rule(number, blank.id(), blank.note(), tests, literals);
    }

    private List<Literal> conclusion(String text, Output output, Rule rule) {
        try {
            Literal literal = CellParser.literal(text);
            checkType(literal, output.type());
            if (!output.values().isEmpty() && output.values().stream().noneMatch(literal::sameAs)) {
                throw new BadCell(
                        "it is not among the output values that the table declares: add it there",
                        "cette valeur n'est pas de celles que la table déclare : choisissez-en une");
            }
            return List.of(literal);
        } catch (BadCell e) {
            Refusal refusal = because(e).atRule(rule.number(), rule.id());
            return refuse(refusal.atColumn(output.name(), text), List.of());
        }
    }

    private static void checkType(Literal literal, ValueType type) throws BadCell {
        if (type != ValueType.ANY && literal.type() != type) {
            throw new BadCell(
                    "a " + literal.type().word() + " where the output is of type " + type.word()
                            + ": write a literal of that type",
                    "la conclusion attend des " + type.mots());
        }
    }

    private static String note(Xml rule) {
        return Stream.concat(
                        rule.children("description").map(Xml::text),
                        rule.children("annotationEntry").map(Xml::cellText))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private void checkOutputs(DecisionTable table) {
        if (table.outputs().isEmpty()) {
            refusals.add(because("the table has no output: add one"));
        } else if (!table.hasDefault()
                && table.outputs().stream().anyMatch(o -> !o.byDefault().isEmpty())) {
            refusals.add(because("some outputs have a default and some have none: give all of them one, or none"));
        }
        boolean numbers = table.rules().stream()
                .flatMap(rule -> rule.outputs().stream())
                .allMatch(literal -> literal.type() == ValueType.NUMBER);
        Aggregation aggregation = table.aggregation();
        if (aggregation != Aggregation.NONE && table.outputs().size() != 1) {
            refusals.add(because("an aggregation needs exactly one output"));
        } else if (aggregation != Aggregation.NONE && aggregation != Aggregation.COUNT && !numbers) {
            refusals.add(because("the aggregation " + aggregation + " needs numbers as outputs"));
        }
    }

    private Refusal because(BadCell cell) {
        return Refusal.of(base.file(), base.decision(), cell.reason(), cell.french());
    }

    private Refusal because(String reason) {
        return Refusal.of(base.file(), base.decision(), reason);
    }

    private <T> T refuse(Refusal refusal, T meanwhile) {
        refusals.add(refusal);
        return meanwhile;
    }
}
