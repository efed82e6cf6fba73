package fr.palier.engine.intake.mapping;

import fr.palier.engine.intake.BlockParser;
import fr.palier.engine.intake.Layout;
import fr.palier.engine.intake.mapping.Preview.Column;
import fr.palier.engine.intake.mapping.Preview.Look;
import fr.palier.engine.intake.mapping.Preview.Shape;
import fr.palier.engine.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Looks at the beginning of one file, as often as it takes. */
final class Previewing {
    private static final byte[] SEPARATORS = {',', ';', '\t'};
    private static final int LINES_TO_CUT = 50;
    private static final int LINES_TO_LOOK_AT = 1_000;
    private static final int LINES_TO_COUNT = 20_000;

    private final FirstLines.Seen seen = new FirstLines.Seen();
    private final Source source;
    private byte[] header = new byte[0];

    Previewing(Source source) {
        this.source = source;
    }

    Preview preview(int lines) {
        byte separator = separator();
        Sample sample = sample(separator, Math.max(lines, LINES_TO_LOOK_AT), lines);
        Guesses ledger = Guesses.of("ledger", sample);
        Guesses tenancies = Guesses.of("tenancies", sample);
        Shape shape = shape(ledger, tenancies);
        List<Column> columns = shape == Shape.TENANCIES ? tenancies.columns() : ledger.columns();
        Look look = new Look(
                (char) separator, sample.letters(header), seen.byteOrderMark(), seen.windowsLines(), sample.quoted());
        Tally tally = shape == Shape.LEDGER ? codes(separator, columns) : new Tally(false);
        return new Preview(look, shape, columns, sample.lines(), tally.counts(), tally.lines(), seen.whole());
    }

    private static Shape shape(Guesses ledger, Guesses tenancies) {
        boolean moves = ledger.has("date") && (ledger.has("amount") || ledger.has("debit") && ledger.has("credit"));
        boolean homes = tenancies.has("tenancy") && (tenancies.has("rent") || tenancies.has("start"));
        if (moves && homes) {
            return ledger.weight() >= tenancies.weight() ? Shape.LEDGER : Shape.TENANCIES;
        }
        return moves ? Shape.LEDGER : homes ? Shape.TENANCIES : Shape.UNKNOWN;
    }

    private Tally codes(byte separator, List<Column> columns) {
        String kind = titled("kind", columns);
        return kind.isEmpty() ? count(separator, titled("label", columns), true) : count(separator, kind, false);
    }

    private static String titled(String name, List<Column> columns) {
        return columns.stream()
                .filter(column -> column.guess()
                        .filter(guess -> guess.name().equals(name))
                        .isPresent())
                .map(Column::title)
                .findFirst()
                .orElse("");
    }

    Tally counts(String title, boolean patterns) {
        return count(separator(), title, patterns);
    }

    private Tally count(byte separator, String title, boolean patterns) {
        Tally tally = new Tally(patterns);
        read(
                separator,
                LINES_TO_COUNT,
                layout -> new Counting(layout, layout.titles().indexOf(title), tally));
        return tally;
    }

    /** The one that cuts most lines into as many fields as there are titles, and into most of them. */
    private byte separator() {
        byte best = SEPARATORS[0];
        long most = 0;
        for (byte separator : SEPARATORS) {
            Sample sample = sample(separator, LINES_TO_CUT, 0);
            long fields = (sample.titles().size() - 1L) * (1 + sample.taken());
            best = fields > most ? separator : best;
            most = Math.max(fields, most);
        }
        return best;
    }

    private Sample sample(byte separator, int lines, int shown) {
        List<Sample> sample = new ArrayList<>();
        read(separator, lines, layout -> {
            sample.add(new Sample(layout, shown));
            return sample.getFirst();
        });
        return sample.getFirst();
    }

    private void read(byte separator, int lines, Function<Layout, BlockParser.Alone> parser) {
        BlockParser.Alone.read(seen.of(source, lines), line -> {}, bytes -> everything(separator, bytes), parser);
    }

    private Layout everything(byte separator, byte[] bytes) {
        header = bytes;
        List<String> titles = Layout.with(separator, header, List.of()).titles();
        return new Layout(separator, titles, IntStream.range(0, titles.size()).toArray());
    }
}
