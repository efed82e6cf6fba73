package fr.palier.app.imports;

/** Names of files from outside. */
final class Names {
    private static final int LONGEST = 120;

    private Names() {}

    /** The last part of a path, without control characters, cut where it is long. */
    static String plain(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("\\p{Cntrl}", "").strip();
        String cut = plain.length() > LONGEST ? plain.substring(plain.length() - LONGEST) : plain;
        return cut.isEmpty() ? "?" : cut;
    }
}
