package fr.palier.engine.intake;

import fr.palier.engine.source.RefusedFile;
import fr.palier.engine.source.Source;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Which column of a file holds what: the separator is the one with which the required titles are found.
 *
 * @param titles the titles as they stand in the file
 */
public record Layout(byte separator, List<String> titles, int[] columns) {
    private static final byte[] SEPARATORS = {',', ';', '\t'};

    /**
     * What a reader wants to find.
     *
     * @param title how the file calls it
     */
    public record Wanted(String title, boolean required) {}

    /** @throws RefusedFile where a required title is missing, or one stands twice */
    public static Layout of(Source source, byte[] header, List<Wanted> wanted) {
        Layout best = with(SEPARATORS[0], header, wanted);
        for (byte separator : SEPARATORS) {
            Layout layout = with(separator, header, wanted);
            if (layout.missing(wanted).isEmpty()) {
                layout.refuseTwice(source, wanted);
                return layout;
            }
            best = layout.titles.size() > best.titles.size() ? layout : best;
        }
        String found = String.join(", ", best.titles);
        String missing = String.join(", ", best.missing(wanted));
        throw new RefusedFile(
                source.name(),
                "colonnes absentes : " + missing + " ; trouvées : " + found
                        + ". Renommez-les, ou décrivez cet export dans un profil (--profile)",
                "missing columns: " + missing + "; found: " + found
                        + ". Rename them, or describe this export in a profile (--profile)");
    }

    /** How many fields a record has. */
    public int width() {
        return titles.size();
    }

    /** The column of the n-th wanted title, or -1. */
    public int column(int wanted) {
        return columns[wanted];
    }

    /** The header cut at that separator, whatever is missing. */
    public static Layout with(byte separator, byte[] header, List<Wanted> wanted) {
        List<String> titles = titles(separator, header);
        int[] columns = new int[wanted.size()];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = indexOf(titles, wanted.get(i).title());
        }
        return new Layout(separator, titles, columns);
    }

    private static List<String> titles(byte separator, byte[] header) {
        byte[] block = Arrays.copyOf(header, header.length + 1 + Blocks.SLACK);
        block[header.length] = '\n';
        LineCutter cutter = new LineCutter(separator, header.length + 1);
        cutter.begin(block, header.length + 1);
        List<String> titles = new ArrayList<>();
        if (cutter.next() == LineCutter.Found.RECORD) {
            for (int i = 0; i < cutter.fields(); i++) {
                titles.add(KeyTable.decode(block, cutter.from[i], cutter.to[i]).strip());
            }
        }
        return titles;
    }

    private static int indexOf(List<String> titles, String title) {
        for (int i = 0; i < titles.size(); i++) {
            if (same(titles.get(i), title)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean same(String a, String b) {
        return a.toLowerCase(Locale.ROOT).equals(b.strip().toLowerCase(Locale.ROOT));
    }

    private List<String> missing(List<Wanted> wanted) {
        List<String> missing = new ArrayList<>();
        for (int i = 0; i < columns.length; i++) {
            if (wanted.get(i).required() && columns[i] < 0) {
                missing.add(wanted.get(i).title());
            }
        }
        return missing;
    }

    private void refuseTwice(Source source, List<Wanted> wanted) {
        for (Wanted want : wanted) {
            if (titles.stream().filter(title -> same(title, want.title())).count() > 1) {
                throw new RefusedFile(
                        source.name(),
                        "la colonne « " + want.title() + " » apparaît deux fois ; gardez-en une",
                        "column '" + want.title() + "' stands twice; keep one");
            }
        }
    }
}
