package fr.palier.app.command;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Closes what a command opened, the last first: when the command is done, or when the process is told to stop (Ctrl-C). One hook
 * of the process does it all, for hooks of several libraries would run at once and wait for each other.
 */
final class Ending implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 20;

    private static volatile boolean underWay;

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final CountDownLatch left = new CountDownLatch(1);

    Ending() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "ending"));
    }

    /** Whether the process was told to stop. */
    static boolean isUnderWay() {
        return underWay;
    }

    /** Remembers to close this. Closes it at once where the process was told to stop meanwhile. */
    <T extends AutoCloseable> T add(T opened) {
        synchronized (open) {
            open.push(opened);
        }
        if (underWay) {
            closeAll();
        }
        return opened;
    }

    /** Until the process is told to stop. */
    void await() throws InterruptedException {
        stopped.await();
    }

    private void stop() {
        underWay = true;
        closeAll();
        stopped.countDown();
        try { // what was being opened when it was told to stop is closed by whoever opens it
            left.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void closeAll() {
        synchronized (open) {
            while (!open.isEmpty()) {
                close(open.pop());
            }
        }
    }

    private static void close(AutoCloseable opened) {
        try {
            opened.close();
        } catch (Exception e) {
            if (System.getenv("PALIER_DEBUG") != null) {
                e.printStackTrace();
            }
        }
    }

    @Override
    public void close() {
        closeAll();
        left.countDown();
    }
}
