package fr.palier.engine.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.palier.engine.bank.PaymentReference.Where;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** By what a payment is recognised. */
class PaymentReferenceTest {
    @Test
    void comesSurestFirst() {
        Movement its = Reading.one(
                        Samples.CAMT
                                .replace("NOTPROVIDED", "E2E-7")
                                .replace(
                                        "<Ustrd>LOYER FEVRIER<",
                                        "<Strd><CdtrRefInf><Ref>4711</Ref></CdtrRefInf></Strd><Ustrd>LOYER rf18 5390 0754 7034<"))
                .movements()
                .getFirst();
        List<PaymentReference> found =
                PaymentReference.candidates(its, its.transactions().getFirst());
        assertEquals(new PaymentReference("RF18539007547034", Where.CREDITOR_REFERENCE), found.getFirst());
        assertEquals(new PaymentReference("4711", Where.STRUCTURED), found.get(1));
        assertEquals(new PaymentReference("E2E7", Where.END_TO_END_ID), found.get(2));
        assertEquals(new PaymentReference("B1", Where.BANK_REFERENCE), found.getLast());
        List<Where> order = found.stream().map(PaymentReference::where).toList();
        assertEquals(order.stream().sorted().toList(), order);
    }

    @Test
    void findsANumberHoweverItIsWritten() {
        for (String written : List.of(
                "LOYER CT01852",
                "ct 01852",
                "CT-01852 MARS",
                "réf.: CT01 852",
                "L05/CT01852",
                "CT 018 52",
                "CT.01852.",
                "N°CT01852")) {
            assertEquals(
                    "CT01852", found(written, Set.of("CT01852")).orElseThrow().value(), written);
        }
        assertEquals(
                "031000105",
                found("bail 031-000105", Set.of("031000105")).orElseThrow().value());
        assertTrue(found("CT018521", Set.of("CT01852")).isEmpty());
        assertTrue(found("LOYER MARS", Set.of("LOYER")).isEmpty());
    }

    @Test
    void findsANumberBrokenByALineEnd() {
        assertEquals(
                Where.JOINED_WORDS,
                found("VIREMENT DE LOYER CT018</Ustrd><Ustrd>52", Set.of("CT01852"))
                        .orElseThrow()
                        .where());
    }

    private static Optional<PaymentReference> found(String text, Set<String> known) {
        Movement its = Reading.one(Samples.CAMT.replace("LOYER FEVRIER</Ustrd><Ustrd>CT 01852", text))
                .movements()
                .getFirst();
        return PaymentReference.first(its, its.transactions().getFirst(), known::contains);
    }

    @Test
    void looksIntoEveryFormat() {
        for (String text : List.of(Samples.CAMT, Samples.CFONB, Samples.MT940)) {
            Movement its = Reading.one(text).movements().getFirst();
            assertTrue(PaymentReference.first(its, its.transactions().getFirst(), "CT01852"::equals)
                    .isPresent());
        }
    }

    @Test
    void staysSmallWhateverTheText() {
        for (String word : List.of("A1 ", "A1-", "-/", "RF18 ")) {
            Movement its = Reading.one(Samples.CAMT.replace("LOYER FEVRIER", word.repeat(60_000 / word.length())))
                    .movements()
                    .getFirst();
            List<PaymentReference> found =
                    PaymentReference.candidates(its, its.transactions().getFirst());
            assertTrue(found.size() <= 400, () -> word + found.size());
        }
    }

    @Test
    void checksCreditorReferences() {
        assertEquals(
                "RF18539007547034",
                RfReference.of("RF18 5390 0754 7034").orElseThrow().value());
        assertEquals("RF712348231", RfReference.of("rf712348231").orElseThrow().value());
        for (String wrong :
                List.of("RF18539007547035", "RF81", "18539007547034", "RF185390075470341234567890", "RF1é5390")) {
            assertTrue(RfReference.of(wrong).isEmpty(), wrong);
        }
    }

    /** Check digits made here by the book: 98 less the remainder. */
    @Property
    void acceptsEveryRightReferenceAndNoNeighbour(
            @ForAll @StringLength(min = 1, max = 21) @CharRange(from = '0', to = '9') @CharRange(from = 'A', to = 'Z')
                    String reference) {
        StringBuilder digits = new StringBuilder();
        (reference + "RF00").chars().forEach(c -> digits.append(Character.digit(c, 36)));
        int check = 98
                - new BigInteger(digits.toString()).mod(BigInteger.valueOf(97)).intValue();
        assertTrue(RfReference.of(String.format("RF%02d%s", check, reference)).isPresent());
        assertFalse(RfReference.of(String.format("RF%02d%s", check == 98 ? 2 : check + 1, reference))
                .isPresent());
    }
}
