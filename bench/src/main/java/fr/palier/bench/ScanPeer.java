package fr.palier.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The twin of {@code scan.c} for machines without a C compiler: parses every run of digits of a file, nothing else. */
public final class ScanPeer {
    private static final int BLOCK = 1 << 20;

    private long lines;
    private long sum;
    private long value;

    private ScanPeer() {}

    /**
     * Scans one file and prints its lines and the sum of its numbers (modulo 2⁶⁴).
     *
     * @param args the file
     * @throws IOException where it cannot be read
     */
    public static void main(String[] args) throws IOException {
        System.out.println(scan(Path.of(args[0])));
    }

    static String scan(Path file) throws IOException {
        ScanPeer peer = new ScanPeer();
        byte[] block = new byte[BLOCK];
        try (InputStream in = Files.newInputStream(file)) {
            for (int size = in.read(block); size > 0; size = in.read(block)) {
                peer.take(block, size);
            }
        }
        return Long.toUnsignedString(peer.lines) + " lines, sum " + Long.toUnsignedString(peer.sum + peer.value);
    }

    private void take(byte[] block, int size) {
        long lines = this.lines;
        long sum = this.sum;
        long value = this.value;
        for (int i = 0; i < size; i++) {
            int digit = block[i] - '0';
            if (digit >= 0 && digit < 10) {
                value = value * 10 + digit;
            } else {
                sum += value;
                value = 0;
                lines += block[i] == '\n' ? 1 : 0;
            }
        }
        this.lines = lines;
        this.sum = sum;
        this.value = value;
    }
}
