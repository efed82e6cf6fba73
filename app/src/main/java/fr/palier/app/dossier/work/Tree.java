package fr.palier.app.dossier.work;

import fr.palier.app.dossier.work.Item.Kind;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What is done in a dossier, as one reads it: needs, below each its goals, below each its actions; and tasks by their day. */
public record Tree(List<Item> items) {
    public Tree {
        items = List.copyOf(items);
    }

    public List<Item> needs() {
        return items.stream().filter(item -> item.kind() == Kind.NEED).toList();
    }

    /** What stands below one. */
    public List<Item> below(Item parent) {
        return items.stream()
                .filter(item -> item.parent().equals(Optional.of(parent.id())))
                .toList();
    }

    /** Open tasks, the nearest first; then those that are settled, the latest first. */
    public List<Item> tasks() {
        return items.stream()
                .filter(item -> item.kind() == Kind.TASK)
                .sorted(Comparator.comparing((Item item) -> !item.isOpen())
                        .thenComparing(item -> item.due()
                                .map(day -> item.isOpen() ? day.toEpochDay() : -day.toEpochDay())
                                .orElse(Long.MAX_VALUE))
                        .thenComparingLong(Item::id))
                .toList();
    }

    /** What is to be decided when the dossier is closed: needs and tasks that are open. What stands below a need follows it. */
    public List<Item> undecided() {
        return items.stream()
                .filter(item -> item.isOpen() && item.kind().above().isEmpty())
                .toList();
    }

    /** How many are open. */
    public long open() {
        return items.stream().filter(Item::isOpen).count();
    }
}
