package fr.palier.engine.triage;

import fr.palier.engine.ledger.Tenancies;
import fr.palier.engine.text.Lang;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Writes a worklist as CSV, every line with its reasons and its nearest flip (columns: {@code triage.md}, Output). */
public final class WorklistWriter {
    private static final byte[] BOM = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
    private static final Signal[] WRITTEN =
            Arrays.stream(Signal.values()).filter(Signal::written).toArray(Signal[]::new);
    private static final byte[] BETWEEN_REASONS = " | ".getBytes(StandardCharsets.UTF_8);

    private final Triage triage;
    private final Policy policy;
    private final Decisions decisions;
    private final Lang lang;
    private final Form form;
    private final List<byte[]> reasons;
    private final List<byte[]> codes;
    private final byte[] beforeLess;
    private final byte[] beforeMore;
    private final List<byte[]> afterAmount;
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
        this.lang = lang;
        this.form = form;
        this.reasons = policy.scoreRows().stream()
                .map(row -> row.reason(lang).getBytes(StandardCharsets.UTF_8))
                .toList();
        this.beforeLess = utf8(ActionWords.before(true, lang));
        this.beforeMore = utf8(ActionWords.before(false, lang));
        this.afterAmount = IntStream.range(0, policy.actions().size())
                .mapToObj(action -> utf8(ActionWords.after(action, policy, lang)))
                .toList();
        this.mark = (byte) lang.of(",", ".").charAt(0);
        this.codes = policy.actions().stream()
                .map(code -> code.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Writes the header and the first {@code limit} lines. */
    public void write(Worklist worklist, int limit, OutputStream out) throws IOException {
        CsvLine header = line();
        header(header);
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

    private static void header(CsvLine line) {
        List.of("rank", "landlord", "tenancy", "action", "score").forEach(line::text);
        for (Signal signal : WRITTEN) {
            line.text(signal.code());
        }
        line.text("reasons");
        line.text("nearest_flip");
        line.end();
    }

    private Slices.Work writing(Worklist worklist, InTurn turn) {
        CsvLine lines = line();
        NearestFlip flips = triage.nearestFlip(policy);
        return (from, to) -> {
            lines.clear();
            try {
                for (int place = from; place < to; place++) {
                    line(lines, flips, place, worklist.tenancy(place));
                }
            } catch (RuntimeException e) {
                turn.fail();
                throw e;
            }
            turn.write(lines, from, to);
        };
    }

    private void line(CsvLine line, NearestFlip flips, int place, int tenancy) {
        Tenancies tenancies = triage.tenancies();
        line.number(place + 1L);
        line.text(tenancies.landlordKey(tenancies.landlord(tenancy)));
        line.text(tenancies.key(tenancy));
        line.text(codes.get(decisions.action(tenancy)));
        line.number(decisions.score(tenancy));
        for (Signal signal : WRITTEN) {
            line.value(triage.signals().get(signal, tenancy), signal.form());
        }
        line.joined(reasons, row -> decisions.matched(tenancy, row), BETWEEN_REASONS);
        flip(line, flips.search(tenancy, decisions.action(tenancy)), flips.action());
        line.end();
    }

    private void flip(CsvLine line, long cents, int action) {
        if (cents == 0) {
            line.empty();
            return;
        }
        byte[] before = cents < 0 ? beforeLess : beforeMore;
        line.sentence(before, Math.abs(cents), mark, afterAmount.get(action));
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
