package fr.palier.engine.triage.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.palier.engine.source.Source;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.NullMarked;

/** The same tenancies and the same lines give the same bytes, in whatever files, order, dialect and number of threads. */
@NullMarked
class FormsOfTheSameTest {
    private static final LocalDate AS_OF = LocalDate.of(2020, 4, 15);
    private static final SmallRegion REGION = SmallRegion.random(AS_OF, 40, 20200415);
    private static final Source TENANCIES = WholePath.source("tenancies.csv", REGION.tenancies());
    private static final String EXPECTED = worklist(1, REGION.ledger());

    @Example
    void writesEveryTenancyOnceWithSomethingToDoForMany() {
        List<String> lines = EXPECTED.lines().toList();
        assertEquals(41, lines.size());
        assertTrue(
                lines.stream()
                                .filter(line -> line.contains(",message,") || line.contains(",call_"))
                                .count()
                        > 5,
                EXPECTED);
    }

    @Property(tries = 60)
    void splitsIntoFilesInAnyWay(@ForAll long seed, @ForAll @IntRange(min = 1, max = 9) int files) {
        Random random = new Random(seed);
        List<List<String>> parts = IntStream.range(0, files)
                .mapToObj(_ -> (List<String>) new ArrayList<String>())
                .toList();
        boolean inStretches = random.nextBoolean();
        int at = 0;
        for (String line : REGION.lines()) {
            int stretch = at++ * files / REGION.lines().size();
            parts.get(inStretches ? stretch : random.nextInt(files)).add(line);
        }
        assertEquals(
                EXPECTED, worklist(2, parts.stream().map(SmallRegion::ledger).toArray(String[]::new)));
    }

    @Property(tries = 60)
    void mergesTenanciesInAnyOrder(@ForAll long seed) {
        List<List<String>> left = new ArrayList<>(
                REGION.lines().stream()
                        .collect(java.util.stream.Collectors.groupingBy(SmallRegion::key))
                        .values()
                        .stream()
                        .map(own -> (List<String>) new ArrayList<>(own))
                        .toList());
        Random random = new Random(seed);
        List<String> merged = new ArrayList<>();
        while (!left.isEmpty()) {
            List<String> own = left.get(random.nextInt(left.size()));
            merged.add(own.removeFirst());
            left.removeIf(List::isEmpty);
        }
        assertEquals(EXPECTED, worklist(2, SmallRegion.ledger(merged)));
    }

    @Property(tries = 60)
    void takesLinesWithoutIdsInAnyOrder(@ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int threads) {
        List<String> lines = new ArrayList<>(REGION.lines());
        Collections.shuffle(lines, new Random(seed));
        assertEquals(EXPECTED, worklist(threads, SmallRegion.ledger(lines)));
    }

    @Property(tries = 20)
    void takesTenanciesInAnyOrder(@ForAll long seed) {
        List<String> lines = new ArrayList<>(REGION.tenancies().lines().toList());
        Collections.shuffle(lines.subList(1, lines.size()), new Random(seed));
        Source shuffled = WholePath.source("tenancies.csv", String.join("\n", lines));
        assertEquals(EXPECTED, worklist(2, shuffled, WholePath.source("ledger", REGION.ledger())));
    }

    @Example
    void givesTheSameBytesForAnyNumberOfThreads() {
        SmallRegion region = SmallRegion.random(AS_OF, 2500, 7);
        Source tenancies = WholePath.source("tenancies.csv", region.tenancies());
        Source ledger = WholePath.source("ledger.csv", region.ledger());
        String one = worklist(1, tenancies, ledger);
        for (int threads : new int[] {2, 3, 5}) {
            assertEquals(one, worklist(threads, tenancies, ledger));
        }
    }

    @Example
    void takesAnyDialect() {
        for (Dialect dialect : Dialect.all()) {
            String tenancies =
                    dialect.write(REGION.tenancies(), SmallRegion.TENANCY_DATES, SmallRegion.TENANCY_AMOUNTS);
            String ledger = dialect.write(REGION.ledger(), List.of(2), List.of(4));
            assertEquals(
                    EXPECTED,
                    worklist(
                            2,
                            WholePath.source("tenancies.csv", tenancies, dialect.charset()),
                            WholePath.source("ledger.csv", ledger, dialect.charset())),
                    dialect::toString);
        }
    }

    /** How a file may be written; the fields themselves hold no separator. */
    private record Dialect(String separator, boolean french, String lineEnd, Charset charset, boolean quoted) {
        private static final String NO_BREAK_SPACE = "\u00a0";

        static List<Dialect> all() {
            List<Dialect> all = new ArrayList<>();
            for (String separator : List.of(",", ";", "\t")) {
                for (boolean french : new boolean[] {false, true}) {
                    for (boolean quoted : new boolean[] {false, true}) {
                        all.add(new Dialect(separator, french, "\n", StandardCharsets.UTF_8, quoted));
                        all.add(new Dialect(separator, french, "\r\n", Charset.forName("windows-1252"), quoted));
                    }
                }
            }
            return all;
        }

        String write(String plain, List<Integer> dates, List<Integer> amounts) {
            List<String> lines = new ArrayList<>();
            for (String line : plain.lines().toList()) {
                String[] fields = line.split(",", -1);
                boolean header = lines.isEmpty();
                for (int i = 0; i < fields.length && french && !header; i++) {
                    fields[i] =
                            dates.contains(i) ? date(fields[i]) : amounts.contains(i) ? amount(fields[i]) : fields[i];
                }
                lines.add(String.join(
                        separator, Arrays.stream(fields).map(this::cell).toList()));
            }
            return String.join(lineEnd, lines) + lineEnd;
        }

        private static String date(String iso) {
            return iso.isEmpty()
                    ? iso
                    : String.join("/", List.of(iso.split("-", -1)).reversed());
        }

        private static String amount(String plain) {
            String euros = plain.substring(0, plain.indexOf('.'));
            return euros.replaceAll("(?<=\\d)(?=(\\d{3})+$)", NO_BREAK_SPACE) + ","
                    + plain.substring(euros.length() + 1);
        }

        private String cell(String field) {
            return quoted || field.contains(separator) ? '"' + field + '"' : field;
        }
    }

    private static String worklist(int threads, String... ledgers) {
        Source[] sources = IntStream.range(0, ledgers.length)
                .mapToObj(i -> WholePath.source("ledger" + i + ".csv", ledgers[i]))
                .toArray(Source[]::new);
        return worklist(threads, TENANCIES, sources);
    }

    private static String worklist(int threads, Source tenancies, Source... ledgers) {
        return new String(new WholePath(AS_OF, threads).worklist(tenancies, List.of(ledgers)), StandardCharsets.UTF_8);
    }
}
