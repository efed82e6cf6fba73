package fr.palier.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.PalierApplication;
import fr.palier.app.store.EmbeddedStore;
import fr.palier.engine.text.Lang;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that modules bring, each from its first word to its exit code on a store of its own. */
@Tag("slow")
class PartCommandTest {
    private static final String TENANCIES = """
            landlord,tenancy,start,end,rent,charges,benefit,birth_year,lives_alone,size,branch
            L01,CT1,2015-01-01,,500.00,0.00,0.00,,,,
            """;

    @TempDir
    private Path root;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void begin() {
        EmbeddedStore.openForTests(root.resolve("d")).close();
    }

    private int run(String... args) {
        Desk desk = new Desk(
                PalierApplication.class, Words.of(Lang.FR), new PrintWriter(out, true), new PrintWriter(err, true));
        return Commands.line(desk).execute(args);
    }

    @Test
    void givesTheFirstAdministratorALinkAndImportsAFile() throws IOException {
        String folder = root.resolve("d").toString();
        assertThat(run("setup", "--data", folder, "--landlord", "L01", "--name", "Habitat d'essai"))
                .as(err.toString())
                .isZero();
        assertThat(out.toString()).contains("http");
        String file =
                Files.writeString(root.resolve("locations.csv"), TENANCIES).toString();
        assertThat(run("import", "--data", folder, "--landlord", "L01", file, "--yes"))
                .as(err.toString())
                .isZero();
        assertThat(run("import", "--data", folder, "--landlord", "L01", file)).isZero();
        assertThat(out.toString()).contains("rien à importer");
    }

    @Test
    void makesNoStoreInAFolderThatHoldsNone() {
        String nowhere = root.resolve("nowhere").toString();
        assertThat(run("setup", "--data", nowhere)).isEqualTo(2);
        assertThat(run("import", "--data", nowhere, "--landlord", "L01", "f.csv"))
                .isEqualTo(2);
        assertThat(run(
                        "backup",
                        "--data",
                        nowhere,
                        "--to",
                        root.resolve("b.zip").toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("Aucune donnée dans " + nowhere).doesNotContain("Exception");
        assertThat(root.resolve("nowhere")).doesNotExist();
    }
}
