package fr.palier.engine.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.palier.engine.bank.Movement.Operation;
import fr.palier.engine.bank.Movement.Status;
import fr.palier.engine.bank.Statement.Format;
import fr.palier.engine.text.Lang;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** camt messages, by a sample of our own in which one thing is changed at a time. */
class CamtTest {
    @Test
    void readsAStatement() {
        Statement its = Reading.one(Samples.CAMT);
        assertEquals(Format.CAMT_053, its.format());
        assertEquals(new Account("FR7630006000011234567890189", "EUR"), its.account());
        assertEquals("S-2024-02-01 22", its.id() + " " + its.number());
        assertEquals(new Money(100_000, "EUR"), its.opening().orElseThrow().money());
        assertEquals(new Money(195_050, "EUR"), its.closing().orElseThrow().money());
        assertEquals(LocalDate.of(2024, 2, 1), its.closing().orElseThrow().date());
        assertEquals(List.of(), its.warnings());
        assertEquals(4, its.movements().size());
        assertEquals(3, its.booked().size());
    }

    @Test
    void readsAMovement() {
        Movement its = Reading.one(Samples.CAMT).movements().getFirst();
        assertEquals(new Money(45_000, "EUR"), its.money());
        assertEquals(LocalDate.of(2024, 2, 1), its.bookingDate());
        assertEquals(LocalDate.of(2024, 2, 2), its.valueDate());
        assertEquals(new Operation("PMNT/RCDT/ESCT", "05", "1", "B-1", "VIR RECU"), its.operation());
        assertEquals(8, its.place().line());
        Details details = its.transactions().getFirst().details();
        assertEquals("", details.endToEndId());
        assertEquals(List.of("LOYER FEVRIER", "CT 01852"), details.unstructured());
        assertEquals("Mme Exemple", details.debtor().value());
        assertFalse(its.isReturn());
    }

    @Test
    void splitsABatchWhosePartsSumUp() {
        Movement batch = Reading.one(Samples.CAMT).movements().get(1);
        assertEquals(
                List.of(50_000L, 30_050L),
                batch.transactions().stream().map(part -> part.money().cents()).toList());
        assertEquals("RUM1", batch.transactions().getFirst().details().mandateId());
        assertEquals(
                List.of("RF18539007547034"),
                batch.transactions().getFirst().details().structured());
    }

    @Test
    void keepsABatchWholeWhosePartsDoNotSumUpOrAreNotTold() {
        Statement off = Reading.one(Samples.CAMT.replace(">500<", ">501<"));
        Movement batch = off.movements().get(1);
        assertEquals(List.of(new Transaction(batch.money(), Details.NONE, false)), batch.transactions());
        assertEquals(2, batch.details().size());
        assertEquals(
                "line 15: batch entry of 2 payments kept whole: their amounts sum to €801.50",
                off.warnings().getFirst().text(Lang.EN));
        Statement untold = Reading.one(Samples.CAMT.replaceFirst("<AmtDtls>.*</AmtDtls>", ""));
        assertEquals(1, untold.movements().get(1).transactions().size());
        assertTrue(untold.warnings().getFirst().text(Lang.FR).contains("le montant de chacun n'est pas donné"));
    }

    @Test
    void recognisesWhatCameBack() {
        Movement returned = Reading.one(Samples.CAMT).movements().get(2);
        assertTrue(returned.isReturn());
        assertEquals("AM04", returned.transactions().getFirst().details().returnReason());
        assertEquals(-30_000, returned.money().cents());
        String reversal = Samples.CAMT.replace("<Ntry><NtryRef>1</NtryRef>", "<Ntry><RvslInd>true</RvslInd>");
        assertTrue(Reading.one(reversal).movements().getFirst().isReturn());
        String unpaid = Samples.CAMT.replace("<SubFmlyCd>ESCT", "<SubFmlyCd>UPDD");
        assertTrue(Reading.one(unpaid).movements().getFirst().isReturn());
    }

    @Test
    void countsOnlyWhatIsBooked() {
        List<Movement> all = Reading.one(Samples.CAMT).movements();
        assertEquals(Status.PENDING, all.getLast().status());
        assertEquals(LocalDate.of(2024, 2, 2), all.getLast().bookingDate());
        Statement odd = Reading.one(Samples.CAMT.replace("PDNG", "XXXX"));
        assertEquals(3, odd.booked().size());
        assertEquals(
                "line 25: unknown status 'XXXX': the entry is not counted",
                odd.warnings().getFirst().english());
    }

    @Test
    void countsNothingWithinTheDay() {
        String report =
                Samples.CAMT.replace("BkToCstmrStmt", "BkToCstmrAcctRpt").replaceAll("(</?)Stmt>", "$1Rpt>");
        Statement its = Reading.one(report);
        assertTrue(its.isIntraday());
        assertEquals(List.of(), its.booked());
        assertEquals(4, its.movements().size());
    }

    @Test
    void readsAnyVersionNamespaceAndEnvelope() {
        String body = Samples.CAMT.substring(Samples.CAMT.indexOf("<Document"));
        List<Movement> expected = Reading.one(Samples.CAMT).movements();
        for (String other : List.of(
                Samples.CAMT.replace("001.02", "001.13"),
                Samples.CAMT.replaceFirst(" xmlns=\"[^\"]*\"", ""),
                "<Envelope><AppHdr><Id>x</Id></AppHdr>" + body + "</Envelope>",
                Samples.CAMT.replaceAll("<(/?)(?=[A-Z])", "<$1n:").replace("xmlns=", "xmlns:n="),
                Samples.CAMT.replace("<Sts>BOOK</Sts>", "<Sts><Cd>BOOK</Cd></Sts>"),
                Samples.CAMT.replace("BkToCstmrStmt>", "BkToCstmrStmtV01>"))) {
            assertEquals(
                    expected.stream().map(Movement::transactions).toList(),
                    Reading.one(other).movements().stream()
                            .map(Movement::transactions)
                            .toList());
        }
    }

    @Test
    void takesTheOldNumberAndTheOtherAccount() {
        Statement its = Reading.one(Samples.CAMT
                .replaceAll("<(/?)ElctrncSeqNb", "<$1LglSeqNb")
                .replaceAll("<IBAN>(.*)</IBAN>", "<Othr><Id>12 34</Id></Othr>"));
        assertEquals("22 1234", its.number() + " " + its.account().id());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            450.00              | 450.005    | line 8, column 42: Amt: '450.005' has more than two decimals
            450.00              | 4 50       | line 8, column 42: Amt: '4 50' is not an amount
            450.00              | -450       | line 8, column 42: Amt: '-450' is not an amount
            450.00              | 4e2        | line 8, column 42: Amt: '4e2' is not an amount
            450.00              | 999999999999 | line 8, column 42: Amt: '999999999999' is beyond 100 billion
            2024-02-02</Dt></ValDt> | 2024-02-30</Dt></ValDt> | line 9, column 52: ValDt: '2024-02-30' is not a possible date
            2024-02-02</Dt></ValDt> | 2 fév 2024</Dt></ValDt> | line 9, column 52: ValDt: '2 fév 2024' is not a possible date (yyyy-mm-dd)
            CRDT</CdtDbtInd><Sts>BOOK</Sts>\\n | CREDIT</CdtDbtInd><Sts>BOOK</Sts>\\n | CdtDbtInd: 'CREDIT': expected CRDT or DBIT
            EUR\\">450           | EURO\\">450 | Amt/@Ccy: 'EURO' is not a currency
            <Amt Ccy=\\"EUR\\">450.00</Amt> | <Amnt/> | Ntry without an amount (Amt)
            <Dt><Dt>2024-01-31</Dt></Dt> | <Dt/> | a balance (Bal) has no date
            """)
    void refusesWhatCannotBe(String sound, String broken, String reason) {
        String from = sound.strip().replace("\\n", "\n").replace("\\\"", "\"");
        String to = broken.strip().replace("\\n", "\n").replace("\\\"", "\"");
        assertTrue(Samples.CAMT.contains(from), from);
        String said = Reading.refused(Samples.CAMT.replace(from, to));
        assertTrue(said.contains(reason.strip()), said);
    }

    @Test
    void refusesOtherMessagesByName() {
        String said =
                Reading.refused("<Document xmlns='urn:iso:std:iso:20022:tech:xsd:pain.008.001.02'><A/></Document>");
        assertEquals("is XML but not a statement (pain.008.001.02): ask the bank for a camt.053 file", said);
        assertEquals(
                "the message holds no statement: ask the bank for the file again",
                Reading.refused("<Document><BkToCstmrStmt><GrpHdr/></BkToCstmrStmt></Document>"));
    }

    @Test
    void refusesAFileThatIsCutOff() {
        for (int at = 1; at < Samples.CAMT.length() - 20; at += 97) {
            String said = Reading.refused(Samples.CAMT.substring(0, at));
            assertTrue(said.matches("line \\d+, column \\d+: the XML cannot be read here.*"), said);
        }
    }
}
