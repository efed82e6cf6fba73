package fr.palier.engine.decision;

import fr.palier.engine.decision.cell.Ranges;
import java.util.List;

/**
 * Whether a rule of a FIRST table can be reached: whether some case matches it and no earlier rule. A rule is a box, a set of
 * values for each column; the search takes the earlier boxes away one by one and stops at the first case left over.
 */
final class Reach {
    /** Pieces looked at for one rule. Beyond it only a rule covered by a single earlier one is refused: no refusal without proof. */
    private static final int WORK_LIMIT = 20_000;

    private final List<Ranges[]> earlier;
    private int work;

    private Reach(List<Ranges[]> earlier) {
        this.earlier = earlier;
    }

    /** Whether something of the box lies outside all earlier boxes, as far as the work limit can tell. */
    static boolean isReachable(Ranges[] box, List<Ranges[]> earlier) {
        boolean coveredByOne = earlier.stream().anyMatch(other -> covers(other, box));
        return !coveredByOne && new Reach(earlier).escapes(box, 0);
    }

    private static boolean covers(Ranges[] outer, Ranges[] inner) {
        for (int i = 0; i < inner.length; i++) {
            if (!inner[i].minus(outer[i]).isNone()) {
                return false;
            }
        }
        return true;
    }

    private boolean escapes(Ranges[] piece, int next) {
        int n = next;
        while (n < earlier.size() && apart(piece, earlier.get(n))) {
            n++;
        }
        if (n == earlier.size() || ++work > WORK_LIMIT) {
            return true;
        }
        Ranges[] other = earlier.get(n);
        Ranges[] inside = piece.clone();
        for (int i = 0; i < piece.length; i++) {
            Ranges outside = piece[i].minus(other[i]);
            if (!outside.isNone()) {
                Ranges[] left = inside.clone();
                left[i] = outside;
                if (escapes(left, n + 1)) {
                    return true;
                }
            }
            inside[i] = piece[i].and(other[i]);
        }
        return false;
    }

    private static boolean apart(Ranges[] a, Ranges[] b) {
        for (int i = 0; i < a.length; i++) {
            if (a[i].and(b[i]).isNone()) {
                return true;
            }
        }
        return false;
    }
}
