package fr.palier.cli;

import fr.palier.engine.intake.Intake;
import fr.palier.engine.intake.RefusedLine;
import fr.palier.engine.text.Lang;
import java.io.Closeable;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Keeps the refused lines: all of them in a file where one is asked for, else the first twenty. */
final class RefusedList implements Intake, Closeable {
    private static final int SHOWN = 20;

    private final Lang lang;
    private final Progress progress;
    private final Optional<WholeFile> file;
    private final List<String> cut = new ArrayList<>();
    private final List<RefusedLine> first = new ArrayList<>();
    private long count;

    RefusedList(Optional<Path> path, Lang lang, Progress progress) throws IOException {
        this.lang = lang;
        this.progress = progress;
        this.file = path.isPresent() ? Optional.of(new WholeFile(path.get())) : Optional.empty();
        write("file", "line", "column", "value", "reason");
    }

    @Override
    public void refused(RefusedLine line) {
        count++;
        write(
                line.file(),
                Long.toString(line.line()),
                line.column(),
                line.value(),
                line.why().text(lang));
        if (file.isEmpty() && first.size() < SHOWN) {
            first.add(line);
        }
    }

    @Override
    public void unterminated(String name, long line) {
        cut.add(name + ":" + line);
    }

    /** Files whose last line has no end, with the number of that line. */
    List<String> cut() {
        return cut;
    }

    @Override
    public void progress(long lines) {
        progress.lines(lines);
    }

    long count() {
        return count;
    }

    /**
     * How many there are, and the first ones in words or the file that holds them. Where they are most of what was read,
     * the last line says loudly that the list is worth nothing.
     *
     * @param read lines read in all
     */
    void show(PrintWriter err, Words words, long read) {
        err.println(
                file.isPresent()
                        ? words.say("refused.written", count, file.get().target())
                        : words.say("refused.some", count));
        for (RefusedLine line : first) {
            err.println("  " + Words.printable(shown(line)));
        }
        if (count > first.size() && file.isEmpty()) {
            err.println("  " + words.say("refused.more", count - first.size()));
        }
        if (2 * count > read) {
            err.println(words.failure("refused.most", count, read));
        }
    }

    /** Such as {@code comptes.csv:12, amount « 12,345 » : plus de deux décimales}. */
    private String shown(RefusedLine line) {
        return line.file() + ":" + line.line()
                + (line.column().isEmpty() ? "" : ", " + line.column())
                + (line.value().isEmpty() ? "" : lang.of(" « " + line.value() + " »", " '" + line.value() + "'"))
                + lang.of(" : ", ": ")
                + line.why().text(lang);
    }

    void commit() throws IOException {
        if (file.isPresent()) {
            file.get().commit();
        }
    }

    @Override
    public void close() throws IOException {
        if (file.isPresent()) {
            file.get().close();
        }
    }

    private void write(String... cells) {
        if (file.isEmpty()) {
            return;
        }
        try {
            file.get().out().write(CsvCells.line(cells).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
