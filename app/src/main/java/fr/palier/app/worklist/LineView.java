package fr.palier.app.worklist;

import fr.palier.app.worklist.PolicyWords.Reason;
import java.util.List;
import java.util.Optional;

/**
 * A line as the page says it: every text in the page's language.
 *
 * @param rank its place, or what stands there instead
 * @param hand who has it: nobody, the reader, a colleague
 * @param notes what else there is to know: waiting for long, suspended, promised, put aside
 * @param undoable whether the reader may take back what they just did
 */
record LineView(
        long id,
        String rank,
        String name,
        String number,
        String place,
        Task task,
        String amount,
        Optional<String> months,
        Optional<Drawing> curve,
        List<Reason> reasons,
        Optional<String> flip,
        String lastContact,
        Hand hand,
        Optional<String> aside,
        List<Note> notes,
        boolean undoable) {

    /** What to do: its word, and the icon beside it. */
    record Task(String word, String icon, String tone) {}

    /**
     * The balances of a year as a row of small bars, the height of each in proportion to the highest; what is not owed has none.
     *
     * @param path what an SVG path draws, within 66 by 20
     * @param first the oldest balance, in cents
     * @param last the newest
     * @param highest of all
     */
    record Curve(String path, long first, long last, long highest) {
        private static final int HEIGHT = 20;
        private static final int STEP = 5;
        private static final int BAR = 4;

        /** @param balances in cents, the oldest first; at least one */
        static Curve of(long... balances) {
            long highest = 0;
            for (long balance : balances) {
                highest = Math.max(highest, balance);
            }
            StringBuilder path = new StringBuilder();
            for (int i = 0; i < balances.length; i++) {
                int height = highest == 0 ? 1 : (int) Math.max(1, Math.max(0, balances[i]) * HEIGHT / highest);
                path.append('M').append(i * STEP).append(' ').append(HEIGHT);
                path.append('v')
                        .append(-height)
                        .append('h')
                        .append(BAR)
                        .append('v')
                        .append(height)
                        .append('z');
            }
            return new Curve(path.toString(), balances[0], balances[balances.length - 1], highest);
        }
    }

    /** The curve, and what it shows in words. */
    record Drawing(String path, String words) {}

    /** Who has a line. */
    record Hand(boolean mine, boolean colleagues, Optional<String> words) {}

    /** A remark with the tone of its tag. */
    record Note(String words, String tone) {}

    /** Whether it is put aside now: done, put off, promised. */
    public boolean isPutAside() {
        return aside.isPresent();
    }

    @Override
    public String toString() {
        return "LineView[" + number + "]";
    }
}
