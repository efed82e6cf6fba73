package fr.palier.app.command;

import fr.palier.app.demo.LoadProgress;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;

/** One line that says what is being done and how far it is; on something other than a terminal, a line for each step. */
final class ProgressBar implements LoadProgress, AutoCloseable {
    private static final int WIDTH = 30;
    private static final long BETWEEN = 100_000_000;

    private final Desk desk;
    private final PrintWriter out;
    private final boolean terminal = Boolean.getBoolean("palier.terminal");
    private @Nullable Step current;
    private long drawn;

    ProgressBar(Desk desk) {
        this.desk = desk;
        this.out = desk.err();
    }

    @Override
    public synchronized void at(Step step, long done, long total) {
        boolean next = step != current;
        current = step;
        if (!terminal) {
            if (next) {
                out.println(words(step));
            }
            return;
        }
        if (next || done >= total || System.nanoTime() - drawn > BETWEEN) {
            drawn = System.nanoTime();
            draw(step, total <= 0 ? 0 : Math.min(1.0, (double) done / total));
        }
    }

    private void draw(Step step, double part) {
        int full = (int) Math.round(part * WIDTH);
        out.printf(
                "\r\u001b[2K  %s%s %3.0f %%  %s", "█".repeat(full), "░".repeat(WIDTH - full), part * 100, words(step));
        out.flush();
    }

    private String words(Step step) {
        return desk.words()
                .say(
                        switch (step) {
                            case ROWS -> "demo.step.rows";
                            case INDEXES -> "demo.step.indexes";
                            case LISTS -> "demo.step.lists";
                        });
    }

    @Override
    public synchronized void close() {
        if (terminal && current != null) {
            out.print("\r\u001b[2K");
            out.flush();
        }
    }
}
