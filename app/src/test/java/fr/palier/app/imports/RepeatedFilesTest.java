package fr.palier.app.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palier.app.imports.Jobs.Work;
import fr.palier.app.shared.Refused;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Files that come twice, in another order, or whose import is cut off. */
class RepeatedFilesTest extends ImportTestBed {
    @Autowired
    private Worker worker;

    @Autowired
    private WorkStore works;

    @Test
    void knowsTheSameContentUnderAnotherNameAndInAnotherOrder() {
        String a = line("2020-03-01,charge,500.00,");
        String b = line("2020-03-05,payment,20.00,");
        take(receive(stream(HEADER + a + b + b)));
        FileId renamed = imports.receive(scope, "autre-nom.csv", stream(HEADER + a + b + b));
        assertThatThrownBy(() -> check(renamed))
                .isInstanceOfSatisfying(
                        Refused.class, known -> assertThat(known.key()).isEqualTo("imports.taken-before"));
        assertThatThrownBy(() -> imports.take(scope, renamed, false, lines -> {}))
                .isInstanceOf(Refused.class);
        Comparison permuted = check(receive(stream(HEADER + b + a + b)));
        assertThat(permuted.isEmpty()).isTrue();
        assertThat(permuted.unchanged()).isEqualTo(3);
    }

    @Test
    void recordsNothingOfAnImportCutOffBeforeItsEnd() {
        FileId id = receive(stream(HEADER + line("2020-03-01,charge,500.00,E1")));
        check(id);
        assertThatThrownBy(() -> transactions.write(scope, () -> {
                    imports.take(scope, id, false, lines -> {});
                    throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");
        assertThat(standing()).isEmpty();
        assertThat(imports.find(scope, id).state()).isEqualTo(FileState.CHECKED);
        imports.take(scope, id, false, lines -> {});
        assertThat(standing()).hasSize(1);
    }

    @Test
    void doesAJobOnceHoweverOftenItIsRun() {
        FileId id = receive(stream(HEADER + line("2020-03-01,charge,500.00,E1")));
        check(id);
        transactions.write(scope, () -> {
            works.begin(scope, id, Work.TAKE, "job");
        });
        worker.work(landlord.id(), id, "another");
        assertThat(standing()).isEmpty();
        worker.work(landlord.id(), id, "job");
        worker.work(landlord.id(), id, "job");
        assertThat(standing()).hasSize(1);
        transactions.write(scope, () -> {
            works.begin(scope, id, Work.TAKE, "again");
        });
        worker.work(landlord.id(), id, "again");
        assertThat(standing()).hasSize(1);
        assertThat(transactions
                        .read(scope, () -> works.standing(scope, id))
                        .orElseThrow()
                        .refusal())
                .map(Refused::key)
                .contains("imports.not-open");
    }

    @SuppressWarnings("checkstyle:MethodLength") // one story, told in order
    @Test
    void endsWithTheLastCompleteExportWhateverCameBefore() {
        for (int seed = 1; seed <= 6; seed++) {
            meet();
            Random random = new Random(seed);
            boolean ids = seed % 2 == 0;
            List<String> ledger = new ArrayList<>();
            for (int step = 0; step < 4; step++) {
                mutate(ledger, random, ids);
                LocalDate from = step == 3
                        ? LocalDate.of(2020, 1, 1)
                        : LocalDate.of(2020, 1, 1).plusDays(random.nextInt(20));
                LocalDate to = step == 3 ? LocalDate.of(2020, 2, 9) : from.plusDays(10 + random.nextInt(10));
                List<String> shown = ledger.stream()
                        .filter(line -> !LocalDate.parse(line.substring(0, 10)).isBefore(from))
                        .filter(line -> !LocalDate.parse(line.substring(0, 10)).isAfter(to))
                        .collect(Collectors.toCollection(ArrayList::new));
                shown.add("2020-01-01,charge,1.00," + (ids ? "FIRST" : ""));
                shown.add("2020-02-09,charge,1.00," + (ids ? "LAST" : ""));
                Collections.shuffle(shown, random);
                FileId id =
                        receive(stream(HEADER + shown.stream().map(this::line).collect(Collectors.joining())));
                check(id);
                if (!check(id).isEmpty()) {
                    imports.take(scope, id, step == 3, lines -> {});
                }
                if (step == 3) {
                    assertThat(standing()).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(entries(shown));
                }
            }
        }
    }

    private static void mutate(List<String> ledger, Random random, boolean ids) {
        ledger.removeIf(line -> random.nextInt(10) == 0);
        for (int i = 0; i < 15; i++) {
            LocalDate day = LocalDate.of(2020, 1, 2).plusDays(random.nextInt(37));
            String id = ids ? "E" + random.nextInt(1_000_000) : "";
            ledger.add(day + "," + (random.nextBoolean() ? "charge" : "payment") + "," + (1 + random.nextInt(3))
                    + ".00," + id);
        }
        if (ids) {
            ledger.replaceAll(line -> random.nextInt(8) == 0 ? line.replaceFirst("[0-9]+\\.00", "9.00") : line);
        }
    }

    private static List<String> entries(List<String> lines) {
        return lines.stream()
                .map(line -> line.split(","))
                .map(cells -> cells[0] + " " + (cells[1].equals("charge") ? 0 : 1) + " " + cells[2].replace(".", ""))
                .toList();
    }
}
