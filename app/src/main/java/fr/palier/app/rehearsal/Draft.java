package fr.palier.app.rehearsal;

import java.util.function.UnaryOperator;

/**
 * A policy in the making.
 *
 * @param base the version from which it began
 */
record Draft(int base, Sheet action, Sheet score) {
    Sheet sheet(String name) {
        return name.equals(Sheet.SCORE) ? score : action;
    }

    /** With one of its tables changed. */
    Draft changed(String name, UnaryOperator<Sheet> change) {
        return name.equals(Sheet.SCORE)
                ? new Draft(base, action, change.apply(score))
                : new Draft(base, change.apply(action), score);
    }
}
