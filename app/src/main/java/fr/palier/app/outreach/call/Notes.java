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
     * @param danger somebody may be in danger: whatever helps them may be said in whatever words
     * @throws Refused where it is too long, holds a number that no note needs, or words that are to be written otherwise
     */
    public FreeText read(Optional<String> note, boolean danger) {
        String typed = note.orElse("");
        if (typed.length() > Report.NOTE) {
            throw new Refused("outreach.call.note-too-long", typed.length(), Report.NOTE);
        }
        return danger ? FreeText.inDanger(typed) : FreeText.plain(typed);
    }
}
