package fr.palier.app.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import fr.palier.app.imports.Jobs.Work;
import fr.palier.app.portfolio.Landlord;
import fr.palier.app.shared.Command;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.app.support.Cast;
import fr.palier.app.support.PalierTest;
import fr.palier.engine.source.RefusedFile;
import fr.palier.engine.text.Lang;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.SequenceInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files that are wrong, hostile, doubled or cut off, and the order in which good ones come. */
@PalierTest
class HostileFilesTest {
    private static final String HEADER = "landlord,tenancy,date,kind,amount,id\n";

    @Autowired
    private Imports imports;

    @Autowired
    private Worker worker;

    @Autowired
    private WorkStore works;

    @Autowired
    private List<Command> commands;

    @Autowired
    private Cast cast;

    @Autowired
    private Transactions transactions;

    @Autowired
    private JdbcClient jdbc;

    private Landlord landlord = new Landlord(0, "", "");
    private Scope scope = Scope.ofProgram(0);
    private String azema = "";

    @BeforeEach
    void meet() {
        landlord = cast.landlord();
        scope = cast.person(landlord, Role.ADMINISTRATOR);
        azema = cast.tenancy(scope, "Azéma").number();
    }

    @Test
    void keepsNothingOfWhatIsNoTable() throws IOException {
        byte[] text = (HEADER + line("2020-03-01,charge,500.00,E1")).getBytes(StandardCharsets.UTF_8);
        byte[] zip = zipped("a.csv", text);
        for (byte[] hostile : List.of(
                "<?xml version=\"1.0\"?>\n<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n<a>&x;</a>\n"
                        .getBytes(StandardCharsets.UTF_8),
                zip,
                zipped("b.zip", zip),
                gzipped(zip),
                text("landlord,tenancy\u0000,date\n").getBytes(StandardCharsets.UTF_16),
                new byte[] {0, 1, 2, 3, 4, 5, 6, 7},
                "landlord,tenancy,date,kind,amount\n".getBytes(StandardCharsets.UTF_8))) {
            assertThat(catchThrowable(() -> receive(new ByteArrayInputStream(hostile))))
                    .isInstanceOfAny(Refused.class, RefusedFile.class);
        }
        assertThat(imports.list(scope, Integer.MAX_VALUE, 10)).isEmpty();
        assertThat(pieces()).isZero();
    }

    private static String text(String text) {
        return text.repeat(3);
    }

    @Test
    void stopsUnpackingABombBeforeItFillsTheDisk() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 300; i++) {
                gzip.write(zeros);
            }
        }
        assertThatThrownBy(() -> receive(new ByteArrayInputStream(bomb.toByteArray())))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("imports.unpacks-too-large"));
        assertThat(pieces()).isZero();
    }

    @Test
    void readsOnBehindALineWithoutEnd() {
        InputStream start = stream(HEADER + line("2020-03-01,charge,500.00,E1"));
        InputStream rest = stream("\n" + line("2020-03-02,charge,10.00,E2"));
        FileId id =
                receive(new SequenceInputStream(Collections.enumeration(List.of(start, new Endless(64L << 20), rest))));
        Comparison found = check(id);
        assertThat(found.added()).isEqualTo(2);
        assertThat(imports.refused(scope, id, 0, 5))
                .extracting(RefusedRow::reason)
                .containsExactly("LINE_TOO_LONG");
    }

    @Test
    void refusesLinesOfAnotherLandlordAndFilesWithByteZero() {
        FileId id = receive(stream(
                HEADER + line("2020-03-01,charge,500.00,E1") + "AUTRE," + azema + ",2020-03-02,charge,1.00,E3\n"));
        assertThat(check(id).added()).isEqualTo(1);
        assertThat(imports.refused(scope, id, 0, 5))
                .extracting(RefusedRow::reason)
                .containsExactly("LANDLORD_OTHER");
        assertThatThrownBy(() -> receive(stream(HEADER + line("2020-03-02,charge,1.00,E\0"))))
                .isInstanceOf(RefusedFile.class);
    }

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

    @Test
    void importsFromTheCommandLine(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("ecritures.csv"),
                HEADER + line("2020-03-01,charge,500.00,E1") + line("2020-02-31,charge,1.00,E2"));
        assertThat(command("--landlord", landlord.code(), file.toString())).isEqualTo(Command.REFUSED);
        assertThat(standing()).isEmpty();
        assertThat(command("--landlord", landlord.code(), "--yes", file.toString()))
                .isEqualTo(Command.REFUSED);
        assertThat(standing()).hasSize(1);
        Path empty = Files.writeString(folder.resolve("vide.csv"), "");
        assertThat(command("--landlord", landlord.code(), empty.toString())).isEqualTo(Command.FAILED);
    }

    private int command(String... arguments) {
        PrintWriter out = new PrintWriter(new StringWriter());
        return commands.stream()
                .filter(one -> one.word().equals("import"))
                .findFirst()
                .orElseThrow()
                .run(new Command.Call(List.of(arguments), Lang.FR, out, out));
    }

    private String line(String rest) {
        return landlord.code() + "," + azema + "," + rest + "\n";
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private FileId receive(InputStream content) {
        return imports.receive(scope, "ecritures.csv", content);
    }

    private Comparison check(FileId id) {
        return imports.check(scope, id, lines -> {});
    }

    private void take(FileId id) {
        check(id);
        imports.take(scope, id, false, lines -> {});
    }

    private List<String> standing() {
        return transactions.read(
                scope,
                () -> jdbc.sql("select day || ' ' || kind || ' ' || cents from ledger.standing")
                        .query(String.class)
                        .list());
    }

    private long pieces() {
        return transactions.read(
                scope,
                () -> jdbc.sql("select count(*) from imports.piece")
                        .query(Long.class)
                        .single());
    }

    private static byte[] zipped(String name, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return out.toByteArray();
    }

    private static byte[] gzipped(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        }
        return out.toByteArray();
    }

    /** So many letters x, none of them kept. */
    private static final class Endless extends InputStream {
        private long left;

        Endless(long left) {
            this.left = left;
        }

        @Override
        public int read() {
            return left-- > 0 ? 'x' : -1;
        }

        @Override
        public int read(byte[] bytes, int from, int length) {
            int count = (int) Math.min(left, length);
            java.util.Arrays.fill(bytes, from, from + count, (byte) 'x');
            left -= count;
            return count == 0 ? -1 : count;
        }
    }
}
