package fr.palier.app.rehearsal;

import fr.palier.app.rehearsal.SheetView.RowView;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Two tables of different policies, row beside row. A row is the same row by its id, wherever it was moved. */
record Comparison(String table, List<Pair> pairs) {
    /** What became of a row. */
    enum Fate {
        SAME,
        CHANGED,
        MOVED,
        ADDED,
        REMOVED
    }

    /** A row before and after. */
    record Pair(Fate fate, Optional<RowView> before, Optional<RowView> after) {}

    static Comparison of(SheetView before, SheetView after) {
        Map<String, RowView> then = byId(before);
        Set<String> now = byId(after).keySet();
        Set<String> kept = stayed(before, after);
        List<Pair> pairs = new ArrayList<>();
        int next = 0;
        for (RowView row : after.rows()) {
            while (next < before.rows().size()
                    && !kept.contains(id(before.rows().get(next)))) {
                addRemoved(before.rows().get(next++), now, pairs);
            }
            next += kept.contains(id(row)) ? 1 : 0;
            pairs.add(pair(Optional.ofNullable(then.get(id(row))), row, kept));
        }
        while (next < before.rows().size()) {
            addRemoved(before.rows().get(next++), now, pairs);
        }
        return new Comparison(after.name(), pairs);
    }

    private static void addRemoved(RowView row, Set<String> now, List<Pair> pairs) {
        if (!now.contains(id(row))) {
            pairs.add(new Pair(Fate.REMOVED, Optional.of(row), Optional.empty()));
        }
    }

    private static Pair pair(Optional<RowView> before, RowView after, Set<String> kept) {
        if (before.isEmpty()) {
            return new Pair(Fate.ADDED, before, Optional.of(after));
        }
        Fate fate = !said(before.get()).equals(said(after))
                ? Fate.CHANGED
                : kept.contains(id(after)) ? Fate.SAME : Fate.MOVED;
        return new Pair(fate, before, Optional.of(after));
    }

    /** What a row says, whichever columns its table has besides. */
    private static List<Object> said(RowView row) {
        return List.of(
                row.conditions().stream()
                        .map(condition -> condition.column() + ' ' + condition.text())
                        .collect(Collectors.toSet()),
                row.row().outputs(),
                row.row().note());
    }

    private static Map<String, RowView> byId(SheetView sheet) {
        return sheet.rows().stream().collect(Collectors.toMap(Comparison::id, Function.identity(), (a, b) -> a));
    }

    private static String id(RowView row) {
        return row.row().id();
    }

    /** The ids of a longest sequence of rows that keep their order: all others were moved. */
    private static Set<String> stayed(SheetView before, SheetView after) {
        List<String> a = before.rows().stream().map(Comparison::id).toList();
        List<String> b = after.rows().stream().map(Comparison::id).toList();
        int[][] common = new int[a.size() + 1][b.size() + 1];
        for (int i = a.size() - 1; i >= 0; i--) {
            for (int j = b.size() - 1; j >= 0; j--) {
                common[i][j] = a.get(i).equals(b.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        Set<String> stayed = new HashSet<>();
        int i = 0;
        int j = 0;
        while (i < a.size() && j < b.size()) {
            if (a.get(i).equals(b.get(j))) {
                stayed.add(a.get(i++));
                j++;
            } else if (common[i + 1][j] >= common[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return stayed;
    }

    /** How many rows are not as they were. */
    public long changes() {
        return pairs.stream().filter(pair -> pair.fate != Fate.SAME).count();
    }

    public long of(String fate) {
        return pairs.stream().filter(pair -> pair.fate.name().equals(fate)).count();
    }
}
