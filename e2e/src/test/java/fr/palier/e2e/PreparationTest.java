package fr.palier.e2e;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What the launcher does once, so that every later start is quick: it begins a demonstration of few dwellings. */
@Journey
class PreparationTest {
    @Test
    void beginsADemonstrationOfFewDwellings() throws IOException {
        Product.running();
        String said = Files.readString(Path.of(System.getProperty("palier.root"), "target", "training.log"));
        assertFalse(said.contains("une erreur imprévue"), said);
    }
}
