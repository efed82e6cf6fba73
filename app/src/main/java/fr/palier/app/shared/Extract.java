package fr.palier.app.shared;

import fr.palier.engine.Columns;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Reads the many rows of a query in the transaction that is open, by {@code COPY} in its binary form: straight into the
 * reader's columns. A query so read takes no parameters: it asks for settings of the transaction ({@link #set}).
 */
@Component
public class Extract {
    private final JdbcTemplate jdbc;

    Extract(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Sets what queries of this transaction ask for by {@code current_setting(name)}. */
    public void set(String name, String value) {
        jdbc.queryForObject("select set_config(?, ?, true)", String.class, name, value);
    }

    /**
     * Has what follows in this transaction planned for all of a landlord's rows. A landlord whose rows came a minute ago is not in
     * the database's statistics: it would look each of them up by reading all others.
     */
    public void prepare() {
        jdbc.execute("set local enable_nestloop = off");
    }

    /**
     * Hands over each row of a query. The row is one view of the row in hand: its fields are to be taken in their order, all.
     *
     * @param query a {@code select}: never text from outside
     */
    public void each(String query, Consumer<Row> work) {
        jdbc.execute((ConnectionCallback<Boolean>) connection -> {
            PGConnection postgres = connection.unwrap(PGConnection.class);
            CopyOut copy = postgres.getCopyAPI().copyOut("copy (" + query + ") to stdout (format binary)");
            try {
                Row row = new Row();
                for (byte[] bytes = copy.readFromCopy(); bytes != null; bytes = copy.readFromCopy()) {
                    row.read(bytes, work);
                }
                return true;
            } finally {
                stop(copy);
            }
        });
    }

    private static void stop(CopyOut copy) throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }

    /** The fields of the row in hand. */
    public static final class Row {
        private static final VarHandle SHORT =
                MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
        private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
        private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
        private static final int HEADER = 19;
        private static final byte[] NOTHING = {};

        private byte[] bytes = NOTHING;
        private int at;
        private boolean begun;

        Row() {}

        /** The server sends whole rows, the header before the first and a count of -1 after the last. */
        private void read(byte[] message, Consumer<Row> work) {
            bytes = message;
            at = begun ? 0 : HEADER;
            begun = true;
            while (at < bytes.length) {
                short fields = (short) SHORT.get(bytes, at);
                at += Short.BYTES;
                if (fields >= 0) {
                    work.accept(this);
                }
            }
        }

        /** A number of whatever width, or a boolean as 0 or 1; {@link Columns#EMPTY} where it is null. */
        public long number() {
            int length = length();
            int from = at;
            at += Math.max(0, length);
            return switch (length) {
                case -1 -> Columns.EMPTY;
                case 1 -> bytes[from];
                case Short.BYTES -> (short) SHORT.get(bytes, from);
                case Integer.BYTES -> (int) INT.get(bytes, from);
                case Long.BYTES -> (long) LONG.get(bytes, from);
                default -> throw new IllegalStateException("a field of " + length + " bytes is no number");
            };
        }

        /** A number that is there. */
        public int whole() {
            return Math.toIntExact(number());
        }

        /** A copy of the bytes of a text or a {@code bytea}; none where it is null. */
        public byte[] copy() {
            int length = Math.max(0, length());
            byte[] copy = new byte[length];
            System.arraycopy(bytes, at, copy, 0, length);
            at += length;
            return copy;
        }

        /** A text; empty where it is null. */
        public String text() {
            int length = Math.max(0, length());
            String text = new String(bytes, at, length, StandardCharsets.UTF_8);
            at += length;
            return text;
        }

        /** How many numbers of eight bytes the next field holds, which {@link #longs} takes. */
        public int longs() {
            return Math.max(0, (int) INT.get(bytes, at)) / Long.BYTES;
        }

        /** Takes a {@code bytea} as numbers of eight bytes. */
        public void longs(long[] into, int from) {
            int count = Math.max(0, length()) / Long.BYTES;
            for (int i = 0; i < count; i++) {
                into[from + i] = (long) LONG.get(bytes, at + i * Long.BYTES);
            }
            at += count * Long.BYTES;
        }

        private int length() {
            int length = (int) INT.get(bytes, at);
            at += Integer.BYTES;
            return length;
        }
    }
}
