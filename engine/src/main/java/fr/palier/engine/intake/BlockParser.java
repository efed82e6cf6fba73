package fr.palier.engine.intake;

import fr.palier.engine.source.RefusedFile;
import fr.palier.engine.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the records of one block after another. Belongs to one thread. */
public abstract class BlockParser {
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

    /**
     * A parser that works alone, so that no block is parsed before the one in front of it is settled: its records come in
     * the order of the file, each once, with their lines.
     */
    public abstract static class Alone extends BlockParser {
        private static final long FIRST_LINE = 2;

        private final Translation translation;
        private final int[] columns;
        private final Day days = new Day();
        private long firstLine = FIRST_LINE;

        /** @param names Palier's names of the columns, in the order of those wanted from the layout */
        protected Alone(Layout layout, Profile.Words words, List<String> names) {
            super(layout);
            translation = new Translation(words, names);
            columns = layout.columns();
        }

        /**
         * Reads all lines of a source.
         *
         * @param layout made of the header
         * @return the lines, the header apart
         * @throws RefusedFile where the source as a whole cannot be read
         */
        public static long read(
                Source source, Intake intake, Function<byte[], Layout> layout, Function<Layout, Alone> parser) {
            try (Blocks blocks = Blocks.open(source)) {
                Alone one = parser.apply(layout.apply(blocks.header()));
                one.expect(blocks.likelyLines());
                return new OrderedParse(source, blocks, intake, (block, line) -> {}).run(List.of(one), 0);
            }
        }

        /** Told before the first record about how many will come; 0 where nobody knows. */
        protected void expect(int lines) {}

        /** Takes the record in hand, which begins on that line of the file, or refuses it. */
        protected abstract void take(long line);

        /** Takes a field of the record in hand, in Palier's words; empty where the file has no such column. */
        protected final void get(int name) {
            select(columns[name]);
            translation.value(name, field);
        }

        /** The same for the landlord, whom the profile may name. */
        protected final void getLandlord(int name) {
            get(name);
            translation.landlord(field);
        }

        /** Takes a field as it stands in the file. */
        protected final void getAsWritten(int name, Field into) {
            select(columns[name], into);
        }

        protected final boolean has(int name) {
            return columns[name] >= 0;
        }

        /** Refuses the record, or reports it, for the field in hand. */
        protected final void refuseFor(int name, Refusal why) {
            refuse(columns[name], why);
        }

        /** Whether nothing speaks against the record; else refuses it for the field in hand. */
        protected final boolean accepted(int name, @Nullable Refusal why) {
            if (why != null) {
                refuseFor(name, why);
            }
            return why == null;
        }

        /** The field in hand as cents; refused and below {@link Amount#WRONG} where it is no amount. */
        protected final long cents(int name) {
            long cents = Amount.parse(field.bytes, field.from, field.to);
            accepted(name, Amount.why(cents));
            return cents;
        }

        /** Whether the field in hand is written as an amount. */
        protected final boolean readsAsAmount() {
            return isAmount(Amount.parse(field.bytes, field.from, field.to));
        }

        /** Whether the field in hand is written as a date. */
        protected final boolean readsAsDate() {
            return isDate(days.parse(field.bytes, field.from, field.to));
        }

        /** Whether that was an amount. */
        protected static boolean isAmount(long cents) {
            return cents > Amount.WRONG;
        }

        /** The field in hand as days since 1970-01-01; refused and {@link Day#WRONG} where it is no date. */
        protected final int day(int name) {
            int day = days.parse(field.bytes, field.from, field.to);
            accepted(name, day == Day.WRONG ? Refusal.DATE_WRONG : null);
            return day;
        }

        /** Whether that was a date. */
        protected static boolean isDate(int day) {
            return day != Day.WRONG;
        }

        @Override
        final void mark(long blockNumber) {}

        @Override
        final void rewind() {}

        @Override
        final void keep() {
            firstLine += breaks();
        }

        @Override
        final void take() {
            take(firstLine + line());
        }
    }
}
