package fr.palier.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
    @TempDir
    private Path root;

    @Test
    void makesAFolderThatItsOwnerAloneMayEnter() throws IOException {
        try (DataDirectory directory = DataDirectory.claim(root.resolve("Données de Zoé/palier"))) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.folder())))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void isHeldByOneAtATime() {
        DataDirectory first = DataDirectory.claim(root.resolve("d"));
        refuses("store.in-use", root.resolve("d"));
        first.close();
        DataDirectory.claim(root.resolve("d")).close();
    }

    @Test
    void refusesAFolderWithSomethingElseInIt() throws IOException {
        Files.writeString(root.resolve("lettre.txt"), "Bonjour");
        refuses("store.foreign", root);
    }

    @Test
    void refusesAFile() throws IOException {
        refuses("store.folder-file", Files.writeString(root.resolve("f"), ""));
        refuses("store.folder-file", root.resolve("f/d"));
        refuses("store.folder-file", Files.createSymbolicLink(root.resolve("l"), root.resolve("nowhere")));
    }

    @Test
    void refusesANameThatAShellWouldRead() {
        refuses("store.folder-name", root.resolve("a$HOME"));
    }

    @Test
    void emptiesAllButTheLock() throws IOException {
        try (DataDirectory directory = DataDirectory.claim(root.resolve("d"))) {
            Files.createDirectories(directory.cluster().resolve("base"));
            Files.createSymbolicLink(directory.folder().resolve("link"), root);
            directory.markDemonstration();
            directory.empty();
            assertThat(directory.folder()).isDirectoryContaining("glob:**lock");
            assertThat(directory.folder().toFile().list()).hasSize(1);
            assertThat(root).exists();
        }
    }

    @Test
    void keepsSecretsToTheOwner() throws IOException {
        try (DataDirectory directory = DataDirectory.claim(root.resolve("d"))) {
            Secrets drawn = Secrets.draw(directory.secrets());
            Secrets read = Secrets.read(directory.secrets());
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.secrets())))
                    .isEqualTo("rw-------");
            assertThat(read.of(Roles.APP)).isEqualTo(drawn.of(Roles.APP)).hasSize(43);
            assertThat(read.of(Roles.OWNER)).isNotEqualTo(read.of(Roles.APP));
        }
    }

    private static void refuses(String key, Path folder) {
        assertThatExceptionOfType(Unusable.class)
                .isThrownBy(() -> DataDirectory.claim(folder))
                .returns(key, Unusable::key);
    }
}
