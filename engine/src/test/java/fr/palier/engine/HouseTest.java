package fr.palier.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The house rules hold here, and each is seen to fail in a small house where it is broken on purpose. */
class HouseTest {
    private static final House HOUSE = new House(
            Path.of(System.getProperty("palier.root", "..")).toAbsolutePath().normalize());

    @Test
    void holdsAtMostTwentyFiveFilesAPackage() {
        assertEquals(List.of(), HOUSE.crowdedPackages());
    }

    @Test
    void marksEveryPackageNullFree() {
        assertEquals(List.of(), HOUSE.unmarkedPackages());
    }

    @Test
    void keepsFrameworksOutOfTheEngine() {
        assertEquals(List.of(), HOUSE.foreignImportsOfTheEngine());
    }

    @Test
    void givesNoTypeAnEmptyName() {
        assertEquals(List.of(), HOUSE.emptyNames());
    }

    @Test
    void namesNoPathOfOneMachine() {
        assertEquals(List.of(), HOUSE.pathsOfOneMachine());
    }

    @Test
    void leavesNoWorkUnfinished() {
        assertEquals(List.of(), HOUSE.unfinishedWork());
    }

    @Test
    void seesACrowdedPackage(@TempDir Path root) throws IOException {
        for (int i = 0; i <= House.FILES_A_PACKAGE; i++) {
            write(root, "app/src/main/java/a/C" + i + ".java", "");
        }
        assertEquals(
                List.of("app/src/main/java/a: " + (House.FILES_A_PACKAGE + 1) + " files"),
                new House(root).crowdedPackages());
    }

    @Test
    void seesAnUnmarkedPackage(@TempDir Path root) throws IOException {
        write(root, "cli/src/main/java/a/A.java", "");
        write(root, "cli/src/main/java/b/package-info.java", "/** b */\npackage b;\n");
        write(root, "cli/src/main/java/c/package-info.java", "/** c */\n@NullMarked\npackage c;\n");
        assertEquals(List.of("cli/src/main/java/a", "cli/src/main/java/b"), new House(root).unmarkedPackages());
    }

    @Test
    void seesAForeignImportInTheEngine(@TempDir Path root) throws IOException {
        String imports =
                "import java.util.List;\nimport org.jspecify.annotations.Nullable;\nimport picocli.CommandLine;\n";
        write(root, "engine/src/main/java/a/A.java", imports + "import static javax.swing.Box.*;\n");
        write(root, "cli/src/main/java/a/A.java", imports);
        String place = "engine/src/main/java/a/A.java: ";
        assertEquals(
                List.of(place + "import picocli.CommandLine", place + "import static javax.swing.Box."),
                new House(root).foreignImportsOfTheEngine());
    }

    @Test
    void seesAnEmptyName(@TempDir Path root) throws IOException {
        write(
                root,
                "app/src/test/java/a/A.java",
                "class Text" + "Util { record Plan" + "DTO() {} interface Managers {} }");
        String place = "app/src/test/java/a/A.java: ";
        assertEquals(
                List.of(place + "class Text" + "Util", place + "record Plan" + "DTO"), new House(root).emptyNames());
    }

    @Test
    void seesAPathOfOneMachine(@TempDir Path root) throws IOException {
        String home = "/ho" + "me/";
        write(root, "docs/guide.md", "run " + home + "jeanne/palier or https://example.org" + home + "page");
        write(root, "cli/target/log", home + "jeanne");
        assertEquals(List.of("docs/guide.md: " + home + "jeanne/palier"), new House(root).pathsOfOneMachine());
    }

    @Test
    void seesUnfinishedWork(@TempDir Path root) throws IOException {
        write(root, "palier", "# TO" + "DO later, MASTODON");
        Files.write(root.resolve("binary"), new byte[] {0, 'T', 'O', 'D', 'O'});
        assertEquals(List.of("palier: TO" + "DO"), new House(root).unfinishedWork());
    }

    private static void write(Path root, String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
