package fr.palier.engine.intake.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.palier.engine.intake.mapping.Preview.Count;
import fr.palier.engine.intake.mapping.Preview.Forms;
import fr.palier.engine.intake.mapping.Preview.Letters;
import fr.palier.engine.intake.mapping.Preview.Look;
import fr.palier.engine.intake.mapping.Preview.Shape;
import fr.palier.engine.ledger.Kind;
import fr.palier.engine.region.Dialect;
import fr.palier.engine.region.Order;
import fr.palier.engine.region.Progress;
import fr.palier.engine.region.Region;
import fr.palier.engine.source.RefusedFile;
import fr.palier.engine.source.Source;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreviewTest {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    @TempDir
    static Path folder;

    @BeforeAll
    static void writeOnce() throws IOException {
        Region region = Region.of(800, 24, 3);
        region.write(folder, Dialect.PLAIN, Order.JOURNAL, Progress.NONE);
        region.write(folder, Dialect.ERP_FR, Order.JOURNAL, Progress.NONE);
    }

    @Test
    void recognisesTheLedgerOfAFrenchSoftware() {
        Preview preview = Preview.of(Source.of(folder.resolve("ecritures.csv")), 10);
        assertEquals(new Look(';', Letters.WINDOWS_1252, false, true, true), preview.look());
        assertEquals(Shape.LEDGER, preview.shape());
        assertEquals(
                Map.of(
                        "landlord", "Organisme",
                        "tenancy", "N° contrat",
                        "date", "Date écriture",
                        "kind", "Nature",
                        "debit", "Débit",
                        "credit", "Crédit",
                        "label", "Libellé",
                        "id", "N° écriture"),
                preview.draft());
        assertEquals(10, preview.lines().size());
        assertEquals(
                "Quittance mai 2018 ; loyer + charges",
                preview.lines().getFirst().get(6));
        assertEquals(20_000, preview.counted());
        assertFalse(preview.whole());
        assertEquals(Optional.of(Kind.PAYMENT), guess(preview.codes(), "REGL"));
        assertEquals(Optional.of(Kind.REJECTION), guess(preview.codes(), "REJ"));
        assertEquals(Optional.of(Kind.CHARGE), guess(preview.codes(), "QUIT"));
        assertEquals(20_000, preview.codes().stream().mapToLong(Count::lines).sum());
    }

    @Test
    void recognisesTheTenanciesOfAFrenchSoftware() {
        Source source = Source.of(folder.resolve("locataires.csv"));
        Preview preview = Preview.of(source, 3);
        assertEquals(Shape.TENANCIES, preview.shape());
        assertEquals("Loyer et charges", preview.draft().get("rent"));
        assertEquals("Relances suspendues jusqu'au", preview.draft().get("held_until"));
        assertEquals(preview.columns().size(), preview.draft().size());
        assertTrue(preview.whole());
        assertEquals(
                List.of("Aucun", "En cours", "Rompu"),
                Preview.counts(source, "Plan", false).stream()
                        .map(Count::text)
                        .sorted()
                        .toList());
    }

    @Test
    void recognisesPalierOwnFiles() {
        Preview ledger = Preview.of(Source.of(folder.resolve("ledger.csv")), 1);
        assertEquals(Shape.LEDGER, ledger.shape());
        assertEquals(new Look(',', Letters.ASCII, false, false, false), ledger.look());
        assertTrue(ledger.columns().stream()
                .allMatch(column -> column.guess().orElseThrow().confidence() == 100));
        Preview tenancies = Preview.of(Source.of(folder.resolve("tenancies.csv")), 1);
        assertEquals(Shape.TENANCIES, tenancies.shape());
        assertTrue(tenancies.shape().names().containsAll(tenancies.draft().keySet()));
    }

    @Test
    void readsPatternsOfLabelsWhereThereAreNoCodes() {
        Preview preview = preview("""
                Compte\tDate d'opération\tLibellé\tMontant
                0042\t01/03/2020\tQuittance mars 2020\t500,00
                0042\t01/04/2020\tQuittance avril 2020\t500,00
                0042\t05/03/2020\tVIR CAF APL 00123\t-200,00
                0042\t12/03/2020\tRejet prélèvement du 05/03\t300,00
                """, StandardCharsets.UTF_8);
        assertEquals(new Look('\t', Letters.UTF_8, false, false, false), preview.look());
        assertEquals(
                List.of(
                        new Count("Quittance *", 2, Optional.of(Kind.CHARGE)),
                        new Count("Rejet prélèvement du *", 1, Optional.of(Kind.REJECTION)),
                        new Count("VIR CAF APL *", 1, Optional.of(Kind.BENEFIT))),
                preview.codes());
        assertEquals(4, preview.counted());
        assertEquals(new Forms(4, 0, 4, 0, 0), preview.columns().get(1).forms());
        assertEquals(new Forms(4, 0, 0, 0, 4), preview.columns().get(3).forms());
    }

    @Test
    void tellsPeopleAndHomesByTheirUsualTitles() {
        Preview preview = preview("""
                NumLocataire;Nom;Prénom;Tél. portable;Adresse mail;Agence;Résidence;Bâtiment;Esc.;Adresse;CP;Ville;Étage;N° logement;\
                Date d'entrée;Loyer;APL
                1;Roux;Ana;06;a@b.fr;Nord;Buis;B;2;1 rue X;31000;Toulouse;3;12;01/01/2019;500,00;0,00
                """, WINDOWS);
        assertEquals(
                List.of(
                        "tenancy",
                        "holder_name",
                        "holder_given_name",
                        "phone",
                        "email",
                        "branch",
                        "estate",
                        "building",
                        "stairwell",
                        "address",
                        "postcode",
                        "city",
                        "floor",
                        "dwelling",
                        "start",
                        "rent",
                        "benefit"),
                List.copyOf(preview.draft().keySet()));
        assertEquals(Letters.WINDOWS_1252, preview.look().letters());
    }

    @Test
    void doubtsATitleWhoseFieldsAreNothingOfTheKind() {
        Preview preview = preview("contrat;date;debit;credit;code\nT1;bientôt;01/01/2020;2,00;QUIT\n", WINDOWS);
        assertEquals(
                List.of("tenancy", "credit", "kind"),
                List.copyOf(preview.draft().keySet()));
        assertEquals(Shape.UNKNOWN, preview.shape());
    }

    @Test
    void refusesWhatNoReaderReads() {
        assertThrows(RefusedFile.class, () -> preview("", WINDOWS));
        assertThrows(RefusedFile.class, () -> preview("a;b\n", WINDOWS));
        assertThrows(RefusedFile.class, () -> preview("a;b\n\u0000;\n", WINDOWS));
    }

    @Test
    void looksAtNoMoreThanTheBeginning() {
        Source endless = new Source("endless.csv", () -> new java.io.InputStream() {
            private int at;

            @Override
            public int read() {
                return at < 6 ? "a;b\nx;".charAt(at++) : 'y';
            }
        });
        assertEquals(List.of(), Preview.of(endless, 10).lines());
    }

    private static Optional<Kind> guess(List<Count> codes, String text) {
        return codes.stream()
                .filter(count -> count.text().equals(text))
                .findFirst()
                .flatMap(Count::guess);
    }

    private static Preview preview(String text, Charset charset) {
        byte[] bytes = text.getBytes(charset);
        return Preview.of(new Source("export.csv", () -> new ByteArrayInputStream(bytes)), 10);
    }
}
