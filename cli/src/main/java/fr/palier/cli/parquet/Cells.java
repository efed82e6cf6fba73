package fr.palier.cli.parquet;

import dev.hardwood.metadata.PhysicalType;
import dev.hardwood.reader.ColumnReader;
import dev.hardwood.reader.Validity;
import dev.hardwood.schema.ColumnSchema;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.UUID;

/** One column of the file: holds the values of the current batch and writes the one of a row. A null writes nothing. */
abstract sealed class Cells
        permits Cells.Text, Cells.Digits, Cells.Wide, Cells.Day, Cells.Flag, Cells.Floating, Moments {
    private final ColumnSchema column;
    private Validity present = Validity.NO_NULLS;

    Cells(ColumnSchema column) {
        this.column = column;
    }

    final String title() {
        return column.name();
    }

    final int index() {
        return column.columnIndex();
    }

    final PhysicalType stored() {
        return column.type();
    }

    final void load(ColumnReader batch) {
        present = batch.getLeafValidity();
        values(batch);
    }

    final void write(int row, Line line) {
        if (present.isNotNull(row)) {
            value(row, line);
        }
    }

    /** Takes the batch's array of values. */
    abstract void values(ColumnReader batch);

    /** Writes the value of a row that has one. */
    abstract void value(int row, Line line);

    /** A whole number out of an INT32 or INT64 column's arrays. */
    static final class Whole {
        private int[] ints = {};
        private long[] longs = {};
        private boolean narrow;

        void take(ColumnReader batch, PhysicalType stored) {
            narrow = stored == PhysicalType.INT32;
            if (narrow) {
                ints = batch.getInts();
            } else {
                longs = batch.getLongs();
            }
        }

        long at(int row) {
            return narrow ? ints[row] : longs[row];
        }
    }

    /** Bytes of texts, as they are: what is not UTF-8 is the reader's to judge. */
    static final class Text extends Cells {
        private byte[] bytes = {};
        private int[] starts = {};

        Text(ColumnSchema column) {
            super(column);
        }

        @Override
        void values(ColumnReader batch) {
            bytes = batch.getBinaryValues();
            starts = batch.getBinaryOffsets();
        }

        @Override
        void value(int row, Line line) {
            line.text(bytes, starts[row], starts[row + 1]);
        }
    }

    /** Integers, and decimals stored as integers of their smallest unit. */
    static final class Digits extends Cells {
        private final Whole whole = new Whole();
        private final int scale;
        private final boolean unsigned;

        Digits(ColumnSchema column, int scale, boolean unsigned) {
            super(column);
            this.scale = scale;
            this.unsigned = unsigned;
        }

        @Override
        void values(ColumnReader batch) {
            whole.take(batch, stored());
        }

        @Override
        void value(int row, Line line) {
            long value = whole.at(row);
            if (unsigned && value < 0) {
                line.plain(
                        stored() == PhysicalType.INT32
                                ? Integer.toUnsignedString((int) value)
                                : Long.toUnsignedString(value));
            } else {
                line.number(value, scale);
            }
        }
    }

    /** Decimals stored as bytes, two's complement, most significant first; and UUIDs, which are 16 bytes. */
    static final class Wide extends Cells {
        /** Scale of a column of UUIDs: they have none. */
        static final int UUIDS = -1;

        private final int scale;
        private byte[] bytes = {};
        private int[] starts = {};

        Wide(ColumnSchema column, int scale) {
            super(column);
            this.scale = scale;
        }

        @Override
        void values(ColumnReader batch) {
            bytes = batch.getBinaryValues();
            starts = batch.getBinaryOffsets();
        }

        @Override
        void value(int row, Line line) {
            int from = starts[row];
            int width = starts[row + 1] - from;
            if (scale == UUIDS) {
                var halves = ByteBuffer.wrap(bytes, from, width);
                line.plain(new UUID(halves.getLong(), halves.getLong()).toString());
            } else {
                line.number(new BigDecimal(new BigInteger(bytes, from, width), scale));
            }
        }
    }

    /** Dates, stored as days since 1970-01-01. */
    static final class Day extends Cells {
        private int[] days = {};

        Day(ColumnSchema column) {
            super(column);
        }

        @Override
        void values(ColumnReader batch) {
            days = batch.getInts();
        }

        @Override
        void value(int row, Line line) {
            line.plain(LocalDate.ofEpochDay(days[row]).toString());
        }
    }

    /** Booleans: 1 or 0. */
    static final class Flag extends Cells {
        private boolean[] flags = {};

        Flag(ColumnSchema column) {
            super(column);
        }

        @Override
        void values(ColumnReader batch) {
            flags = batch.getBooleans();
        }

        @Override
        void value(int row, Line line) {
            line.plain(flags[row] ? "1" : "0");
        }
    }

    /**
     * Floating-point numbers in columns that hold no euros: data frames turn counts with gaps into them. The shortest
     * decimal that reads back as the same number, so 3.0 is 3.
     */
    static final class Floating extends Cells {
        private float[] floats = {};
        private double[] doubles = {};

        Floating(ColumnSchema column) {
            super(column);
        }

        @Override
        void values(ColumnReader batch) {
            if (stored() == PhysicalType.FLOAT) {
                floats = batch.getFloats();
            } else {
                doubles = batch.getDoubles();
            }
        }

        @Override
        void value(int row, Line line) {
            boolean narrow = stored() == PhysicalType.FLOAT;
            String shortest = narrow ? Float.toString(floats[row]) : Double.toString(doubles[row]);
            boolean finite = narrow ? Float.isFinite(floats[row]) : Double.isFinite(doubles[row]);
            line.plain(finite ? new BigDecimal(shortest).stripTrailingZeros().toPlainString() : shortest);
        }
    }
}
