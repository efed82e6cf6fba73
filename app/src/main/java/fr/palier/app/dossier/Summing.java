package fr.palier.app.dossier;

import fr.palier.app.dossier.DossierSummary.Line;
import fr.palier.app.dossier.work.Item;
import fr.palier.app.dossier.work.Items;
import fr.palier.app.dossier.work.Tree;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Says in short what is to be done in a dossier. */
final class Summing {
    private Summing() {}

    static DossierSummary up(Dossier dossier, Tree tree, LocalDate today) {
        return new DossierSummary(
                dossier.publicId(),
                dossier.number(),
                dossier.status(),
                dossier.cause(),
                dossier.adviser().name(),
                dossier.openedOn(),
                tree.needs().stream().flatMap(need -> open(tree, need)).toList(),
                week(tree, today.plusDays(Items.WEEK)));
    }

    /** One that is open and all open ones below it. */
    private static Stream<Line> open(Tree tree, Item item) {
        return item.isOpen()
                ? Stream.concat(Stream.of(line(item)), tree.below(item).stream().flatMap(below -> open(tree, below)))
                : Stream.empty();
    }

    private static List<Line> week(Tree tree, LocalDate until) {
        return tree.items().stream()
                .filter(Item::isOpen)
                .filter(item -> item.due().filter(day -> !day.isAfter(until)).isPresent())
                .sorted(Comparator.comparing((Item item) -> item.due().orElseThrow())
                        .thenComparingLong(Item::id))
                .map(Summing::line)
                .toList();
    }

    private static Line line(Item item) {
        return new Line(item.kind().code(), item.words(), item.assignee().name(), item.due());
    }
}
