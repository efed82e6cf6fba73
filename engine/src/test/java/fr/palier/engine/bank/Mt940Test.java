package fr.palier.engine.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.palier.engine.bank.Movement.Operation;
import fr.palier.engine.bank.Statement.Format;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** MT940, by a sample of our own in which one thing is changed at a time. */
class Mt940Test {
    private static final String FREE = ":86:166?00GUTSCHRIFT?20EREF+E2E-1?21SVWZ+LOYER FEVRIER CT 018?2252?30AGRIFRPP\n"
            + "?31FR7630006000011234567890189?32MME EXEM?33PLE\n";

    @Test
    void readsAStatement() {
        Statement its = Reading.one(Samples.MT940);
        assertEquals(Format.MT940, its.format());
        assertEquals("STARTUMS 00022 001", its.id() + " " + its.number() + " " + its.page());
        assertEquals("FR7630006000011234567890189", its.account().iban().orElseThrow());
        assertEquals(new Money(100_000, "EUR"), its.opening().orElseThrow().money());
        assertEquals(new Money(115_000, "EUR"), its.closing().orElseThrow().money());
        assertEquals(List.of(), its.warnings());
    }

    @Test
    void readsALineWithGermanSubfields() {
        Movement its = Reading.one(Samples.MT940).movements().getFirst();
        assertEquals(new Money(45_000, "EUR"), its.money());
        assertEquals(LocalDate.of(2024, 2, 1), its.bookingDate());
        assertEquals(LocalDate.of(2024, 2, 2), its.valueDate());
        assertEquals(new Operation("NTRF", "166", "", "B-1", "GUTSCHRIFT"), its.operation());
        Details details = its.details().getFirst();
        assertEquals("E2E-1", details.endToEndId());
        assertEquals(List.of("LOYER FEVRIER CT 01852"), details.unstructured());
        assertEquals("MME EXEMPLE", details.debtor().value());
        assertFalse(its.isReturn());
    }

    @Test
    void recognisesWhatCameBackByCodeTypeOrMark() {
        Movement its = Reading.one(Samples.MT940).movements().getLast();
        assertTrue(its.isReturn());
        assertEquals(
                "914 RUM0",
                its.details().getFirst().returnReason() + " "
                        + its.details().getFirst().mandateId());
        assertEquals("KREF-9", its.operation().reference());
        String plain = Samples.MT940.replace("NRTI", "NMSC").replace(":86:109", ":86:106");
        assertFalse(Reading.one(plain).movements().getLast().isReturn());
        assertTrue(
                Reading.one(plain.replace("NMSC", "NRTI")).movements().getLast().isReturn());
        Movement reversed = Reading.one(plain.replace("240201DR300", "240201RCR300"))
                .movements()
                .getLast();
        assertEquals(
                "true true -30000",
                reversed.isReturn() + " " + reversed.reversal() + " "
                        + reversed.money().cents());
        Movement undone = Reading.one(plain.replace("240201DR300", "240201RD300"))
                .movements()
                .getLast();
        assertEquals("true 30000", undone.isReturn() + " " + undone.money().cents());
    }

    @Test
    void readsTagsBetweenSlashes() {
        String slashes = ":86:/TRTP/SEPA OVERBOEKING/IBAN/FR7630006000011234567890189/BIC/AGRIFRPP\n"
                + "/NAME/MME EXEMPLE/EREF/E2E-1/MARF/RUM1/RTRN/MD06/REMI/USTD//LOYER 2/2 CT01852/CDTRREF/RF18539007547034\n";
        Movement its =
                Reading.one(Samples.MT940.replace(FREE, slashes)).movements().getFirst();
        Details details = its.details().getFirst();
        assertEquals(
                "E2E-1 RUM1 MD06", details.endToEndId() + " " + details.mandateId() + " " + details.returnReason());
        assertEquals(List.of("LOYER 2/2 CT01852"), details.unstructured());
        assertEquals(List.of("RF18539007547034"), details.structured());
        assertEquals("MME EXEMPLE", details.debtor().value());
        assertTrue(its.isReturn());
    }

    @Test
    void readsFreeTextAndRepeatedInformation() {
        String free = ":86:VIR DE MME EXEMPLE\n:20 DU MOIS\n:86:CT01852\n";
        Movement its =
                Reading.one(Samples.MT940.replace(FREE, free)).movements().getFirst();
        assertEquals(
                List.of("VIR DE MME EXEMPLE", ":20 DU MOIS", "CT01852"),
                its.details().getFirst().unstructured());
        Movement none = Reading.one(Samples.MT940.replace(FREE, "SUPPLEMENT\n"))
                .movements()
                .getFirst();
        assertEquals("SUPPLEMENT", none.operation().label());
    }

    @Test
    void givesTheEntryDateTheNearestYear() {
        assertEquals(LocalDate.of(2023, 12, 31), booked("2401021231"));
        assertEquals(LocalDate.of(2025, 1, 2), booked("2412310102"));
        assertEquals(LocalDate.of(2024, 2, 29), booked("2403010229"));
    }

    private static LocalDate booked(String dates) {
        return Reading.one(Samples.MT940.replace("2402020201", dates))
                .movements()
                .getFirst()
                .bookingDate();
    }

    @Test
    void readsSeveralMessagesWithHeaders() {
        String header = "{1:F01BANKFRPPAXXX0000000000}{2:I940BANKFRPPXXXXN}{4:\n";
        String two =
                header + Samples.MT940.replace("\n-\n", "\n-}\n") + header + Samples.MT940.replace("00022", "00023");
        assertEquals(
                List.of("00022", "00023"),
                Reading.read(two.replace("\n", "\r\n")).stream()
                        .map(Statement::number)
                        .toList());
    }

    @Test
    void refusesWhatCannotBe() {
        assertRefused("line 4: :60F: 'C240131EUR1 000,00' is not a balance", "1000,00", "1 000,00");
        assertRefused("line 4: :60F: '2024-13-31' is not a possible date", "C240131", "C241331");
        assertRefused("line 5: :61: '24020202", "2402020201CR450,00", "2402020201XR450,00");
        assertRefused("line 5: :61: '2024-02-30'", "2402020201", "2402300201");
        assertRefused("line 5: :61: '2004-02-30'", "2402020201", "2402020230");
        assertRefused("line 5: :61: '450.005' has more than two decimals", "450,00N", "450,005N");
        assertRefused("line 5: :61: '4,5,0' is not an amount", "450,00N", "4,5,0N");
        assertRefused("line 6: a field is longer than 20000 characters", "?20EREF", "/".repeat(20_001) + "?20EREF");
        assertRefused("line 19987: a field is longer", "?20EREF", "\nx".repeat(20_001) + "?20EREF");
        assertRefused("line 3: a second account (:25:)", ":28C:", ":25:");
        assertRefused("line 2: field :25: before the start of a statement", ":20:STARTUMS", "");
        assertRefused("line 4: :61: outside the balances", ":60F:C240131EUR1000,00\n", "");
        assertRefused("has no :62F:: the file is cut off", ":62F:C240201EUR1150,00\n", "");
        assertRefused("has no :25:", ":25:FR7630006000011234567890189\n", "");
    }

    private static void assertRefused(String reason, String sound, String broken) {
        assertTrue(Samples.MT940.contains(sound), sound);
        String said = Reading.refused(Samples.MT940.replace(sound, broken));
        assertTrue(said.contains(reason), said);
    }
}
