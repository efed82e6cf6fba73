package fr.palier.engine.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * French for the sentences that are made in English far from any language asked for: why a policy is refused, what is wrong
 * with a Parquet file, what the operating system says. A sentence that is not in the catalogue stays as it is. Read when
 * something is first to be said from it.
 */
public final class Catalogue {
    private static final String BETWEEN = " => ";
    private static final String PLACE = "{}";

    private final List<Entry> entries;

    /** @param french where each {@code {}} stands for the next place of the pattern, itself put in French */
    private record Entry(Pattern english, String french) {}

    private Catalogue(List<Entry> entries) {
        this.entries = entries;
    }

    private static final class Shipped {
        private static final Catalogue FRENCH = read();
    }

    /** An English sentence in the language asked for. */
    public static String say(String english, Lang lang) {
        return lang == Lang.EN ? english : Shipped.FRENCH.french(english);
    }

    private static Catalogue read() {
        try (InputStream in = Catalogue.class.getResourceAsStream("french.txt")) {
            if (in == null) {
                throw new IllegalStateException("french.txt is missing from the build");
            }
            return of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Catalogue of(String lines) {
        List<Entry> entries = new ArrayList<>();
        for (String line : lines.lines().toList()) {
            int between = line.indexOf(BETWEEN);
            if (between > 0) {
                entries.add(new Entry(pattern(line.substring(0, between)), line.substring(between + BETWEEN.length())));
            }
        }
        return new Catalogue(entries);
    }

    private static Pattern pattern(String english) {
        StringBuilder regex = new StringBuilder();
        for (String part : english.split(Pattern.quote(PLACE), -1)) {
            regex.append(regex.isEmpty() ? "" : "(.*?)").append(Pattern.quote(part));
        }
        return Pattern.compile(regex.toString(), Pattern.DOTALL);
    }

    String french(String english) {
        for (Entry entry : entries) {
            Matcher matcher = entry.english.matcher(english);
            if (matcher.matches()) {
                return filled(entry.french, matcher);
            }
        }
        return english;
    }

    private String filled(String french, Matcher found) {
        StringBuilder text = new StringBuilder();
        String[] parts = french.split(Pattern.quote(PLACE), -1);
        for (int i = 0; i < parts.length; i++) {
            text.append(i == 0 ? "" : french(found.group(i))).append(parts[i]);
        }
        return text.toString();
    }
}
