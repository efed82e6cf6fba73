package fr.palier.engine.bank;

import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.palier.engine.source.RefusedFile;
import fr.palier.engine.source.Source;
import fr.palier.engine.text.Lang;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads statements out of texts. */
final class Reading {
    static final String FILE = "releve";

    private Reading() {}

    static List<Statement> read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    static List<Statement> read(byte[] bytes) {
        return BankStatements.read(new Source(FILE, () -> new ByteArrayInputStream(bytes)));
    }

    static Statement one(String text) {
        List<Statement> read = read(text);
        if (read.size() != 1) {
            throw new AssertionError(read.size() + " statements");
        }
        return read.getFirst();
    }

    /** The English reason of the refusal; the French one has the same place. */
    static String refused(byte[] bytes) {
        RefusedFile refused = assertThrows(RefusedFile.class, () -> read(bytes));
        String french = refused.reason(Lang.FR);
        String english = refused.reason(Lang.EN);
        String place = english.replaceAll("(?s)^(?:line (\\d+))?(?:, column (\\d+))?.*", "$1 $2");
        String lieu = french.replaceAll("(?s)^(?:ligne (\\d+))?(?:, colonne (\\d+))?.*", "$1 $2");
        if (!place.equals(lieu) || french.equals(english)) {
            throw new AssertionError(french + " / " + english);
        }
        return english;
    }

    static String refused(String text) {
        return refused(text.getBytes(StandardCharsets.UTF_8));
    }
}
