package fr.palier.engine.intake;

import fr.palier.engine.intake.Blocks.Block;
import fr.palier.engine.source.Source;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Parses the blocks of one source on several threads and commits them in order. A block is parsed on the belief that it
 * begins with a record; where the block before turns out to end inside a quoted field, the remainder and the block are
 * put together and parsed again. Everything that depends on the order (line numbers, refused lines) is settled at the
 * commit, so that the result is the same for any number of threads.
 */
final class OrderedParse {
    private static final int HEADER_LINES = 1;
    private static final byte[] NOTHING = new byte[0];

    private final Source source;
    private final Blocks blocks;
    private final Intake intake;
    private final BlockLines committed;
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    private long turn;
    private long nextLine = HEADER_LINES + 1L;
    private long linesSeen;
    private byte[] open = NOTHING;

    /** Told on which line of the file a block begins, when it is settled. */
    @FunctionalInterface
    interface BlockLines {
        void begins(long block, long line);
    }

    /** @param committed told the number of the file's line with which each committed block begins */
    OrderedParse(Source source, Blocks blocks, Intake intake, BlockLines committed) {
        this.source = source;
        this.blocks = blocks;
        this.intake = intake;
        this.committed = committed;
    }

    /**
     * Reads all.
     *
     * @param linesBefore lines of the sources before, for the progress told
     * @return the lines of this source, the header apart
     */
    long run(List<? extends BlockParser> parsers, long linesBefore) {
        linesSeen = linesBefore;
        List<Thread> threads = new ArrayList<>();
        for (BlockParser parser : parsers.subList(1, parsers.size())) {
            threads.add(Thread.ofPlatform().daemon().start(() -> work(parser)));
        }
        work(parsers.getFirst());
        threads.forEach(OrderedParse::join);
        Throwable thrown = failure.get();
        if (thrown instanceof RuntimeException e) {
            throw e;
        }
        if (thrown instanceof Error e) {
            throw e;
        }
        if (blocks.isUnterminated()) {
            intake.unterminated(source.name(), nextLine - 1);
        }
        return linesSeen - linesBefore;
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading", e);
        }
    }

    private void work(BlockParser parser) {
        byte[] buffer = new byte[Blocks.BLOCK + Blocks.SLACK];
        try {
            for (Block block = blocks.next(buffer); block != null; block = blocks.next(buffer)) {
                boolean ahead = !isTurnOf(block);
                Block whole = ahead ? parseAhead(parser, block) : parseWhole(parser, block);
                if (!commit(parser, block, whole, ahead)) {
                    return;
                }
            }
        } catch (Throwable e) {
            fail(e);
        }
    }

    private synchronized void fail(Throwable e) {
        failure.compareAndSet(null, e);
        notifyAll();
    }

    private synchronized boolean isTurnOf(Block block) {
        return turn == block.number();
    }

    private static Block parseAhead(BlockParser parser, Block block) {
        parser.parse(block);
        return block;
    }

    /** Waits for the block's turn and settles what was read of it; false if another thread failed. */
    private synchronized boolean commit(BlockParser parser, Block block, Block read, boolean ahead)
            throws InterruptedException {
        while (turn != block.number() && failure.get() == null) {
            wait();
        }
        if (failure.get() != null) {
            return false;
        }
        Block whole = read;
        if (ahead && open.length > 0) {
            parser.rewind();
            whole = parseWhole(parser, block);
        }
        settle(parser);
        int openFrom = parser.openFrom();
        open = openFrom < 0 ? NOTHING : Arrays.copyOfRange(whole.bytes(), openFrom, whole.length());
        turn++;
        notifyAll();
        return true;
    }

    /** In the block's turn: parses what the block before left open and this block as one; gives the two joined. */
    private Block parseWhole(BlockParser parser, Block block) {
        if (open.length == 0) {
            return parseAhead(parser, block);
        }
        byte[] joined = new byte[open.length + block.length() + Blocks.SLACK];
        System.arraycopy(open, 0, joined, 0, open.length);
        if (block.overlong()) {
            parser.parse(new Block(block.number(), joined, open.length, true, false));
            settle(parser);
            return parseAhead(parser, block);
        }
        System.arraycopy(block.bytes(), 0, joined, open.length, block.length());
        return parseAhead(parser, new Block(block.number(), joined, open.length + block.length(), block.last(), false));
    }

    private void settle(BlockParser parser) {
        committed.begins(turn, nextLine);
        for (BlockParser.Fault fault : parser.faults()) {
            intake.refused(fault.at(source.name(), nextLine));
        }
        parser.keep();
        nextLine += parser.breaks();
        linesSeen += parser.recordCount();
        intake.progress(linesSeen);
    }
}
