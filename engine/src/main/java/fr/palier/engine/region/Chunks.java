package fr.palier.engine.region;

import fr.palier.engine.region.life.Accounts;
import fr.palier.engine.region.life.Entries;
import fr.palier.engine.region.life.Slice;

/** A file's rows cut into pieces that can be written side by side and laid end to end: the tenancies, and the ledger in each order. */
sealed interface Chunks {
    int count();

    /** Rows of all pieces together. */
    long total();

    /** Appends a piece; answers how many rows it has. */
    int write(int chunk, Bytes out);

    static Chunks of(Order order, Accounts accounts, Form form, long seed) {
        return switch (order) {
            case JOURNAL -> new ByMonth(accounts, form);
            case TENANCY -> new ByTenancy(accounts, form);
            case SHUFFLED -> new Shuffled(accounts, form, new Scatter(accounts.lines(), seed));
        };
    }

    record Tenancies(Accounts accounts, Form form) implements Chunks {
        @Override
        public int count() {
            return accounts.slices();
        }

        @Override
        public long total() {
            return accounts.tenancies();
        }

        @Override
        public int write(int chunk, Bytes out) {
            Slice slice = accounts.slice(chunk);
            for (int i = 0; i < slice.count(); i++) {
                form.tenancy(slice, i, out.room(Form.LONGEST_ROW));
            }
            return slice.count();
        }
    }

    record ByMonth(Accounts accounts, Form form) implements Chunks {
        @Override
        public int count() {
            return accounts.window().months() * accounts.slices();
        }

        @Override
        public long total() {
            return accounts.lines();
        }

        @Override
        public int write(int chunk, Bytes out) {
            int month = chunk / accounts.slices();
            Slice slice = accounts.slice(chunk % accounts.slices());
            int from = accounts.window().start(month);
            int to = accounts.window().start(month + 1);
            int lines = 0;
            for (int i = 0; i < slice.count(); i++) {
                for (int line = slice.firstFrom(i, from);
                        line < slice.start(i + 1) && Entries.day(slice.entry(line)) < to;
                        line++) {
                    form.line(slice, i, line, out.room(Form.LONGEST_ROW));
                    lines++;
                }
            }
            return lines;
        }
    }

    record ByTenancy(Accounts accounts, Form form) implements Chunks {
        @Override
        public int count() {
            return accounts.slices();
        }

        @Override
        public long total() {
            return accounts.lines();
        }

        @Override
        public int write(int chunk, Bytes out) {
            Slice slice = accounts.slice(chunk);
            for (int i = 0; i < slice.count(); i++) {
                for (int line = slice.start(i); line < slice.start(i + 1); line++) {
                    form.line(slice, i, line, out.room(Form.LONGEST_ROW));
                }
            }
            return slice.lines();
        }
    }

    record Shuffled(Accounts accounts, Form form, Scatter scatter) implements Chunks {
        private static final int LINES = 16_384;

        @Override
        public int count() {
            return Math.toIntExact((accounts.lines() + LINES - 1) / LINES);
        }

        @Override
        public long total() {
            return accounts.lines();
        }

        @Override
        public int write(int chunk, Bytes out) {
            long from = (long) chunk * LINES;
            long to = Math.min(from + LINES, accounts.lines());
            for (long place = from; place < to; place++) {
                long number = scatter.at(place);
                int at = accounts.sliceOf(number);
                Slice slice = accounts.slice(at);
                int line = (int) (number - accounts.start(at));
                form.line(slice, slice.owner(line), line, out.room(Form.LONGEST_ROW));
            }
            return (int) (to - from);
        }
    }
}
