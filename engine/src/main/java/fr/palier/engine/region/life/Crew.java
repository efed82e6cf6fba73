package fr.palier.engine.region.life;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** Two threads that prepare numbered pieces of work side by side and deliver them strictly in order. */
public final class Crew {
    /** One thread's way of working; it keeps its own buffer from piece to piece. */
    public interface Hand {
        /** Prepares a piece, beside the other hand, and answers how to deliver it. */
        Delivery prepare(int number) throws IOException;
    }

    /** What is done in order, one piece at a time. */
    public interface Delivery {
        /** Called once, by one thread at a time. */
        void deliver() throws IOException;
    }

    private final int count;
    private int next;
    private int turn;
    private boolean failed;

    private Crew(int count) {
        this.count = count;
    }

    /**
     * Returns when all pieces are delivered; the first failure stops both hands and is thrown.
     *
     * @param count of the pieces, numbered from 0
     * @param hands asked once by each thread
     * @throws IOException if a piece cannot be prepared or delivered, or the calling thread is interrupted
     */
    public static void run(int count, Supplier<Hand> hands) throws IOException {
        Crew crew = new Crew(count);
        Callable<Boolean> one = () -> crew.work(hands.get());
        Callable<Boolean> other = () -> crew.work(hands.get());
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (Future<Boolean> done : threads.invokeAll(List.of(one, other))) {
                done.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Interrupted while the region was being written");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException io) {
                throw io;
            }
            throw new IllegalStateException("The region could not be written", e.getCause());
        }
    }

    private boolean work(Hand hand) throws IOException, InterruptedException {
        boolean finished = false;
        try {
            for (int number = take(); number < count; number = take()) {
                Delivery delivery = hand.prepare(number);
                awaitTurn(number);
                if (stopped()) {
                    break;
                }
                delivery.deliver();
                pass();
            }
            finished = true;
        } finally {
            if (!finished) {
                stop();
            }
        }
        return finished;
    }

    private synchronized int take() {
        return failed ? count : next++;
    }

    private synchronized void awaitTurn(int number) throws InterruptedException {
        while (turn != number && !failed) {
            wait();
        }
    }

    private synchronized boolean stopped() {
        return failed;
    }

    private synchronized void pass() {
        turn++;
        notifyAll();
    }

    private synchronized void stop() {
        failed = true;
        notifyAll();
    }
}
