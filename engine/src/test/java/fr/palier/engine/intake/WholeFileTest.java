package fr.palier.engine.intake;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import fr.palier.engine.source.RefusedFile;
import fr.palier.engine.source.Source;
import fr.palier.engine.text.Lang;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that cannot be read at all, and those that look like it. */
class WholeFileTest {
    private static final String LEDGER = "landlord,tenancy,date,kind,amount\nL1,T1,2020-01-05,charge,500\n";

    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "  \r\n", "\ufeff", "\n\nlandlord,tenancy"})
    void refusesAFileWithoutAHeader(String text) throws IOException {
        assertRefused("la première ligne est vide ; une ligne d'en-tête y est attendue", text.getBytes(UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"landlord,tenancy,date,kind,amount", "landlord,tenancy,date,kind,amount\r\n"})
    void refusesAHeaderAlone(String text) throws IOException {
        assertRefused("il n'y a qu'une ligne d'en-tête ; refaites l'export", text.getBytes(UTF_8));
    }

    @Test
    void namesMissingColumnsAndThoseFound() throws IOException {
        assertRefused(
                "colonnes absentes : landlord, kind, amount ; trouvées : bailleur, tenancy, Date, montant."
                        + " Renommez-les, ou décrivez cet export dans un profil (--profile)",
                "bailleur;tenancy;Date;montant\nL1;T1;2020-01-05;1\n".getBytes(UTF_8));
    }

    @Test
    void refusesAColumnThatStandsTwice() throws IOException {
        assertRefused(
                "la colonne « date » apparaît deux fois ; gardez-en une",
                "landlord,tenancy,date,kind,amount,Date\nL1,T1,2020-01-05,charge,1,2020-01-06\n".getBytes(UTF_8));
    }

    @Test
    void readsPastAnUnknownColumnThatStandsTwice() throws IOException {
        Path file = write("x,x,landlord,tenancy,date,kind,amount\n1,2,L1,T1,2020-01-05,charge,500\n");
        assertEquals(List.of("L1/T1 2020-01-05 charge 50000"), read(file).accounts());
    }

    @Test
    void refusesATruncatedGzip() throws IOException {
        byte[] whole = gzip(LEDGER.repeat(100));
        for (int length : new int[] {2, 5, 10, whole.length / 2, whole.length - 1}) {
            assertRefused("fichier compressé incomplet ; copiez-le de nouveau", Arrays.copyOf(whole, length));
        }
    }

    @Test
    void refusesAGzipCutBehindItsFirstBlock() throws IOException {
        byte[] whole = gzip(noise(3 << 20));
        for (int threads : new int[] {1, 5}) {
            Path file = write(Arrays.copyOf(whole, whole.length - 10_000));
            Reading reading = Reading.PLAIN.on(threads);
            var refused = assertThrows(RefusedFile.class, () -> reading.ledgers(Source.of(file)));
            assertEquals(file + " : fichier compressé incomplet ; copiez-le de nouveau", refused.message(Lang.FR));
        }
    }

    @Test
    void refusesADamagedGzip() throws IOException {
        byte[] bytes = gzip(LEDGER + noise(10_000));
        bytes[bytes.length - 6] ^= 1;
        assertRefused("fichier compressé abîmé ; copiez-le de nouveau", bytes);
        bytes[2] = 7;
        assertRefused("fichier compressé abîmé ; copiez-le de nouveau", bytes);
    }

    @Test
    void readsAGzipOfSeveralMembersWhateverItsName() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (String part : List.of("landlord,tenancy,date,", "kind,amount\nL1,T1,2020-", "01-05,charge,500")) {
            bytes.writeBytes(gzip(part));
        }
        assertEquals(
                List.of("L1/T1 2020-01-05 charge 50000"),
                read(write(bytes.toByteArray())).accounts());
    }

    @Test
    void refusesABinaryFile() throws IOException {
        byte[] bytes = LEDGER.getBytes(UTF_8);
        bytes[20] = 0;
        assertRefused("fichier binaire ; un export CSV, CSV.GZ ou Parquet est attendu", bytes);
        assertRefused("fichier binaire ; un export CSV, CSV.GZ ou Parquet est attendu", LEDGER.getBytes(UTF_16LE));
    }

    @Test
    void refusesUtf16() throws IOException {
        assertRefused("texte en UTF-16 ; enregistrez-le en UTF-8 ou Windows-1252", LEDGER.getBytes(UTF_16));
        assertRefused(
                "texte en UTF-16 ; enregistrez-le en UTF-8 ou Windows-1252", ("\ufeff" + LEDGER).getBytes(UTF_16LE));
    }

    @Test
    void refusesAWorkbook() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
        }
        assertRefused("classeur ou archive (zip) ; enregistrez la feuille en CSV", bytes.toByteArray());
    }

    @Test
    void refusesADirectoryAndAMissingFile() {
        assertMessage("c'est un dossier ; donnez un fichier", folder);
        assertMessage("fichier introuvable ; vérifiez le chemin", folder.resolve("none.csv"));
    }

    @Test
    void refusesAFileThatMayNotBeRead() throws IOException {
        Path file = write(LEDGER);
        Files.setPosixFilePermissions(file, java.util.Set.of());
        assumeFalse(Files.isReadable(file), "this user may read every file (root)");
        assertMessage("lecture non permise ; vérifiez vos droits", file);
    }

    @Test
    void refusesAHeaderWithoutEnd() throws IOException {
        assertRefused(
                "la première ligne dépasse un mébioctet ; ce n'est pas un export CSV",
                "x".repeat(Blocks.BLOCK + 5).getBytes(UTF_8));
    }

    private Path write(String text) throws IOException {
        return write(text.getBytes(UTF_8));
    }

    private Path write(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("ledger.csv"), bytes);
    }

    private static Reading.Outcome read(Path file) {
        return Reading.PLAIN.ledgers(Source.of(file));
    }

    private void assertRefused(String message, byte[] bytes) throws IOException {
        assertMessage(message, write(bytes));
    }

    private static void assertMessage(String message, Path file) {
        var refused = assertThrows(RefusedFile.class, () -> read(file));
        assertEquals(file + " : " + message, refused.message(Lang.FR));
    }

    private static String noise(int length) {
        Random random = new Random(1);
        StringBuilder text = new StringBuilder(LEDGER);
        while (text.length() < length) {
            text.append("L1,T1,2020-01-05,charge,")
                    .append(1 + random.nextInt(1_000_000))
                    .append('\n');
        }
        return text.toString();
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }
}
