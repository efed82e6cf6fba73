package fr.palier.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.palier.engine.text.Lang;
import java.io.PrintWriter;
import java.io.Writer;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The short way to start a triage fills the same fields as the library of the command line, or steps aside. */
class DirectCallTest {
    private static final String NEEDED = "triage --tenancies t.csv --ledger l.csv --as-of 2020-04-15 ";
    private static final PrintWriter NOWHERE = new PrintWriter(Writer.nullWriter());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--out o.csv",
                "--out o.csv --ledger m.csv --ledger n.csv",
                "--explain L1/T1 --lang en",
                "--out o.csv --all --excel --limit 7 --landlord L1 --policy p.dmn --profile p.yaml --refused r.csv",
                "--lang fr --out o.csv --limit 0"
            })
    void fillsWhatTheLibraryFills(String options) throws ReflectiveOperationException {
        String[] args = (NEEDED + options).split(" ");
        TriageCommand direct = new TriageCommand(NOWHERE, NOWHERE);
        assertTrue(DirectCall.fill(direct, Start.lang(args), args));
        var line = Main.commandLine(args);
        line.parseArgs(args);
        TriageCommand parsed =
                Objects.requireNonNull(line.getSubcommands().get("triage")).getCommand();
        assertEquals(options(parsed), options(direct));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--out o.csv --out p.csv",
                "--out o.csv --all --all",
                "--out",
                "--out -x",
                "--out=o.csv",
                "--out @files",
                "--out o.csv --limit seven",
                "--out o.csv --lang de",
                "--out o.csv --unheard of",
                "--out o.csv --engine spark",
                "--help",
                "stray"
            })
    void stepsAsideWhereAnythingIsUnusual(String options) {
        assertFalse(DirectCall.fill(new TriageCommand(NOWHERE, NOWHERE), Lang.FR, (NEEDED + options).split(" ")));
    }

    @Test
    void stepsAsideWhereSomethingIsMissing() {
        Stream.of(
                        "triage --tenancies t --ledger l --out o",
                        "triage --tenancies t --as-of 2020-04-15 --out o",
                        "triage --ledger l --as-of 2020-04-15 --out o",
                        "rehearse --ledger l",
                        "")
                .forEach(typed -> assertFalse(DirectCall.fill(
                        new TriageCommand(NOWHERE, NOWHERE),
                        Lang.FR,
                        typed.isEmpty() ? new String[0] : typed.split(" "))));
    }

    private static Map<String, String> options(Object command) throws ReflectiveOperationException {
        Map<String, String> values = new TreeMap<>();
        for (Field field : Arrays.asList(command.getClass().getDeclaredFields())) {
            field.setAccessible(true);
            if (field.isAnnotationPresent(Option.class)) {
                values.put(field.getName(), String.valueOf(field.get(command)));
            } else if (field.isAnnotationPresent(Mixin.class)) {
                values.putAll(options(field.get(command)));
            }
        }
        return values;
    }
}
