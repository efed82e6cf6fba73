package fr.palier.engine.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.palier.engine.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** Any bytes at all, cut by the reader on several threads, against a cutter that takes them one by one. */
class CuttingTest {
    private static final String HEADER = "a,b,c\n";

    @Property(tries = 3000)
    void cutsSmallTextsAsTheNaiveCutterDoes(@ForAll long seed) {
        Random random = new Random(seed);
        assertCut(text(random, random.nextInt(60)), 1);
    }

    /** Long fields full of quotes and line breaks: most ends of blocks fall inside one. */
    @Property(tries = 20, shrinking = ShrinkingMode.OFF)
    void cutsAcrossBlocksAsTheNaiveCutterDoes(@ForAll long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        while (text.length() < Blocks.BLOCK * 2 + Blocks.BLOCK / 2) {
            text.append(random.nextInt(100) == 0 ? text(random, 40) + '\n' : record(random));
        }
        for (int threads : new int[] {1, 2, 5}) {
            assertCut(text.toString(), threads);
        }
    }

    private static String text(Random random, int length) {
        String alphabet = "\",\n\rab \"\n,\u00e9";
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }

    private static String record(Random random) {
        String field = random.nextBoolean()
                ? "x".repeat(random.nextInt(40))
                : '"' + text(random, random.nextInt(20_000)).replace("\"", "\"\"") + '"';
        return "1," + field + ',' + field + (random.nextBoolean() ? "\n" : "\r\n");
    }

    private static void assertCut(String text, int threads) {
        byte[] bytes = (HEADER + text).getBytes(ISO_8859_1);
        if (text.isEmpty()) {
            return;
        }
        List<String> naive = new NaiveCutter(text, 3).cut();
        List<String> cut = cut(bytes, threads);
        if (!naive.equals(cut)) { // two lists of megabytes make no message
            int at = 0;
            while (at < Math.min(naive.size(), cut.size()) && naive.get(at).equals(cut.get(at))) {
                at++;
            }
            assertEquals(
                    naive.subList(at, Math.min(at + 3, naive.size())), cut.subList(at, Math.min(at + 3, cut.size())));
        }
    }

    private static List<String> cut(byte[] bytes, int threads) {
        List<String> found = new ArrayList<>();
        Source source = Reading.source("x", bytes);
        try (Blocks blocks = Blocks.open(source)) {
            Layout layout = new Layout((byte) ',', List.of("a", "b", "c"), new int[] {0, 1, 2});
            long[] first = {0};
            OrderedParse parse = new OrderedParse(
                    source,
                    blocks,
                    line -> found.add(line.line() + " " + line.why()),
                    (block, line) -> first[0] = line);
            List<Collector> parsers = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                parsers.add(new Collector(layout, first, found));
            }
            parse.run(parsers, 0);
        }
        found.sort(NaiveCutter.BY_LINE);
        return found;
    }

    /** Notes the fields of each record with its line. */
    private static final class Collector extends BlockParser {
        private final long[] first;
        private final List<String> all;
        private final List<Found> block = new ArrayList<>();

        private record Found(int line, String fields) {}

        Collector(Layout layout, long[] first, List<String> all) {
            super(layout);
            this.first = first;
            this.all = all;
        }

        @Override
        void mark(long blockNumber) {}

        @Override
        void rewind() {
            block.clear();
        }

        @Override
        void take() {
            StringBuilder fields = new StringBuilder();
            for (int column = 0; column < 3; column++) {
                select(column);
                fields.append('[')
                        .append(new String(field.bytes, field.from, field.to - field.from, ISO_8859_1))
                        .append(']');
            }
            block.add(new Found(line(), fields.toString()));
        }

        @Override
        void keep() {
            block.forEach(found -> all.add(first[0] + found.line + " " + found.fields));
            block.clear();
        }
    }
}
