package fr.palier.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.store.DataDirectory;
import fr.palier.app.store.EmbeddedStore;
import fr.palier.engine.text.Lang;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What is refused before anything is started or touched, in one line that says what to do. */
class CommandsTest {
    @TempDir
    private Path root;

    private record Said(int code, String err) {}

    @Test
    void refusesAPortThatIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Said said = run("serve", "--data", path("d"), "--port", Integer.toString(taken.getLocalPort()));
            refused(said, "palier : Le port " + taken.getLocalPort() + " est déjà pris.");
            assertThat(root.resolve("d")).doesNotExist();
        }
    }

    @Test
    void refusesADemonstrationBeyondItsBounds() {
        refused(run("demo", "--data", path("d"), "--dwellings", "99"), "palier : --dwellings 99 :");
        refused(run("demo", "--data", path("d"), "--dwellings", "beaucoup"), "palier : --dwellings : « beaucoup »");
    }

    @Test
    void neitherLoadsNorThrowsAwayADemonstrationOverSomethingElse() throws IOException {
        EmbeddedStore.openForTests(root.resolve("d")).close();
        refused(run("demo", "--data", path("d"), "--fresh", "--port", "0"), "palier : Le dossier " + path("d"));
        assertThat(root.resolve("d/pg")).exists();
        Files.writeString(Files.createDirectories(root.resolve("e")).resolve("lettre"), "");
        refused(run("demo", "--data", path("e"), "--fresh", "--port", "0"), "palier : Le dossier " + path("e"));
        assertThat(root.resolve("e/lettre")).exists();
    }

    @Test
    void doesNotServeADemonstration() {
        try (DataDirectory directory = DataDirectory.claim(root.resolve("d"))) {
            directory.markDemonstration();
        }
        refused(run("serve", "--data", path("d"), "--port", "0"), "palier : Le dossier " + path("d"));
    }

    @Test
    void restoresOnlyWhatIsABackup() throws IOException {
        refused(run("restore", "--data", path("d"), "--from", path("none.zip")), "palier : " + path("none.zip"));
        Path other = Files.writeString(
                root.resolve("other.zip"), "not a backup, but long enough to be sealed at its end: " + "0".repeat(64));
        refused(run("restore", "--data", path("d"), "--from", other.toString()), "palier : " + other);
        assertThat(root.resolve("d/pg")).doesNotExist();
    }

    @Test
    void backsUpAStoreThatNobodyServesAndRestoresIt() {
        EmbeddedStore.openForTests(root.resolve("d")).close();
        assertThat(run("backup", "--data", path("d"), "--to", path("b.zip"))).returns(0, Said::code);
        assertThat(run("restore", "--data", path("r"), "--from", path("b.zip"))).returns(0, Said::code);
        assertThat(root.resolve("r/pg")).exists();
    }

    @Test
    void saysInWordsThatAFileIsNoFolder() throws IOException {
        Files.writeString(root.resolve("f"), "");
        refused(
                run("serve", "--data", path("f")),
                "palier : " + path("f") + " est un fichier, ou passe par un fichier");
        refused(run("serve", "--data", path("f/d")), "palier : " + path("f/d") + " est un fichier");
    }

    @Test
    void backsUpIntoAFolderThatIsThereOrAZipFile() {
        EmbeddedStore.openForTests(root.resolve("d")).close();
        refused(
                run("backup", "--data", path("d"), "--to", path("coffre")),
                "palier : " + path("coffre")
                        + " n'est ni un dossier qui existe, ni un fichier dont le nom finit par .zip");
        assertThat(root.resolve("coffre")).doesNotExist();
    }

    @Test
    void saysWhatItDoesNotUnderstand() {
        refused(run("serve", "--nope"), "palier : « --nope »");
    }

    private String path(String name) {
        return root.resolve(name).toString();
    }

    private static void refused(Said said, String begin) {
        assertThat(said.err()).startsWith(begin);
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).doesNotContain("Exception", "\tat ");
    }

    private static Said run(String... args) {
        CommandLine line = Commands.line(Object.class, Words.of(Lang.FR));
        StringWriter err = new StringWriter();
        line.setErr(new PrintWriter(err, true));
        return new Said(line.execute(args), err.toString());
    }
}
