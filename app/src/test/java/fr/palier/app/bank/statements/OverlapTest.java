package fr.palier.app.bank.statements;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.bank.Office;
import fr.palier.app.bank.Paper;
import fr.palier.app.bank.Paper.Line;
import fr.palier.app.imports.FileId;
import fr.palier.app.imports.Imports;
import fr.palier.app.ledger.Ledger;
import fr.palier.app.shared.Transactions;
import fr.palier.app.support.Cast;
import fr.palier.app.support.PalierTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Statements that overlap, in any order, taken and taken back: each movement counts once, as long as a statement tells it. */
@PalierTest
class OverlapTest {
    private static final LocalDate FIRST = LocalDate.of(2020, 4, 1);
    private static final int DAYS = 6;
    private static final int STATEMENTS = 7;

    private final Cast cast;
    private final Imports imports;
    private final Ledger ledger;
    private final Transactions transactions;
    private final JdbcClient jdbc;

    @Autowired
    OverlapTest(Cast cast, Imports imports, Ledger ledger, Transactions transactions, JdbcClient jdbc) {
        this.cast = cast;
        this.imports = imports;
        this.ledger = ledger;
        this.transactions = transactions;
        this.jdbc = jdbc;
    }

    /** Whole days from one to another; some banks tell no reference. */
    private record Window(int from, int to, boolean notification, boolean references) {
        private boolean holds(Line line) {
            return !line.day().isBefore(FIRST.plusDays(from)) && !line.day().isAfter(FIRST.plusDays(to));
        }

        /** Within a day a notification tells the movements in another order than the statement. */
        private Paper of(List<Line> lines, int opening) {
            Paper paper = (notification ? Paper.camt054() : Paper.camt053()).opening(opening);
            List<Line> told = new ArrayList<>(lines.stream().filter(this::holds).toList());
            if (notification) {
                Collections.reverse(told);
            }
            told.forEach(line -> paper.line(references ? line : line.reference("")));
            return paper;
        }
    }

    /** Few amounts, words and days, so that equal movements are many. */
    private static List<Line> lines(Random random) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            LocalDate day = FIRST.plusDays(random.nextInt(DAYS));
            String words = random.nextBoolean() ? "CT01852" : "LOYER";
            lines.add(Line.of(day.toString(), 100L * (1 + random.nextInt(3)), words)
                    .reference("R" + i));
        }
        return lines;
    }

    private static Window window(Random random) {
        int from = random.nextInt(DAYS);
        return new Window(from, from + random.nextInt(DAYS - from), random.nextBoolean(), random.nextBoolean());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void countsEachMovementOnceWhateverTheOrder(long seed) {
        Random random = new Random(seed);
        Office office = new Office(cast, imports, transactions, jdbc);
        List<Line> lines = lines(random);
        List<Window> windows =
                Stream.generate(() -> window(random)).limit(STATEMENTS).toList();
        List<FileId> files = new ArrayList<>();
        Set<Integer> undone = new HashSet<>();
        for (int i = 0; i < windows.size(); i++) {
            files.add(office.take(windows.get(i).of(lines, i)));
            if (random.nextInt(3) == 0) {
                int back = random.nextInt(files.size());
                if (undone.add(back)) {
                    office.undo(files.get(back));
                }
            }
            assertThat(office.payments().stream().map(OverlapTest::cents).sorted())
                    .as("after %d statements, without %s", i + 1, undone)
                    .containsExactlyElementsOf(told(lines, windows.subList(0, i + 1), undone));
        }
        assertThat(office.entries()).hasSize((int) office.payments().stream()
                .filter(payment -> payment.contains("matched"))
                .count());
        assertThat(ledger.differences(office.scope)).isEmpty();
    }

    private static long cents(String payment) {
        return Long.parseLong(payment.substring(0, payment.indexOf(' ')));
    }

    /** Amounts of the movements that a statement tells which still stands. */
    private static List<Long> told(List<Line> lines, List<Window> windows, Set<Integer> undone) {
        return lines.stream()
                .filter(line -> Stream.iterate(0, i -> i < windows.size(), i -> i + 1)
                        .anyMatch(i -> !undone.contains(i) && windows.get(i).holds(line)))
                .map(Line::cents)
                .sorted()
                .toList();
    }
}
