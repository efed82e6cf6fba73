package fr.palier.app.demo;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Rows of one table on their way into it, in the binary form of {@code COPY} (PostgreSQL 18, "COPY", File Formats). Kept until
 * there are enough of them to be worth a trip to the server; what is kept is kept from one landlord to the next.
 */
final class Rows {
    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0};
    private static final int HEADER = SIGNATURE.length + 8;
    private static final int FULL = 4 << 20;
    private static final int FIRST_DAY =
            Math.toIntExact(LocalDate.of(2000, 1, 1).toEpochDay());

    private final String copy;
    private final int columns;
    private ByteBuffer rows = ByteBuffer.allocate(FULL + (1 << 16)).order(ByteOrder.BIG_ENDIAN);

    /** @param columns names, as {@code COPY} takes them */
    Rows(String table, String... columns) {
        this.copy = "copy " + table + " (" + String.join(", ", columns) + ") from stdin (format binary)";
        this.columns = columns.length;
        begin();
    }

    private void begin() {
        rows.clear();
        rows.put(SIGNATURE).putInt(0).putInt(0);
    }

    /** Begins a row: as many values follow as there are columns. */
    Rows row() {
        room(2).putShort((short) columns);
        return this;
    }

    Rows number(int value) {
        room(8).putInt(4).putInt(value);
        return this;
    }

    Rows small(int value) {
        room(6).putInt(2).putShort((short) value);
        return this;
    }

    Rows big(long value) {
        room(12).putInt(8).putLong(value);
        return this;
    }

    Rows bool(boolean value) {
        room(5).putInt(1).put((byte) (value ? 1 : 0));
        return this;
    }

    /** @param day since 1970-01-01 */
    Rows day(long day) {
        return number(Math.toIntExact(day - FIRST_DAY));
    }

    Rows text(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        return bytes(bytes, 0, bytes.length);
    }

    Rows bytes(byte[] from, int start, int length) {
        room(4 + length).putInt(length).put(from, start, length);
        return this;
    }

    Rows uuid(UUID value) {
        room(20).putInt(16).putLong(value.getMostSignificantBits()).putLong(value.getLeastSignificantBits());
        return this;
    }

    /** In the binary form of {@code jsonb}: its version, then the text. */
    Rows json(String value) {
        byte[] text = value.getBytes(StandardCharsets.UTF_8);
        room(5 + text.length).putInt(1 + text.length).put((byte) 1).put(text);
        return this;
    }

    Rows absent() {
        room(4).putInt(-1);
        return this;
    }

    private ByteBuffer room(int more) {
        if (rows.remaining() < more + 2) { // the trailer has to follow
            ByteBuffer larger = ByteBuffer.allocate(Math.max(rows.capacity() * 2, rows.position() + more + 2));
            larger.put(rows.flip());
            rows = larger;
        }
        return rows;
    }

    /** Sends what is kept once it is worth the trip. */
    void sendIfFull(Connection connection) throws IOException {
        if (rows.position() >= FULL) {
            send(connection);
        }
    }

    /** Sends what is kept. */
    void send(Connection connection) throws IOException {
        if (rows.position() == HEADER) {
            return;
        }
        rows.putShort((short) -1);
        try {
            CopyIn in = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copy);
            in.writeToCopy(rows.array(), 0, rows.position());
            in.endCopy();
        } catch (SQLException e) {
            throw new IOException(e);
        }
        begin();
    }
}
