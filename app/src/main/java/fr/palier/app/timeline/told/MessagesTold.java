package fr.palier.app.timeline.told;

import fr.palier.app.shared.Scope;
import java.util.Collection;
import java.util.Map;

/** What the module that writes to people says of {@link EntryKind#MESSAGE} entries: what became of a message is known only later. */
public interface MessagesTold {
    /**
     * Messages to a household.
     *
     * @param sends public ids of sends, as entries bear them under {@code send}
     * @return by public id: {@code title}, {@code reference}, {@code purpose} and {@code state}, a code
     */
    Map<String, Map<String, String>> of(Scope scope, int tenancyId, Collection<String> sends);
}
