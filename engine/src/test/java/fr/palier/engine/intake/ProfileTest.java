package fr.palier.engine.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.palier.engine.intake.Profile.Codes;
import fr.palier.engine.intake.Profile.Label;
import fr.palier.engine.intake.Profile.Meaning;
import fr.palier.engine.intake.Profile.Words;
import fr.palier.engine.ledger.Kind;
import fr.palier.engine.source.RefusedFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Ledgers in the words of other software. */
class ProfileTest {
    private static final Map<String, String> SIDES =
            Map.of("tenancy", "Contrat", "date", "Date", "kind", "Nature", "debit", "Débit", "credit", "Crédit");
    private static final Codes CODES = new Codes(
            Map.of(
                    "QUIT", Meaning.of(Kind.CHARGE),
                    "REGL", Meaning.of(Kind.PAYMENT),
                    "REGU", Meaning.of(Kind.ADJUSTMENT),
                    "BQ", Meaning.bySide(Optional.of(Kind.REJECTION), Optional.of(Kind.PAYMENT))),
            List.of());

    private static final String BOTH_SIDES = """
                Contrat;Date;Nature;Débit;Crédit;amount
                T1;01/01/2020;QUIT;1 000,00;;x
                T1;02/01/2020;QUIT;500,00;0,00;x
                T1;03/01/2020;REGL;0;200,00;x
                T1;04/01/2020;REGU;7,00;;x
                T1;05/01/2020;REGU;;8,00;x
                T1;06/01/2020;REGU;-9,00;;x
                T1;07/01/2020;REGU;;-10,00;x
                T1;08/01/2020;REGL;-11,00;;x
                T1;09/01/2020;BQ;12,00;;x
                T1;10/01/2020;BQ;;13,00;x
                T1;11/01/2020;BQ;;-14,00;x
                """;

    @Test
    void readsDebitAndCredit() {
        Reading.Outcome outcome = sides().ledger(BOTH_SIDES);
        assertEquals(List.of(), outcome.refused());
        assertEquals(
                List.of(
                        "L1/T1 2020-01-01 charge 100000",
                        "L1/T1 2020-01-02 charge 50000",
                        "L1/T1 2020-01-03 payment 20000",
                        "L1/T1 2020-01-04 adjustment 700",
                        "L1/T1 2020-01-05 adjustment -800",
                        "L1/T1 2020-01-06 adjustment -900",
                        "L1/T1 2020-01-07 adjustment 1000",
                        "L1/T1 2020-01-08 payment 1100",
                        "L1/T1 2020-01-09 rejection 1200",
                        "L1/T1 2020-01-10 payment 1300",
                        "L1/T1 2020-01-11 rejection 1400"),
                outcome.accounts());
    }

    @Test
    void refusesWhatHasNoSideOrTheWrongOne() {
        Reading.Outcome outcome = sides().ledger("""
                Contrat;Date;Nature;Débit;Crédit
                T1;01/01/2020;QUIT;;
                T1;01/01/2020;QUIT;0,00;0,00
                T1;01/01/2020;QUIT;1,00;2,00
                T1;01/01/2020;QUIT;;2,00
                T1;01/01/2020;REGL;2,00;
                T1;01/01/2020;QUIT;2,001;
                T1;01/01/2020;REGL;;deux
                T1;01/01/2020;charge;2,00;
                T1;01/01/2020;REGL;;-50,00
                T1;01/01/2020;QUIT;-60,00;
                """);
        assertEquals(
                List.of(
                        "ledger.csv:2 Crédit <> NO_SIDE",
                        "ledger.csv:3 Crédit <0,00> NO_SIDE",
                        "ledger.csv:4 Crédit <2,00> BOTH_SIDES",
                        "ledger.csv:5 Nature <QUIT> WRONG_SIDE",
                        "ledger.csv:6 Nature <REGL> WRONG_SIDE",
                        "ledger.csv:7 Débit <2,001> DECIMALS",
                        "ledger.csv:8 Crédit <deux> NUMBER_WRONG",
                        "ledger.csv:9 Nature <charge> KIND_UNMAPPED",
                        "ledger.csv:10 Crédit <-50,00> AMOUNT_SIGN",
                        "ledger.csv:11 Débit <-60,00> AMOUNT_SIGN"),
                outcome.refused());
        assertEquals(List.of(), outcome.accounts());
    }

    @Test
    void readsASignedAmountByTheSideOfItsCode() {
        Reading reading = ledger(new Words(Optional.of("L1"), Map.of(), Map.of()), CODES);
        Reading.Outcome outcome = reading.ledger("""
                tenancy,date,kind,amount
                T1,2020-01-01,BQ,12
                T1,2020-01-02,BQ,-13
                T1,2020-01-03,REGL,14
                T1,2020-01-04,REGL,-15
                """);
        assertEquals(
                List.of(
                        "L1/T1 2020-01-01 rejection 1200",
                        "L1/T1 2020-01-02 payment 1300",
                        "L1/T1 2020-01-03 payment 1400"),
                outcome.accounts());
        assertEquals(List.of("ledger.csv:5 amount <-15> AMOUNT_SIGN"), outcome.refused());
    }

    @Test
    void tellsKindsFromLabelsWhateverTheirCaseAndAccents() {
        Words words = new Words(Optional.of("L1"), Map.of("label", "Libellé"), Map.of());
        List<Label> labels = List.of(
                new Label("échéance*", Meaning.of(Kind.CHARGE)),
                new Label("*a?l*", Meaning.of(Kind.AID)),
                new Label("*apl*", Meaning.of(Kind.BENEFIT)),
                new Label("Prél*rejeté*", Meaning.of(Kind.REJECTION)),
                new Label("prel*", Meaning.of(Kind.PAYMENT)));
        Reading.Outcome outcome = ledger(words, new Codes(Map.of(), labels)).ledger("""
                tenancy;date;Libellé;amount
                T1;2020-01-01;ECHEANCE de mars, APL déduite;1
                T1;2020-01-02;Aide (A.P.L.) : Apl du mois;2
                T1;2020-01-03;PRÉLÈVEMENT Rejete hier;3
                T1;2020-01-04;prelevement;4
                T1;2020-01-05;divers;5
                """);
        assertEquals(
                List.of(
                        "L1/T1 2020-01-01 charge 100",
                        "L1/T1 2020-01-02 benefit 200",
                        "L1/T1 2020-01-03 rejection 300",
                        "L1/T1 2020-01-04 payment 400"),
                outcome.accounts());
        assertEquals(List.of("ledger.csv:6 Libellé <divers> KIND_UNMAPPED"), outcome.refused());
    }

    @Test
    void looksAtTheLabelOnlyWhereTheCodeSaysNothing() {
        Words words = new Words(Optional.of("L1"), Map.of(), Map.of());
        Codes codes = new Codes(
                Map.of("VIR", Meaning.of(Kind.PAYMENT)), List.of(new Label("*CAF*", Meaning.of(Kind.BENEFIT))));
        Reading.Outcome outcome = ledger(words, codes).ledger("""
                tenancy,date,kind,amount,label
                T1,2020-01-01,VIR,1,CAF
                T1,2020-01-02,DIV,2,versement CAF
                T1,2020-01-03,DIV,3,autre
                """);
        assertEquals(List.of("L1/T1 2020-01-01 payment 100", "L1/T1 2020-01-02 benefit 200"), outcome.accounts());
        assertEquals(List.of("ledger.csv:4 kind <DIV> KIND_UNMAPPED"), outcome.refused());
    }

    @Test
    void replacesValuesByTheirs() {
        Words tenancies = new Words(
                Optional.of("Régie"),
                Map.of("tenancy", "Contrat", "end", "Sortie"),
                Map.of("end", Map.of("31/12/9999", ""), "lives_alone", Map.of("Oui", "1", "Non", "0")));
        Words ledger = new Words(Optional.of("Régie"), Map.of(), Map.of("tenancy", Map.of("ancien", "T1")));
        Reading reading = Reading.tenancies("""
                        Contrat;rent;benefit;start;Sortie;lives_alone
                        T1;500;0;2019-01-01;31/12/9999;Oui
                        T2;500;0;2019-01-01;31/12/9998;Oui
                        T3;500;0;2019-01-01;;oui
                        """).with(new Profile(tenancies, ledger, Codes.NONE));
        Reading.Outcome outcome = reading.ledger("tenancy,date,kind,amount\nancien,2020-01-01,charge,1\n");
        assertEquals(List.of("Régie/T1 2020-01-01 charge 100"), outcome.accounts());
        assertEquals(
                List.of(
                        "tenancies.csv:3 Sortie <31/12/9998> DATE_WRONG",
                        "tenancies.csv:4 lives_alone <oui> FLAG_WRONG"),
                outcome.refused());
    }

    @Test
    void asksForTheTitlesOfTheProfile() {
        Reading reading = sides();
        var refused = assertThrows(RefusedFile.class, () -> reading.ledger("tenancy;Date;Nature;debit;Crédit\nx\n"));
        assertEquals(
                "ledger.csv: missing columns: Contrat, Débit; found: tenancy, Date, Nature, debit, Crédit."
                        + " Rename them, or describe this export in a profile (--profile)",
                refused.getMessage());
    }

    private static Reading sides() {
        return ledger(new Words(Optional.of("L1"), SIDES, Map.of()), CODES);
    }

    private static Reading ledger(Words words, Codes codes) {
        return Reading.PLAIN.with(new Profile(Words.NONE, words, codes));
    }
}
