package fr.palier.app.dossier;

import fr.palier.app.dossier.work.Fate;
import fr.palier.app.dossier.work.Item;
import fr.palier.app.dossier.work.Tree;
import fr.palier.app.shared.words.FreeText;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How a dossier is closed.
 *
 * @param satisfaction what the tenant answered, from 1 to 5; empty where it was not asked
 * @param fates of what is open: of each need and each task, by its id
 */
public record Closure(Ending ending, Optional<Integer> satisfaction, FreeText word, Map<Long, Fate> fates) {
    /** The same end for everything that is open. */
    public static Closure of(Ending ending, Optional<Integer> satisfaction, Tree open, Item.State as) {
        Map<Long, Fate> fates = open.undecided().stream()
                .collect(Collectors.toMap(Item::id, (Function<Item, Fate>) _ -> new Fate.Settled(as)));
        return new Closure(ending, satisfaction, FreeText.NONE, fates);
    }

    @Override
    public String toString() {
        return "Closure[" + ending + "]";
    }
}
