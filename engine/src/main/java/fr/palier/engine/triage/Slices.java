package fr.palier.engine.triage;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Shares rows out to threads, a slice at a time. What a worker does to a slice must not depend on the others. */
final class Slices {
    static final int SLICE = 1024;

    private Slices() {}

    /** Work on rows {@code from} to {@code to}. */
    @FunctionalInterface
    interface Work {
        void on(int from, int to);
    }

    /** Does all rows from 0 to {@code size}; each thread makes a worker of its own. */
    static void each(int size, int threads, Supplier<Work> worker) {
        AtomicInteger next = new AtomicInteger();
        Callable<Void> task = () -> {
            Work work = worker.get();
            for (int from = next.getAndAdd(SLICE); from < size; from = next.getAndAdd(SLICE)) {
                work.on(from, Math.min(size, from + SLICE));
            }
            return null;
        };
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<Void>> done = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                done.add(pool.submit(task));
            }
            for (Future<Void> future : done) {
                future.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
