package fr.palier.cli;

import static java.nio.file.attribute.PosixFilePermissions.fromString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher in an empty project of its own, with a JDK and a Maven that only write down how they were called. */
class LauncherTest {
    private static final Path REAL = Path.of(System.getProperty("palier.root", ".."));

    private Path root = Path.of("");
    private Path jdk = Path.of("");
    private Path tools = Path.of("");

    @BeforeEach
    void aProject(@TempDir Path folder) throws IOException {
        root = folder.resolve("a folder with spaces");
        jdk = aJdk(folder.resolve("jdk"), "25.0.1");
        tools = Files.createDirectories(folder.resolve("bin"));
        for (String source :
                List.of("pom.xml", "engine/pom.xml", "engine/src/main/A", "cli/pom.xml", "cli/src/main/B")) {
            Files.createDirectories(root.resolve(source).getParent());
            Files.writeString(root.resolve(source), "");
        }
        Files.createDirectories(root.resolve(".ci"));
        Files.copy(REAL.resolve(".ci/summary.awk"), root.resolve(".ci/summary.awk"));
        Files.copy(REAL.resolve("palier"), root.resolve("palier"));
        maven("echo built >>builds; sleep 0.2; mkdir -p cli/target; echo jar >cli/target/palier.jar");
    }

    @Test
    void printsTheHelpWhenCalledAlone() throws Exception {
        assertTrue(palier(0).endsWith("-jar " + root + "/cli/target/palier.jar --help\n"));
    }

    @Test
    void handsItsArgumentsOverAsTheyAre() throws Exception {
        assertTrue(palier(0, "triage", "--ledger", "mon fichier.csv").endsWith(" triage --ledger mon fichier.csv\n"));
    }

    @Test
    void buildsOnceAndAgainWhenASourceIsNewer() throws Exception {
        assertTrue(palier(0, "x").startsWith("Building Palier (once)…\n"));
        assertTrue(palier(0, "x").startsWith("java "));
        var tomorrow = FileTime.from(Instant.now().plusSeconds(86_400));
        Files.setLastModifiedTime(root.resolve("engine/src/main/A"), tomorrow);
        assertTrue(palier(0, "x").startsWith("Building Palier (once)…\n"));
        assertEquals(2, Files.readAllLines(root.resolve("builds")).size());
    }

    @Test
    void buildsOnceWhenStartedTwiceAtTheSameMoment() throws Exception {
        Process first = start(Map.of(), "x");
        Process second = start(Map.of(), "x");
        assertEquals(0, first.waitFor());
        assertEquals(0, second.waitFor());
        assertEquals(List.of("built"), Files.readAllLines(root.resolve("builds")));
    }

    @Test
    void showsTheEndOfABuildThatFails() throws Exception {
        maven("echo 'no compiler today'; exit 1");
        String said = palier(2, "x");
        assertTrue(said.contains("no compiler today\npalier: the build failed; all it said is in " + root), said);
    }

    @Test
    void worksThroughASymbolicLink() throws Exception {
        Path link = Files.createSymbolicLink(tools.resolve("palier"), Path.of("../a folder with spaces/palier"));
        var process = builder(Map.of(), link.toString(), "--version").start();
        assertTrue(said(process).endsWith(root + "/cli/target/palier.jar --version\n"));
    }

    @Test
    void refusesTheJdkItIsGivenWhenThatIsTooOld() throws Exception {
        Path old = aJdk(tools.resolve("old"), "17.0.15");
        assertEquals(
                "palier: PALIER_JAVA_HOME is not a JDK 25 or newer: " + old + "\n",
                said(start(Map.of("PALIER_JAVA_HOME", old.toString()), "x")));
    }

    @Test
    void passesOverAnOldJavaHomeForTheJavaOnThePath() throws Exception {
        Path old = aJdk(tools.resolve("old"), "1.8.0_402");
        Files.createSymbolicLink(tools.resolve("java"), jdk.resolve("bin/java"));
        var process = start(Map.of("PALIER_JAVA_HOME", "", "JAVA_HOME", old.toString()), "x");
        assertTrue(said(process).contains("java of " + jdk));
    }

    @Test
    void asksForANewerMaven() throws Exception {
        script(tools.resolve("mvn"), "echo 'Apache Maven 3.8.6 (hash)'");
        assertEquals(
                "palier: Maven 3.8.6 is too old to build Palier.\n"
                        + "Install Apache Maven 3.8.7 or newer and start again.\n",
                palier(2, "x"));
    }

    @Test
    void sumsTheTestsOfAllModulesAndNamesTheSkipped() throws Exception {
        reports("Assumption failed: no printer here");
        String said = palier(0, "test");
        assertTrue(
                said.endsWith("skipped: a.B.c: Assumption failed: no printer here\n7 passed, 0 failed, 3 skipped\n"),
                said);
    }

    @Test
    void failsWhenATestOfThirdPartyDataIsSkippedThoughTheDataIsThere() throws Exception {
        reports("Assumption failed: no models in the data folder");
        String data = Files.createDirectories(tools.resolve("data")).toString();
        assertEquals(1, start(Map.of("PALIER_DATA", data), "test").waitFor());
        assertEquals(0, start(Map.of("PALIER_DATA", data + "/absent"), "test").waitFor());
    }

    @Test
    void failsWhenATestFailedOrNoneRan() throws Exception {
        maven("mkdir -p cli/target/surefire-reports; cd cli/target/surefire-reports;"
                + " echo '<testsuite tests=\"3\" errors=\"1\" skipped=\"0\" failures=\"1\">' >TEST-a.xml");
        assertEquals("\n1 passed, 2 failed, 0 skipped\n", palier(1, "test"));
        maven(":");
        assertEquals("\nno test ran\n0 passed, 0 failed, 0 skipped\n", palier(1, "test"));
    }

    private void reports(String reason) throws IOException {
        maven("for m in cli engine; do mkdir -p $m/target/surefire-reports; done;"
                + " echo '<testsuite name=\"x\" tests=\"4\" errors=\"0\" skipped=\"0\" failures=\"0\">'"
                + " >engine/target/surefire-reports/TEST-a.xml;"
                + " printf '<testsuite tests=\"6\" errors=\"0\" skipped=\"3\" failures=\"0\">\\n"
                + "<testcase name=\"c\" classname=\"a.B\">\\n<skipped message=\"" + reason + "\"/>\\n'"
                + " >cli/target/surefire-reports/TEST-b.xml");
    }

    private String palier(int code, String... arguments) throws Exception {
        Process process = start(Map.of(), arguments);
        String said = said(process);
        assertEquals(code, process.waitFor(), said);
        return said;
    }

    private Process start(Map<String, String> environment, String... arguments) throws IOException {
        String[] command = new String[arguments.length + 1];
        command[0] = root.resolve("palier").toString();
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        return builder(environment, command).start();
    }

    private ProcessBuilder builder(Map<String, String> environment, String... command) {
        var builder = new ProcessBuilder(command).redirectErrorStream(true).directory(tools.toFile());
        builder.environment()
                .putAll(Map.of("PALIER_JAVA_HOME", jdk.toString(), "PALIER_DATA", "", "PALIER_JAVA_OPTS", ""));
        builder.environment().merge("PATH", tools.toString(), (path, first) -> first + ":" + path);
        builder.environment().putAll(environment);
        return builder;
    }

    private static String said(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private void maven(String work) throws IOException {
        script(tools.resolve("mvn"), "case $1 in -v) echo 'Apache Maven 3.9.11 (hash)';; *) " + work + ";; esac");
    }

    private static Path aJdk(Path home, String version) throws IOException {
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        script(home.resolve("bin/java"), "echo \"java of " + home + " $*\"");
        script(home.resolve("bin/javac"), "exit 0");
        return home;
    }

    private static void script(Path file, String text) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + text + "\n");
        Files.setPosixFilePermissions(file, fromString("rwxr-xr-x"));
    }
}
