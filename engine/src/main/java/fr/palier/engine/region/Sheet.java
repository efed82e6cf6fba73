package fr.palier.engine.region;

import fr.palier.engine.region.life.Crew;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** One file being written, its chunks formatted by two threads and laid down in order. */
final class Sheet {
    private final OutputStream out;
    private final Chunks chunks;
    private final Progress progress;
    private long written;

    private Sheet(OutputStream out, Chunks chunks, Progress progress) {
        this.out = out;
        this.chunks = chunks;
        this.progress = progress;
    }

    static Path write(Path file, byte[] header, Chunks chunks, Progress progress) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(header);
            Crew.run(chunks.count(), new Sheet(out, chunks, progress)::hand);
        }
        return file;
    }

    private Crew.Hand hand() {
        Bytes buffer = new Bytes();
        return chunk -> {
            buffer.clear();
            int rows = chunks.write(chunk, buffer);
            return () -> lay(buffer, rows);
        };
    }

    private void lay(Bytes buffer, int rows) throws IOException {
        buffer.writeTo(out);
        written += rows;
        progress.written(written, chunks.total());
    }
}
