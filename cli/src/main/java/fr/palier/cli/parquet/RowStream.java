package fr.palier.cli.parquet;

import dev.hardwood.InputFile;
import dev.hardwood.reader.ColumnReaders;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.schema.ColumnProjection;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/** CSV bytes of a Parquet file, produced some thousand rows at a time as they are asked for. */
final class RowStream extends InputStream {
    /** Held, since a logger that nobody holds forgets its level: the decoder announces its choices otherwise. */
    private static final Logger DECODER = Logger.getLogger("dev.hardwood");

    private static final int BATCH = 8192;
    private static final int CHUNK = 1 << 16;

    static {
        DECODER.setLevel(Level.WARNING);
    }

    private final Path file;
    private final ParquetFileReader reader;
    private final ColumnReaders batches;
    private final List<Cells> columns;
    private final long promised;
    private final Line line = new Line();
    private int position;
    private int row;
    private int rowsOfBatch;
    private long served;

    private RowStream(Path file, ParquetFileReader reader, List<Cells> columns) {
        this.file = file;
        this.reader = reader;
        this.columns = columns;
        this.promised = reader.getFileMetaData().numRows();
        this.batches = reader.buildColumnReaders(ColumnProjection.all())
                .batchSize(BATCH)
                .build();
        columns.forEach(column -> {
            line.text(column.title());
            line.comma();
        });
        line.endOfLine();
    }

    static RowStream open(Path file, Set<String> money) throws IOException {
        ParquetFileReader reader = guarded(file, () -> ParquetFileReader.open(new Source(InputFile.of(file))));
        try {
            return guarded(
                    file,
                    () -> new RowStream(
                            file,
                            reader,
                            new Layout(file, money).columns(reader.getFileMetaData(), reader.getFileSchema())));
        } catch (IOException refused) {
            reader.close();
            throw refused;
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, target.length);
        if (length == 0) {
            return 0;
        }
        if (position == line.length() && !fill()) {
            return -1;
        }
        int count = Math.min(length, line.length() - position);
        System.arraycopy(line.bytes(), position, target, offset, count);
        position += count;
        return count;
    }

    @Override
    public void close() throws IOException {
        batches.close();
        reader.close();
    }

    private boolean fill() throws IOException {
        line.clear();
        position = 0;
        while (line.length() < CHUNK && (row < rowsOfBatch || nextBatch())) {
            for (Cells column : columns) {
                column.write(row, line);
                line.comma();
            }
            line.endOfLine();
            row++;
        }
        return line.length() > 0;
    }

    private boolean nextBatch() throws IOException {
        served += rowsOfBatch;
        row = 0;
        rowsOfBatch = guarded(file, this::decode);
        if (rowsOfBatch == 0 && served != promised) {
            throw new IOException(file + ": damaged Parquet file, " + served + " rows where its footer promises "
                    + promised + "; copy or export it again");
        }
        return rowsOfBatch > 0;
    }

    private int decode() {
        if (!batches.nextBatch()) {
            return 0;
        }
        for (Cells column : columns) {
            column.load(batches.getColumnReader(column.index()));
        }
        return batches.getRecordCount();
    }

    private interface Step<T> {
        T run() throws IOException;
    }

    /**
     * Whatever a decoder throws on bytes that are not what they claim to be becomes one exception that names the file.
     */
    private static <T> T guarded(Path file, Step<T> step) throws IOException {
        try {
            return step.run();
        } catch (Refusal refusal) {
            throw refusal;
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError failure) {
            throw new IOException(file + ": " + diagnosis(failure), failure);
        } catch (LinkageError unlinked) {
            throw new IOException(
                    file + ": no decompressor for this machine (" + unlinked.getMessage()
                            + "); write the file uncompressed or with gzip",
                    unlinked);
        }
    }

    /** The decoder wraps what its threads met: the innermost cause says what it was. */
    private static String diagnosis(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (cause instanceof OutOfMemoryError) {
            return "not enough memory to decode this Parquet file; give more (PALIER_JAVA_OPTS=-Xmx2g), write it with"
                    + " smaller row groups, or export it again if it is damaged";
        }
        return "damaged Parquet file (" + cause.getMessage() + "); copy or export it again";
    }
}
