package fr.palier.app.imports;

import fr.palier.app.shared.Bulk;
import fr.palier.app.shared.Scope;
import fr.palier.engine.intake.Intake;
import fr.palier.engine.intake.RefusedLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.function.LongConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the lines that a reading refused. */
@Component
class Refusals {
    /** Beyond it a file is not worth reading line by line; the count stays right. */
    private static final int MOST = 100_000;

    private final FileStore files;
    private final Bulk bulk;
    private final JdbcClient jdbc;

    Refusals(FileStore files, Bulk bulk, JdbcClient jdbc) {
        this.files = files;
        this.bulk = bulk;
        this.jdbc = jdbc;
    }

    List of(LongConsumer progress) {
        return new List(progress);
    }

    /** The refused lines of one reading, in memory until the reading is done: COPY has the connection meanwhile. */
    final class List implements Intake {
        private final LongConsumer progress;
        private final ArrayList<RefusedLine> lines = new ArrayList<>();

        private List(LongConsumer progress) {
            this.progress = progress;
        }

        @Override
        public void refused(RefusedLine line) {
            if (lines.size() < MOST) {
                lines.add(line);
            }
        }

        @Override
        public void progress(long read) {
            progress.accept(read);
        }

        /** Writes them in place of those of the check before, in the order of the file: some are known when all is read. */
        void keep(Scope scope, int file) {
            lines.sort(Comparator.comparingLong(RefusedLine::line));
            files.clearRefused(scope, file);
            jdbc.sql("""
                            create temp table refusal (n int, line bigint, column_name text, value text, reason text)
                            on commit drop""").update();
            bulk.copy("refusal", row -> {
                int n = 0;
                for (RefusedLine line : lines) {
                    row.number(++n).number(line.line()).text(line.column().replace("\0", ""));
                    row.text(line.value().replace("\0", ""))
                            .text(line.why().name())
                            .end();
                }
            });
            jdbc.sql("""
                            insert into imports.refused (landlord_id, file_id, n, line, column_name, value, reason)
                            select ?, ?, n, line, column_name, value, reason from refusal""").params(scope.landlord(), file).update();
        }
    }
}
