package fr.palier.e2e.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The addresses that can be asked for, as the table of routes has them. */
final class Routes {
    private static final Pattern GET = Pattern.compile("^\\| `GET ([^`]+)`");

    private Routes() {}

    static Set<String> all() {
        Path table = Path.of(System.getProperty("palier.root"), "docs", "modules", "routes.md");
        try {
            return Files.readAllLines(table).stream()
                    .map(GET::matcher)
                    .filter(Matcher::find)
                    .map(found -> found.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
