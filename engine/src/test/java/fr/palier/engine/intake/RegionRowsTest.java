package fr.palier.engine.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.palier.engine.intake.mapping.PlainProfile;
import fr.palier.engine.intake.mapping.PlainProfile.Sides;
import fr.palier.engine.ledger.Kind;
import fr.palier.engine.region.Dialect;
import fr.palier.engine.region.Order;
import fr.palier.engine.region.Progress;
import fr.palier.engine.region.Region;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Generated regions in both dialects, whole and damaged: rows and columns agree ({@link Reading} holds them together). */
class RegionRowsTest {
    private static final Map<String, Sides> KINDS = Map.of(
            "QUIT", Sides.of(Kind.CHARGE),
            "REGL", Sides.of(Kind.PAYMENT),
            "APL", Sides.of(Kind.BENEFIT),
            "AIDE", Sides.of(Kind.AID),
            "REJ", Sides.of(Kind.REJECTION),
            "ANV", Sides.of(Kind.WRITEOFF),
            "REGU", Sides.of(Kind.ADJUSTMENT));

    private static byte[] plain = new byte[0];
    private static byte[] erp = new byte[0];
    private static Reading plainReading = Reading.PLAIN;
    private static Reading erpReading = Reading.PLAIN;

    @BeforeContainer
    static void writeOnce() throws IOException {
        Path folder = Path.of("target", "region-rows");
        Region region = Region.of(51, 24, 9);
        region.write(folder, Dialect.PLAIN, Order.JOURNAL, Progress.NONE);
        List<Path> files = region.write(folder, Dialect.ERP_FR, Order.SHUFFLED, Progress.NONE)
                .files();
        plain = Files.readAllBytes(folder.resolve("ledger.csv"));
        erp = Files.readAllBytes(files.get(1));
        plainReading = new Reading(Files.readAllBytes(folder.resolve("tenancies.csv")), Profile.NONE, 1);
        erpReading = new Reading(Files.readAllBytes(files.get(0)), erpProfile(), 1);
    }

    private static Profile erpProfile() {
        PlainProfile.Words tenancies = new PlainProfile.Words(
                "",
                Map.of(
                        "landlord", "Organisme",
                        "tenancy", "N° contrat",
                        "rent", "Loyer et charges",
                        "benefit", "APL",
                        "start", "Entrée",
                        "end", "Sortie",
                        "lives_alone", "Vit seul",
                        "plan", "Plan",
                        "branch", "Agence"),
                Map.of(
                        "plan", Map.of("Aucun", "none", "En cours", "live", "Rompu", "broken"),
                        "lives_alone", Map.of("Oui", "1", "Non", "0")));
        PlainProfile.Words ledger = new PlainProfile.Words(
                "",
                Map.of(
                        "landlord", "Organisme",
                        "tenancy", "N° contrat",
                        "date", "Date écriture",
                        "kind", "Nature",
                        "debit", "Débit",
                        "credit", "Crédit",
                        "label", "Libellé",
                        "id", "N° écriture"),
                Map.of());
        return new PlainProfile(tenancies, ledger, KINDS, List.of()).profile();
    }

    @Property(tries = 1)
    void agreeOnWholeRegions() {
        Reading.Outcome plainOutcome = plainReading.ledger(plain);
        Reading.Outcome erpOutcome = erpReading.ledger(erp);
        assertEquals(List.of(), plainOutcome.refused());
        assertEquals(List.of(), erpOutcome.refused());
        assertEquals(plainOutcome, erpOutcome);
    }

    @Property(tries = 60)
    void agreeOnDamagedRegions(@ForAll long seed) {
        Random random = new Random(seed);
        plainReading.ledger(damaged(plain, random));
        erpReading.ledger(damaged(erp, random));
    }

    /** Some hundred bytes behind the header changed into others that matter. */
    private static byte[] damaged(byte[] whole, Random random) {
        byte[] bytes = whole.clone();
        byte[] others = "0129,;.\"\n\r /-x\t".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        for (int i = 0; i < 300; i++) {
            int at = 200 + random.nextInt(bytes.length - 200);
            bytes[at] = random.nextInt(8) == 0
                    ? (byte) (0x80 + random.nextInt(128))
                    : others[random.nextInt(others.length)];
        }
        return bytes;
    }
}
