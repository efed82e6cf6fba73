package fr.palier.app.shared;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Brings many rows into a temporary table of the transaction that is open, by {@code COPY}. Landlords' tables do not take it
 * (row-level security refuses it): rows go on from the temporary table by one statement.
 */
@Component
public class Bulk {
    private static final int BUFFER = 1 << 16;

    private final JdbcTemplate jdbc;

    Bulk(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Has what follows in this transaction planned for many rows. What the database knows of its tables is of before they came: a
     * landlord new to it has none, and each line would be looked up by reading all. Hence no row-by-row joins, and plans that are
     * kept.
     */
    public void prepare() {
        jdbc.execute("set local work_mem = '128MB'");
        jdbc.execute("set local enable_nestloop = off");
        keepPlans();
    }

    /**
     * Until the transaction ends, plans are kept. Elsewhere each query is planned for its landlord; the checks of foreign keys,
     * a query for each row, would then be planned for each row.
     */
    public void keepPlans() {
        jdbc.execute("set local plan_cache_mode = auto");
    }

    /** Writes rows. */
    @FunctionalInterface
    public interface Rows {
        void write(Row row) throws IOException;
    }

    /**
     * Copies rows in; all of them or, when the work fails, none.
     *
     * @param columns table and columns, such as {@code staged (day, cents)}: never text from outside
     */
    public void copy(String columns, Rows rows) {
        jdbc.execute((ConnectionCallback<Boolean>) connection -> {
            PGConnection postgres = connection.unwrap(PGConnection.class);
            try (PGCopyOutputStream out = new PGCopyOutputStream(postgres, "copy " + columns + " from stdin", BUFFER)) {
                rows.write(new Row(out));
                return true;
            } catch (IOException e) {
                if (e.getCause() instanceof SQLException refused) {
                    throw refused;
                }
                throw new UncheckedIOException(e);
            }
        });
    }

    /** The row in hand, a value after the other, in the text form of {@code COPY}. */
    public static final class Row {
        private static final byte[] NULL = {'\\', 'N'};

        private final OutputStream out;
        private final byte[] digits = new byte[20];
        private boolean begun;

        Row(OutputStream out) {
            this.out = out;
        }

        public Row number(long value) throws IOException {
            separate();
            if (value == Long.MIN_VALUE) {
                out.write(Long.toString(value).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
                return this;
            }
            int at = digits.length;
            long left = Math.abs(value);
            do {
                digits[--at] = (byte) ('0' + left % 10);
                left /= 10;
            } while (left > 0);
            if (value < 0) {
                digits[--at] = '-';
            }
            out.write(digits, at, digits.length - at);
            return this;
        }

        /** Nothing. */
        public Row absent() throws IOException {
            separate();
            out.write(NULL);
            return this;
        }

        /** A text in UTF-8, without a byte 0. */
        public Row text(byte[] bytes, int from, int to) throws IOException {
            separate();
            int plain = from;
            for (int i = from; i < to; i++) {
                char escape = escape(bytes[i]);
                if (escape != 0) {
                    out.write(bytes, plain, i - plain);
                    out.write('\\');
                    out.write(escape);
                    plain = i + 1;
                }
            }
            out.write(bytes, plain, to - plain);
            return this;
        }

        public Row text(String value) throws IOException {
            byte[] bytes = value.getBytes(java.nio.charset.StandardCharsets.UTF_8);
            return text(bytes, 0, bytes.length);
        }

        /** Ends the row. */
        public void end() throws IOException {
            out.write('\n');
            begun = false;
        }

        private void separate() throws IOException {
            if (begun) {
                out.write('\t');
            }
            begun = true;
        }

        private static char escape(byte b) {
            return switch (b) {
                case '\\' -> '\\';
                case '\t' -> 't';
                case '\n' -> 'n';
                case '\r' -> 'r';
                default -> 0;
            };
        }
    }
}
