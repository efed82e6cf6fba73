package fr.palier.app.outreach.call;

import fr.palier.app.shared.Refused;
import fr.palier.app.shared.words.FreeText;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What stands between a caller's words and the record: short, and as the guard lets them. */
@Component("callNotes")
public class Notes {
    /**
     * Lets a note pass.
     *
     * @throws Refused where it is too long, holds a number that no note needs, or words that are to be written otherwise
     */
    public FreeText read(Optional<String> note) {
        return FreeText.plain(typed(note));
    }

    /**
     * Lets a note of a call pass in which somebody may be in danger: whatever helps them may be said in whatever words.
     *
     * @throws Refused where it is too long, or holds a number that no note needs
     */
    FreeText inDanger(Optional<String> note) {
        return FreeText.inDanger(typed(note));
    }

    private static String typed(Optional<String> note) {
        String typed = note.orElse("");
        Refused.when(typed.length() > Report.NOTE, "outreach.call.note-too-long", typed.length(), Report.NOTE);
        return typed;
    }
}
