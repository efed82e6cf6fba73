package fr.palier.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdentityTest {
    @TempDir
    Path folder;

    @Test
    void comparesTheSharedColumnsOnly() throws IOException {
        assertEquals(Optional.empty(), difference("a,b,c\n1,\"x,\"\"\n\",\"r, s\"\n", "a,b\n1,\"x,\"\"\n\"\n"));
    }

    @Test
    void tellsTheFirstLineThatDiffers() throws IOException {
        String told = difference("a,b,c\n1,2,3\n1,é,3\n", "a,b\n1,2\n1,è\n").orElseThrow();
        assertTrue(told.startsWith("line 3 ") && told.contains("1,é\\n") && told.contains("1,è\\n"), told);
    }

    @Test
    void seesAMissingLineAndAForeignLineEnd() throws IOException {
        assertTrue(difference("a,b,c\n1,2,3\n", "a,b\n").isPresent());
        assertTrue(difference("a,b\n1,2\n", "a,b\r\n1,2\r\n").isPresent());
        assertTrue(difference("a,b\n1,2", "a,b\n1,2\n").isPresent());
    }

    private Optional<String> difference(String whole, String narrow) throws IOException {
        return Identity.firstDifference(
                Files.writeString(folder.resolve("whole"), whole),
                Files.writeString(folder.resolve("narrow"), narrow),
                2);
    }
}
