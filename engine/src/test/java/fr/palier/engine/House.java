package fr.palier.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The house rules that no compiler knows, over the files of a checkout. Each answers the places that break it. */
record House(Path root) {
    static final int FILES_A_PACKAGE = 25;

    private static final Pattern FOREIGN_IMPORT = Pattern.compile(
            "(?m)^import (?:static )?+(?!java\\.|javax\\.xml\\.stream\\.|org\\.jspecify\\.|fr\\.palier\\.engine\\.)([\\w.]+)");
    private static final Pattern EMPTY_NAME =
            Pattern.compile("\\b(?:class|interface|record|enum) (\\w*(?:Utils?|Manager|Helper|Impl|DTO|Dto))\\b");
    private static final Pattern OF_ONE_MACHINE = Pattern.compile(
            "(?<![\\w.})])/(?:home|Users|root|work|tmp)/\\w[^\\s\"']*|/usr/lib/jvm/\\w+|\\b[A-Z]:\\\\Users\\\\\\w+");
    private static final Pattern UNFINISHED = Pattern.compile("\\b(?:TO" + "DO|FIX" + "ME)\\b");

    List<String> crowdedPackages() {
        return packages("").entrySet().stream()
                .filter(entry -> entry.getValue().size() > FILES_A_PACKAGE)
                .map(entry -> entry.getKey() + ": " + entry.getValue().size() + " files")
                .toList();
    }

    List<String> unmarkedPackages() {
        return packages("src/main/java").entrySet().stream()
                .filter(entry -> entry.getValue().stream().noneMatch(House::isMarked))
                .map(Map.Entry::getKey)
                .toList();
    }

    List<String> foreignImportsOfTheEngine() {
        return found(FOREIGN_IMPORT, file -> file.startsWith("engine/src/main/java/") && file.endsWith(".java"));
    }

    List<String> emptyNames() {
        return found(EMPTY_NAME, file -> file.endsWith(".java"));
    }

    List<String> pathsOfOneMachine() {
        return found(OF_ONE_MACHINE, _ -> true);
    }

    List<String> unfinishedWork() {
        return found(UNFINISHED, _ -> true);
    }

    private static boolean isMarked(Path file) {
        return file.endsWith("package-info.java") && text(file).contains("\n@NullMarked\n");
    }

    /** Java files by folder, of the folders whose path holds a part. */
    private Map<String, List<Path>> packages(String part) {
        return files().filter(file -> name(file).endsWith(".java") && name(file).contains(part))
                .collect(Collectors.groupingBy(
                        file -> name(file.resolveSibling("")), TreeMap::new, Collectors.toList()));
    }

    private List<String> found(Pattern pattern, Predicate<String> where) {
        var places = new ArrayList<String>();
        files().filter(file -> where.test(name(file))).forEach(file -> {
            var matcher = pattern.matcher(text(file));
            while (matcher.find()) {
                places.add(name(file) + ": " + matcher.group().strip());
            }
        });
        return places;
    }

    /** What a commit would hold: everything but what is built, and what tools keep for themselves. */
    private Stream<Path> files() {
        try (Stream<Path> all = Files.walk(root)) {
            return all
                    .filter(Files::isRegularFile)
                    .filter(file -> !name(file).matches("(.*/)?(target|\\.git|\\.idea|\\.vscode|\\.settings)(/.*)?"))
                    .filter(file -> !file.endsWith(".jqwik-database"))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String name(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    /** The text of a file, nothing for a binary one. */
    private static String text(Path file) {
        try {
            String text = Files.readString(file, StandardCharsets.ISO_8859_1);
            return text.indexOf('\0') < 0 ? text : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
