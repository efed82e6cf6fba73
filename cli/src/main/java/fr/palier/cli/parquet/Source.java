package fr.palier.cli.parquet;

import dev.hardwood.InputFile;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * A mapped file that refuses empty reads. The decoder asks for no bytes only where a page claims to be longer than its
 * column, and would then ask for ever (found by damaging files at random).
 */
record Source(InputFile mapped) implements InputFile {
    @Override
    public ByteBuffer readRange(long offset, int length) throws IOException {
        if (length <= 0) {
            throw new IOException("a page reaches beyond its column at byte " + offset);
        }
        return mapped.readRange(offset, length);
    }

    @Override
    public void open() throws IOException {
        mapped.open();
    }

    @Override
    public long length() throws IOException {
        return mapped.length();
    }

    @Override
    public String name() {
        return mapped.name();
    }

    @Override
    public void close() throws IOException {
        mapped.close();
    }
}
