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
 */
public record NewItem(
        Item.Kind kind, long parent, FreeText text, Doer doer, Assignee assignee, Optional<LocalDate> due) {}
