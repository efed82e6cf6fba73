package fr.palier.app.dossier.work;

import fr.palier.app.dossier.work.Item.Assignee;
import fr.palier.app.dossier.work.Item.Doer;
import fr.palier.app.shared.words.FreeText;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What is written down of a need, a goal, an action or a task.
 *
 * @param parent what it stands below; 0 for needs and tasks
 * @param text as a person wrote it; {@link FreeText#NONE} of what Palier says
 * @param saying what Palier itself says; empty of what a person wrote
 */
public record NewItem(
        Item.Kind kind,
        long parent,
        FreeText text,
        Doer doer,
        Assignee assignee,
        Optional<LocalDate> due,
        Optional<Saying> saying) {
    /** As a person wrote it. */
    public NewItem(Item.Kind kind, long parent, FreeText text, Doer doer, Assignee assignee, Optional<LocalDate> due) {
        this(kind, parent, text, doer, assignee, due, Optional.empty());
    }

    /** What Palier asks of a colleague: a task, or a need that it heard of, which has no day. */
    public static NewItem said(Item.Kind kind, Saying saying, Assignee assignee, Optional<LocalDate> due) {
        return new NewItem(kind, 0, FreeText.NONE, Doer.STAFF, assignee, due, Optional.of(saying));
    }

    /** The same in other words. */
    NewItem with(FreeText words) {
        return new NewItem(kind, parent, words, doer, assignee, due, saying);
    }
}
