package fr.palier.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.palier.engine.intake.Profile;
import fr.palier.engine.intake.Profile.Codes;
import fr.palier.engine.intake.Profile.Label;
import fr.palier.engine.intake.Profile.Meaning;
import fr.palier.engine.intake.Profile.Words;
import fr.palier.engine.ledger.Kind;
import fr.palier.engine.source.RefusedFile;
import fr.palier.engine.text.Lang;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfileFileTest {
    private static final String EVERY_KEY = """
                tenancies:
                  landlord: 0042
                  columns: { tenancy: N° contrat, rent: Loyer }
                  values:
                    plan: { Aucun: none, "En cours": live }
                    end: { 31/12/9999: "" }
                    lives_alone: { Oui: 1, no: 0 }
                ledger:
                  landlord: "0042"
                  columns: { date: Date, debit: Débit, credit: Crédit }
                  values: { tenancy: { 007: 7 } }
                  kinds:
                    010: charge
                    REGL: payment
                    REGU: adjustment
                    BQ: { debit: rejection, credit: payment }
                    AV: { credit: adjustment }
                  labels:
                    - { pattern: "*APL*", kind: benefit }
                    - pattern: Virement*
                      kind: { debit: rejection, credit: payment }
                """;

    @TempDir
    Path folder = Path.of("");

    @Test
    void readsEveryKey() throws IOException {
        Profile profile = read(EVERY_KEY);
        Meaning bank = Meaning.bySide(Optional.of(Kind.REJECTION), Optional.of(Kind.PAYMENT));
        Words tenancies = new Words(
                Optional.of("0042"),
                Map.of("tenancy", "N° contrat", "rent", "Loyer"),
                Map.of(
                        "plan", Map.of("Aucun", "none", "En cours", "live"),
                        "end", Map.of("31/12/9999", ""),
                        "lives_alone", Map.of("Oui", "1", "no", "0")));
        Words ledger = new Words(
                Optional.of("0042"),
                Map.of("date", "Date", "debit", "Débit", "credit", "Crédit"),
                Map.of("tenancy", Map.of("007", "7")));
        Codes codes = new Codes(
                Map.of(
                        "010", Meaning.of(Kind.CHARGE),
                        "REGL", Meaning.of(Kind.PAYMENT),
                        "REGU", Meaning.of(Kind.ADJUSTMENT),
                        "BQ", bank,
                        "AV", Meaning.bySide(Optional.empty(), Optional.of(Kind.ADJUSTMENT))),
                List.of(new Label("*APL*", Meaning.of(Kind.BENEFIT)), new Label("Virement*", bank)));
        assertEquals(new Profile(tenancies, ledger, codes), profile);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {"\"\"", "ledger:", "\"ledger: {columns: , kinds: , labels: []}\"", "# nothing"})
    void changesNothingWhereItIsEmpty(String text) throws IOException {
        assertEquals(Profile.NONE, read(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "hello | profile : des paires « clé: valeur » sont attendues",
                "[a] | profile : des paires « clé: valeur » sont attendues",
                "ledgers: {} | profile : clé inconnue « ledgers » ; attendu : ledger, tenancies",
                "ledger: {column: {}} | ledger : clé inconnue « column » ; attendu : columns, kinds, labels, landlord, values",
                "tenancies: {kinds: {}} | tenancies : clé inconnue « kinds » ; attendu : columns, landlord, values",
                "ledger: {columns: {montant: x}} | ledger.columns : clé inconnue « montant » ; attendu : amount, credit, date,"
                        + " debit, id, kind, label, landlord, tenancy",
                "ledger: {values: {montant: {}}} | ledger.values : clé inconnue « montant » ; attendu : amount, credit, date,"
                        + " debit, id, kind, label, landlord, tenancy",
                "ledger: {columns: [date]} | ledger.columns : des paires « clé: valeur » sont attendues",
                "ledger: {columns: {date: [x]}} | ledger.columns.date : un texte est attendu",
                "ledger: {columns: {date: }} | ledger.columns.date : un texte est attendu",
                "ledger: {landlord: {a: b}} | ledger.landlord : un texte est attendu",
                "ledger: {landlord: \"\"} | ledger.landlord : un texte est attendu",
                "ledger: {values: {kind: {A: [b]}}} | ledger.values.kind.A : un texte est attendu",
                "ledger: {kinds: {Q: loyer}} | ledger.kinds.Q : « loyer » n'est pas une nature ; attendu : charge, payment,"
                        + " benefit, aid, rejection, writeoff, adjustment",
                "ledger: {kinds: {Q: }} | ledger.kinds.Q : un texte est attendu",
                "ledger: {kinds: {Q: {}}} | ledger.kinds.Q : debit ou credit est attendu",
                "ledger: {kinds: {Q: {left: charge}}} | ledger.kinds.Q : clé inconnue « left » ; attendu : credit, debit",
                "ledger: {kinds: {Q: {debit: payment}}} | ledger.kinds.Q.debit : « payment » ne se trouve jamais de ce côté du compte",
                "ledger: {kinds: {Q: {credit: charge}}} | ledger.kinds.Q.credit : « charge » ne se trouve jamais de ce côté du compte",
                "ledger: {labels: {pattern: x}} | ledger.labels : une liste de « pattern, kind » est attendue",
                "ledger: {labels: [{kind: aid}]} | ledger.labels[1].pattern : un texte est attendu",
                "ledger: {labels: [{pattern: a, kind: aid}, {pattern: b}]} | ledger.labels[2].kind : un texte est attendu"
            })
    void namesWhatItDoesNotKnowWithItsPlace(String text, String message) throws IOException {
        var refused = assertThrows(RefusedFile.class, () -> read(text));
        assertEquals(file() + " : " + message, refused.message(Lang.FR));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {"\"ledger: [\"", "\"a: b: c\"", "\"ledger: {}\nledger: {}\"", "\"\tx: 1\"", "\"&a [*b]\""})
    void saysWhereTheYamlIsBroken(String text) {
        var refused = assertThrows(RefusedFile.class, () -> read(text));
        assertTrue(refused.message(Lang.FR).startsWith(file() + " : YAML illisible"), refused.message(Lang.FR));
        assertEquals(1, refused.message(Lang.FR).lines().count(), refused.message(Lang.FR));
    }

    @Test
    void refusesAnotherEncodingAndADirectory() throws IOException {
        Files.write(file(), "ledger: {columns: {debit: Débit}}".getBytes(StandardCharsets.ISO_8859_1));
        var encoded = assertThrows(RefusedFile.class, () -> ProfileFile.read(file()));
        assertEquals(file() + ": save this profile as UTF-8", encoded.getMessage());
        var directory = assertThrows(RefusedFile.class, () -> ProfileFile.read(folder));
        assertEquals(folder + " : c'est un dossier ; donnez un fichier", directory.message(Lang.FR));
    }

    private Path file() {
        return folder.resolve("profile.yaml");
    }

    private Profile read(String text) throws IOException {
        return ProfileFile.read(Files.writeString(file(), text));
    }
}
