package fr.palier.engine.region;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Arrays;

/** A growing row of bytes, kept from one chunk to the next, so that writing a line allocates nothing. */
final class Bytes {
    private byte[] data = new byte[1 << 16];
    private int size;

    int size() {
        return size;
    }

    void clear() {
        size = 0;
    }

    /** Makes sure that this many bytes can follow; called once a row, so that single puts need not look. */
    Bytes room(int more) {
        if (data.length - size < more) {
            data = Arrays.copyOf(data, Math.max(data.length * 2, size + more));
        }
        return this;
    }

    Bytes put(char ascii) {
        data[size++] = (byte) ascii;
        return this;
    }

    Bytes put(byte[] bytes) {
        System.arraycopy(bytes, 0, data, size, bytes.length);
        size += bytes.length;
        return this;
    }

    Bytes ascii(String text) {
        for (int i = 0; i < text.length(); i++) {
            data[size++] = (byte) text.charAt(i);
        }
        return this;
    }

    /** A number ≥ 0 on at least {@code digits} digits, zeros in front. */
    Bytes padded(long number, int digits) {
        long rest = number;
        for (int i = size + digits - 1; i >= size; i--) {
            data[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        size += digits;
        return this;
    }

    /** A number ≥ 0 in as many digits as it takes. */
    Bytes number(long number) {
        int digits = 1;
        for (long reach = 10; reach <= number; reach *= 10) {
            digits++;
        }
        return padded(number, digits);
    }

    /** Cents as euros with two decimals, a minus sign in front where negative. */
    Bytes euros(long cents, char decimal) {
        if (cents < 0) {
            put('-');
        }
        long positive = Math.abs(cents);
        return number(positive / 100).put(decimal).padded(positive % 100, 2);
    }

    Bytes iso(LocalDate date) {
        return padded(date.getYear(), 4)
                .put('-')
                .padded(date.getMonthValue(), 2)
                .put('-')
                .padded(date.getDayOfMonth(), 2);
    }

    Bytes french(LocalDate date) {
        return padded(date.getDayOfMonth(), 2)
                .put('/')
                .padded(date.getMonthValue(), 2)
                .put('/')
                .padded(date.getYear(), 4);
    }

    /** Takes the last bytes back. */
    Bytes back(int count) {
        size -= count;
        return this;
    }

    byte[] copy() {
        return Arrays.copyOf(data, size);
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(data, 0, size);
    }
}
