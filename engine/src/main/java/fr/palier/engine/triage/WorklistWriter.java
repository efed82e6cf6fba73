package fr.palier.engine.triage;

import fr.palier.engine.ledger.Tenancies;
import fr.palier.engine.text.Lang;
import fr.palier.engine.triage.CsvLine.Text;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Writes a worklist as CSV, every line with its reasons and its nearest flip (columns: {@code triage.md}, Output). */
public final class WorklistWriter {
    private static final byte[] BOM = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
    private static final Signal[] WRITTEN =
            Arrays.stream(Signal.values()).filter(Signal::written).toArray(Signal[]::new);
    private static final Signal.Form[] FORMS =
            Arrays.stream(WRITTEN).map(Signal::form).toArray(Signal.Form[]::new);

    private final Triage triage;
    private final Policy policy;
    private final Decisions decisions;
    private final Form form;
    private final UnaryOperator<String> titles;
    private final Text betweenReasons;
    private final Text[] reasons;
    private final Text owes;
    private final Text[] codes;
    private final Text beforeLess;
    private final Text beforeMore;
    private final Text[] afterAmount;
    private final byte mark;

    /** How cells are written. */
    public enum Form {
        /** Commas between cells, dots before decimals: for programs. */
        PLAIN(',', '.'),
        /** Semicolons, decimal commas and a byte order mark: for a French spreadsheet. */
        SPREADSHEET(';', ',');

        private final byte separator;
        private final byte decimal;

        Form(char separator, char decimal) {
            this.separator = (byte) separator;
            this.decimal = (byte) decimal;
        }
    }

    public WorklistWriter(Triage triage, Policy policy, Decisions decisions, Lang lang, Form form) {
        this.triage = triage;
        this.policy = policy;
        this.decisions = decisions;
        this.form = form;
        this.titles = code -> ActionWords.title(code, lang);
        CsvLine line = line();
        this.betweenReasons = line.prepared(" | ");
        this.reasons = policy.scoreRows().stream()
                .map(row -> line.prepared(row.reason(lang)))
                .toArray(Text[]::new);
        this.owes = line.prepared(ActionWords.owes(lang));
        this.beforeLess = line.prepared(ActionWords.before(true, lang));
        this.beforeMore = line.prepared(ActionWords.before(false, lang));
        this.afterAmount = IntStream.range(0, policy.actions().size())
                .mapToObj(action -> line.prepared(ActionWords.after(action, policy, lang)))
                .toArray(Text[]::new);
        this.mark = (byte) lang.of(",", ".").charAt(0);
        this.codes = policy.actions().stream().map(line::prepared).toArray(Text[]::new);
    }

    /** Writes the header and the first {@code limit} lines. */
    public void write(Worklist worklist, int limit, OutputStream out) throws IOException {
        CsvLine header = line();
        header(header, form == Form.SPREADSHEET ? titles : code -> code);
        if (form == Form.SPREADSHEET) {
            out.write(BOM);
        }
        out.write(header.bytes(), 0, header.length());
        InTurn turn = new InTurn(out);
        try {
            Slices.each(Math.min(limit, worklist.size()), triage.threads(), () -> writing(worklist, turn));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private CsvLine line() {
        return new CsvLine(form.separator, form.decimal);
    }

    private static void header(CsvLine line, UnaryOperator<String> title) {
        Stream.of(
                        Stream.of("rank", "landlord", "tenancy", "action", "score"),
                        Arrays.stream(WRITTEN).map(Signal::code),
                        Stream.of("reasons", "nearest_flip"))
                .flatMap(codes -> codes)
                .map(title)
                .forEach(line::text);
        line.end();
    }

    private Slices.Work writing(Worklist worklist, InTurn turn) {
        Lines lines = new Lines();
        return (from, to) -> {
            lines.csv.clear();
            try {
                lines.add(worklist, from, to);
            } catch (RuntimeException e) {
                turn.fail();
                throw e;
            }
            turn.write(lines.csv, from, to);
        };
    }

    /** The lines of one thread, a slice at a time. */
    private final class Lines {
        private final CsvLine csv = line();
        private final Tenancies tenancies = triage.tenancies();
        private final Signals signals = new Signals(Slices.SLICE);
        private final Decisions decided = new Decisions(Slices.SLICE, policy);
        private final NearestFlip flips = triage.nearestFlip(policy, signals);
        private final int[] landlords = new int[Slices.SLICE];
        private final byte[][] keys = new byte[Slices.SLICE][];
        private final long[][] columns =
                Arrays.stream(WRITTEN).map(signals::column).toArray(long[][]::new);
        private final Text[] cell = new Text[Math.max(1, 2 * reasons.length)];

        void add(Worklist worklist, int from, int to) {
            int[] rows = worklist.tenancies(from, to);
            signals.gather(triage.signals(), rows, rows.length);
            decided.gather(decisions, rows, rows.length);
            csv.room(gatherKeys(rows));
            for (int row = 0; row < rows.length; row++) {
                add(from + row + 1L, rows[row], row);
            }
        }

        /** Fetches whose rows they are; how many bytes their keys take. */
        private int gatherKeys(int[] rows) {
            for (int i = 0; i < rows.length; i++) {
                landlords[i] = tenancies.landlord(rows[i]);
            }
            for (int i = 0; i < rows.length; i++) {
                keys[i] = tenancies.key(rows[i]);
            }
            int bytes = 0;
            for (int i = 0; i < rows.length; i++) {
                bytes += keys[i].length;
            }
            return bytes;
        }

        private void add(long rank, int tenancy, int row) {
            int action = decided.action(row);
            csv.number(rank);
            csv.text(tenancies.landlordKey(landlords[row]));
            csv.text(keys[row]);
            cell[0] = codes[action];
            csv.joined(cell, 1);
            csv.number(decided.score(row));
            for (int i = 0; i < FORMS.length; i++) {
                csv.value(columns[i][row], FORMS[i]);
            }
            reasons(row);
            flip(flips.search(tenancy, row, action), flips.action());
            csv.end();
        }

        private void reasons(int row) {
            int parts = 0;
            for (int reason = 0; reason < reasons.length; reason++) {
                if (decided.matched(row, reason)) {
                    if (parts > 0) {
                        cell[parts++] = betweenReasons;
                    }
                    cell[parts++] = reasons[reason];
                }
            }
            if (parts == 0 && signals.get(Signal.BALANCE, row) > 0) {
                cell[parts++] = owes;
            }
            csv.joined(cell, parts);
        }

        private void flip(long cents, int action) {
            if (cents == 0) {
                csv.empty();
            } else {
                csv.sentence(cents < 0 ? beforeLess : beforeMore, Math.abs(cents), mark, afterAmount[action]);
            }
        }
    }

    /** Lets slices through to the stream in order, whichever is ready first. */
    private static final class InTurn {
        private final OutputStream out;
        private int next;
        private boolean failed;

        InTurn(OutputStream out) {
            this.out = out;
        }

        /** A slice will never come: nobody waits for it. */
        synchronized void fail() {
            failed = true;
            notifyAll();
        }

        synchronized void write(CsvLine lines, int from, int to) {
            try {
                while (next != from && !failed) {
                    wait();
                }
                if (!failed) {
                    failed = true;
                    out.write(lines.bytes(), 0, lines.length());
                    failed = false;
                }
                next = to;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                failed = true;
            } finally {
                notifyAll();
            }
        }
    }
}
