package fr.palier.engine.intake;

import java.util.ArrayList;
import java.util.List;

/** Reads the records of one block after another. Belongs to one thread. */
abstract class BlockParser {
    /** A record longer than this is taken for a quote that was never closed. */
    private static final int RECORD_LIMIT = Blocks.BLOCK;

    protected final Layout layout;
    protected final LineCutter cutter;
    protected final Field field = new Field();
    /** The block in hand: the fields of a record are spans of it. */
    protected byte[] block = new byte[0];

    private final List<Fault> faults = new ArrayList<>();
    private int records;
    private int openFrom;

    /** A refused line of the block; lines count from 0 at its beginning. */
    record Fault(int line, String column, String value, Refusal why) {
        RefusedLine at(String file, long firstLine) {
            return new RefusedLine(file, firstLine + line, column, value, why);
        }
    }

    BlockParser(Layout layout) {
        this.layout = layout;
        this.cutter = new LineCutter(layout.separator(), layout.width());
    }

    /** Begins a block: whatever is read from now on until the next one may be asked to be forgotten. */
    abstract void mark(long blockNumber);

    /**
     * Takes whole lines from the cutter's place on that need no cutting, and moves the cutter behind them.
     *
     * @return how many
     */
    int takeAhead() {
        return 0;
    }

    /** Forgets what was read since the mark. */
    abstract void rewind();

    /** Takes the record in hand, or refuses it. */
    abstract void take();

    /** What was read since the mark stays. */
    abstract void keep();

    final void parse(Blocks.Block part) {
        block = part.bytes();
        faults.clear();
        records = 0;
        openFrom = -1;
        mark(part.number());
        cutter.begin(block, part.length());
        if (part.overlong()) {
            cutter.next();
            cutter.skipLine();
            records++;
            refuseLine(Refusal.LINE_TOO_LONG);
            return;
        }
        records(part);
    }

    private void records(Blocks.Block part) {
        for (; ; ) {
            records += takeAhead();
            switch (cutter.next()) {
                case RECORD -> record();
                case BROKEN -> brokenLine();
                case OPEN -> {
                    if (!part.last() && part.length() - cutter.start() <= RECORD_LIMIT) {
                        openFrom = cutter.start();
                        return;
                    }
                    brokenLine();
                }
                case END -> {
                    return;
                }
            }
        }
    }

    private void record() {
        records++;
        if (cutter.fields() == layout.width()) {
            take();
        } else {
            refuseLine(Refusal.FIELD_COUNT);
        }
    }

    private void brokenLine() {
        records++;
        cutter.skipLine();
        refuseLine(Refusal.QUOTE_NOT_CLOSED);
    }

    private void refuseLine(Refusal why) {
        int from = cutter.start();
        int to = from;
        while (block[to] != '\n') {
            to++;
        }
        add("", KeyTable.decode(block, from, to).strip(), why);
    }

    /** Refuses the record for the field in hand, which came from that column. */
    protected final void refuse(int column, Refusal why) {
        add(column < 0 ? "" : layout.titles().get(column), field.text(), why);
    }

    private void add(String column, String text, Refusal why) {
        boolean whole = text.length() <= RefusedLine.VALUE_LIMIT && why != Refusal.LINE_TOO_LONG;
        String value = whole ? text : text.substring(0, Math.min(text.length(), RefusedLine.VALUE_LIMIT)) + "…";
        faults.add(new Fault(cutter.lines(), column, value, why));
    }

    /** Takes the field of that column of the record in hand. */
    protected final void select(int column) {
        field.select(cutter, block, column);
    }

    /** Takes another field of the record in hand without leaving the one taken. */
    protected final void select(int column, Field into) {
        into.select(cutter, block, column);
    }

    /** Line of the record in hand within the block, from 0. */
    protected final int line() {
        return cutter.lines();
    }

    final List<Fault> faults() {
        return faults;
    }

    /** Records read, refused ones included. */
    final int recordCount() {
        return records;
    }

    /** Offset of a record that goes on behind the block, or -1. */
    final int openFrom() {
        return openFrom;
    }

    /** Line breaks in the block, up to the open record. */
    final int breaks() {
        return openFrom < 0 ? cutter.breaks() : cutter.lines();
    }
}
