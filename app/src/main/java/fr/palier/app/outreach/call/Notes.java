package fr.palier.app.outreach.call;

import fr.palier.app.shared.Refused;
import fr.palier.engine.text.Guard;
import fr.palier.engine.text.Guard.Family;
import fr.palier.engine.text.Guard.Finding;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What stands between a caller's words and the record: short, without numbers that no note needs, without sensitive words. */
@Component("callNotes")
public class Notes {
    /**
     * Lets a note pass.
     *
     * @param danger somebody may be in danger: whatever helps them may be said in whatever words
     * @throws Refused where it is too long, holds such a number, or words that are to be written otherwise
     */
    public void check(String note, boolean danger) {
        if (note.length() > Report.NOTE) {
            throw new Refused("outreach.call.note-too-long", note.length(), Report.NOTE);
        }
        List<Finding> found = Guard.french().read(note);
        if (found.stream().map(Finding::family).anyMatch(Family::isRefused)) {
            throw new Refused("outreach.call.note-number");
        }
        if (!danger && !found.isEmpty()) {
            String words = found.stream().map(Finding::words).distinct().collect(Collectors.joining(", "));
            throw new Refused("outreach.call.note-sensitive", words);
        }
    }
}
