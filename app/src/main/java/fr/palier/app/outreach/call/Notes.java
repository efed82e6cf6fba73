package fr.palier.app.outreach.call;

import fr.palier.app.shared.Refused;
import org.springframework.stereotype.Component;

/**
 * What stands between a caller's words and the record: the one place where a guard of free text is asked. For now a note is short
 * and no more.
 */
@Component("callNotes")
class Notes {
    /**
     * Lets a note pass.
     *
     * @throws Refused where it is too long
     */
    void check(String note) {
        if (note.length() > Report.NOTE) {
            throw new Refused("outreach.call.note-too-long", note.length(), Report.NOTE);
        }
    }
}
