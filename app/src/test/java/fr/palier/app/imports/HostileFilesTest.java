package fr.palier.app.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import fr.palier.app.shared.Refused;
import fr.palier.engine.source.RefusedFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Files that are wrong or meant to harm. */
class HostileFilesTest extends ImportTestBed {
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
            Arrays.fill(bytes, from, from + count, (byte) 'x');
            left -= count;
            return count == 0 ? -1 : count;
        }
    }
}
