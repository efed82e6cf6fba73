package fr.palier.engine.triage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import fr.palier.engine.text.Lang;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class RowNotesTest {
    private static final Pattern NOTE = Pattern.compile("<annotationEntry><text>([^<]+)</text>");

    @Test
    void knowsEveryNoteOfTheShippedPolicy() throws Exception {
        String policy = new String(
                RowNotes.class.getResourceAsStream("policy.dmn").readAllBytes(),
                java.nio.charset.StandardCharsets.UTF_8);
        Matcher notes = NOTE.matcher(policy);
        int found = 0;
        while (notes.find()) {
            assertNotEquals(notes.group(1), RowNotes.say(notes.group(1), Lang.EN));
            assertEquals(notes.group(1), RowNotes.say(notes.group(1), Lang.FR));
            found++;
        }
        assertNotEquals(0, found);
    }

    @Test
    void leavesALandlordsOwnWords() {
        assertEquals("Passer la voir.", RowNotes.say("Passer la voir.", Lang.EN));
    }
}
