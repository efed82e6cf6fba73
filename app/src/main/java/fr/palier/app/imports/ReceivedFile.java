package fr.palier.app.imports;

import java.time.Instant;
import java.util.Optional;

/**
 * A file that a landlord handed in.
 *
 * @param number of the landlord's files, from 1; entries keep it as their import
 * @param name as it was called where it came from
 * @param size in bytes, as it came
 * @param comparison what it would change, or did, as of the last check
 */
public record ReceivedFile(
        int number,
        FileId id,
        FileKind kind,
        String name,
        long size,
        FileState state,
        Comparison comparison,
        Instant receivedAt,
        String receivedBy,
        Optional<Instant> takenAt,
        Optional<String> takenBy,
        Optional<Instant> undoneAt,
        Optional<String> undoneBy) {
    private static final int LONGEST = 120;

    /** Whether it was compared, and there is nothing to take: no line records anything, and none vanished that may be taken back. */
    public boolean isPointless() {
        return state == FileState.CHECKED
                && comparison.isEmpty()
                && (comparison.vanished() == 0 || kind == FileKind.TENANCIES);
    }

    /** Key of the message that says how far it has come. */
    public String stateKey() {
        return "imports.state." + (isPointless() ? "NOTHING" : state.name());
    }

    /** The last part of a path, without control characters, cut where it is long. */
    static String plainName(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("\\p{Cntrl}", "").strip();
        String cut = plain.length() > LONGEST ? plain.substring(plain.length() - LONGEST) : plain;
        return cut.isEmpty() ? "?" : cut;
    }
}
