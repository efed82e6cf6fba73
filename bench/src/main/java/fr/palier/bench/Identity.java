package fr.palier.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Whether two work lists are the same bytes over the columns that both have. */
final class Identity {
    private Identity() {}

    /**
     * @param whole a file with at least {@code columns} columns, as RFC 4180 quotes them
     * @param narrow a file with exactly {@code columns} columns
     * @return the first line on which they differ, both sides, or nothing
     * @throws IOException where one cannot be read
     */
    static Optional<String> firstDifference(Path whole, Path narrow, int columns) throws IOException {
        // Bytes one to one, so that what differs in bytes differs in characters.
        try (BufferedReader left = Files.newBufferedReader(whole, StandardCharsets.ISO_8859_1);
                BufferedReader right = Files.newBufferedReader(narrow, StandardCharsets.ISO_8859_1)) {
            for (long line = 1; ; line++) {
                String a = first(record(left), columns);
                String b = record(right);
                if (!a.equals(b)) {
                    return Optional.of("line " + line + " differs:\n  " + whole.getFileName() + ": " + readable(a)
                            + "\n  " + narrow.getFileName() + ": " + readable(b));
                }
                if (a.isEmpty()) {
                    return Optional.empty();
                }
            }
        }
    }

    /** One record with the LF that ends it (quoted fields may hold others); empty at the end. */
    private static String record(BufferedReader reader) throws IOException {
        StringBuilder record = new StringBuilder(200);
        boolean quoted = false;
        for (int c = reader.read(); c >= 0; c = reader.read()) {
            record.append((char) c);
            quoted ^= c == '"';
            if (c == '\n' && !quoted) {
                break;
            }
        }
        return record.toString();
    }

    private static String first(String record, int columns) {
        boolean quoted = false;
        int commas = 0;
        for (int i = 0; i < record.length(); i++) {
            quoted ^= record.charAt(i) == '"';
            if (record.charAt(i) == ',' && !quoted && ++commas == columns) {
                return record.substring(0, i) + (record.endsWith("\n") ? "\n" : "");
            }
        }
        return record;
    }

    private static String readable(String bytes) {
        String text = new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        return text.isEmpty() ? "(nothing)" : text.replace("\r", "\\r").replace("\n", "\\n");
    }
}
