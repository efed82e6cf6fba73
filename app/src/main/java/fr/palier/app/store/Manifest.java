package fr.palier.app.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a backup holds: of when and of which server it is, and for every file its size and SHA-256.
 *
 * @param head lines {@code name: value}
 * @param files by name; a folder's name ends with a slash and has no more to tell
 */
record Manifest(Map<String, String> head, Map<String, Entry> files) {
    static final String NAME = "MANIFEST";
    static final String FORMAT = "palier-backup 1";

    /** A file as it has to be. */
    record Entry(long size, String sha256) {}

    static Manifest of(Map<String, String> head) {
        return new Manifest(new LinkedHashMap<>(head), new TreeMap<>());
    }

    void add(String name, long size, String sha256) {
        files.put(name, new Entry(size, sha256));
    }

    /** One line for each; names of files come last, for they may hold spaces. */
    String text() {
        List<String> lines = new ArrayList<>(List.of(FORMAT));
        head.forEach((name, value) -> lines.add(name + ": " + value));
        lines.add("");
        files.forEach((name, entry) -> lines.add(entry.sha256() + " " + entry.size() + " " + name));
        return String.join("\n", lines) + "\n";
    }

    static Manifest read(String text) {
        List<String> lines = text.lines().toList();
        int gap = lines.indexOf("");
        if (gap < 0 || !lines.getFirst().equals(FORMAT)) {
            throw new IllegalArgumentException("not a manifest");
        }
        Manifest manifest = of(Map.of());
        for (String line : lines.subList(1, gap)) {
            String[] pair = line.split(": ", 2);
            manifest.head.put(pair[0], pair[1]);
        }
        for (String line : lines.subList(gap + 1, lines.size())) {
            String[] parts = line.split(" ", 3);
            manifest.add(parts[2], Long.parseLong(parts[1]), parts[0]);
        }
        return manifest;
    }
}
