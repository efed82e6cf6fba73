package fr.palier.engine.triage.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.palier.engine.text.Lang;
import fr.palier.engine.triage.Decisions;
import fr.palier.engine.triage.Policy;
import fr.palier.engine.triage.PolicyText;
import fr.palier.engine.triage.Triage;
import fr.palier.engine.triage.WorklistWriter;
import fr.palier.engine.triage.WorklistWriter.Form;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The lines of the worklist, written out by hand. */
@NullMarked
class WorklistWriterTest {
    private static final LocalDate AS_OF = LocalDate.of(2020, 4, 15);
    private static final String TENANCIES = """
            landlord,tenancy,rent,benefit,start,held_until
            =Cigale,"12;b ""Les Pins\""",500.00,200.00,2015-01-01,
            Hêtraie,-7,400.00,0,2015-01-01,
            Hêtraie,8,0,0,2015-01-01,2020-12-31
            Hêtraie,9,400.00,0,2015-01-01,
            """;
    private static final String LEDGER = """
            landlord,tenancy,date,kind,amount
            =Cigale,"12;b ""Les Pins\""",2020-02-01,charge,500.00
            =Cigale,"12;b ""Les Pins\""",2020-02-05,benefit,200.00
            =Cigale,"12;b ""Les Pins\""",2020-03-01,charge,500.00
            =Cigale,"12;b ""Les Pins\""",2020-04-01,charge,500.00
            =Cigale,"12;b ""Les Pins\""",2020-04-05,benefit,200.00
            Hêtraie,-7,2020-04-01,charge,0.05
            Hêtraie,8,2020-04-01,payment,0.05
            """;
    private static final Policy POLICY = new PolicyText("balance", "held", "months_owed")
            .order("call_today", "message", "watch", "none_hold", "none")
            .action("none_hold", "-", "true", "-")
            .action("call_today", "-", "-", ">= 2")
            .action("message", "[0.01..0.05]", "-", "-")
            .action("none", "-", "-", "-")
            .score("-3", "dû", "> 0", "-", "-")
            .score("20", "beaucoup, même", "-", "-", "> 3")
            .read();
    private static final String HEADER = "rank,landlord,tenancy,action,score,balance,due_0_30,due_31_60,due_61_90,"
            + "due_over_90,oldest_unpaid,months_owed,missed_streak,regularity,trend,newly_fragile,benefit_break,"
            + "returned_debit,unpaid_since,notify_caf_by,reasons,nearest_flip\n";

    private static Triage triage() {
        return new WholePath(AS_OF, 2)
                .triage(WholePath.source("tenancies.csv", TENANCIES), List.of(WholePath.source("ledger.csv", LEDGER)));
    }

    private static String written(Lang lang, Form form, boolean all, int limit) throws IOException {
        Triage triage = triage();
        Decisions decisions = triage.decide(POLICY);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new WorklistWriter(triage, POLICY, decisions, lang, form)
                .write(triage.worklist(POLICY, decisions, all), limit, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void writesWhatIsToBeDoneInEnglish() throws IOException {
        assertEquals(
                HEADER
                        + "1,'=Cigale,\"12;b \"\"Les Pins\"\"\",call_today,17,1100.00,500.00,500.00,100.00,0.00,2020-02-01,"
                        + "3.66,2,0,140.00,1,0,0,2020-03-01,2020-05-01,\"dû | beaucoup, même\","
                        + "\"if the balance fell by 500.01 €, it would leave the list\"\n"
                        + "2,Hêtraie,'-7,message,-3,0.05,0.05,0.00,0.00,0.00,2020-04-01,0.00,0,,0.00,1,0,0,,,dû,"
                        + "\"if the balance rose by 0.01 €, it would leave the list\"\n",
                written(Lang.EN, Form.PLAIN, false, Integer.MAX_VALUE));
    }

    @Test
    void writesAllOfThemForAFrenchSpreadsheet() throws IOException {
        assertEquals(
                "\ufeffrang;bailleur;location;action;points;solde;dû 0 à 30 jours;dû 31 à 60 jours;dû 61 à 90 jours;"
                        + "dû plus de 90 jours;plus ancien impayé;mois dus;mois de suite non payés;régularité (%);"
                        + "tendance par mois;difficulté nouvelle;rupture d'aide;paiement rejeté;impayé depuis;"
                        + "signaler à la CAF ou MSA avant;motifs;bascule la plus proche\n"
                        + "1;'=Cigale;\"12;b \"\"Les Pins\"\"\";call_today;17;1100,00;500,00;500,00;100,00;0,00;2020-02-01;"
                        + "3,66;2;0;140,00;1;0;0;2020-03-01;2020-05-01;dû | beaucoup, même;"
                        + "si le solde baissait de 500,01 €, elle quitterait la liste\n"
                        + "2;Hêtraie;'-7;message;-3;0,05;0,05;0,00;0,00;0,00;2020-04-01;0,00;0;;0,00;1;0;0;;;dû;"
                        + "si le solde montait de 0,01 €, elle quitterait la liste\n"
                        + "3;Hêtraie;8;none_hold;0;-0,05;0,00;0,00;0,00;0,00;;;0;;0,00;0;0;0;;;;\n"
                        + "4;Hêtraie;9;none;0;0,00;0,00;0,00;0,00;0,00;;0,00;0;;0,00;0;0;0;;;;"
                        + "si le solde montait de 0,01 € : message à envoyer\n",
                written(Lang.FR, Form.SPREADSHEET, true, 99));
    }

    @Test
    void writesNoMoreThanAskedFor() throws IOException {
        String two = written(Lang.FR, Form.PLAIN, true, 2);
        assertEquals(3, two.lines().count());
        assertEquals(HEADER, written(Lang.FR, Form.PLAIN, true, 0));
    }

    @Test
    void passesOnThatTheStreamIsFull() {
        IOException full = new IOException("no space left");
        OutputStream out = new OutputStream() {
            @Override
            public void write(int b) {}

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                if (length > HEADER.length()) {
                    throw full;
                }
            }
        };
        Triage triage = triage();
        Decisions decisions = triage.decide(POLICY);
        WorklistWriter writer = new WorklistWriter(triage, POLICY, decisions, Lang.FR, Form.PLAIN);
        assertSame(
                full,
                assertThrows(
                        IOException.class,
                        () -> writer.write(triage.worklist(POLICY, decisions, true), Integer.MAX_VALUE, out)));
    }
}
