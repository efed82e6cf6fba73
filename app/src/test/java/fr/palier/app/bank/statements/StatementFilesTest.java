package fr.palier.app.bank.statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palier.app.bank.Office;
import fr.palier.app.bank.Paper;
import fr.palier.app.bank.Paper.Line;
import fr.palier.app.imports.Comparison;
import fr.palier.app.imports.FileId;
import fr.palier.app.imports.Imports;
import fr.palier.app.ledger.Ledger;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Transactions;
import fr.palier.app.support.Cast;
import fr.palier.app.support.PalierTest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PalierTest
class StatementFilesTest {
    @Autowired
    private Cast cast;

    @Autowired
    private Imports imports;

    @Autowired
    private Ledger ledger;

    @Autowired
    private PreviewStore previews;

    @Autowired
    private Transactions transactions;

    @Autowired
    private JdbcClient jdbc;

    private Office office;

    @Autowired
    StatementFilesTest(Cast cast, Imports imports, Transactions transactions, JdbcClient jdbc) {
        office = new Office(cast, imports, transactions, jdbc);
    }

    @BeforeEach
    void open() {
        office = new Office(cast, imports, transactions, jdbc);
    }

    @AfterEach
    void keepsPackedAccountsRight() {
        assertThat(ledger.differences(office.scope)).isEmpty();
    }

    private static Line credit(long cents, String text) {
        return Line.of("2020-04-06", cents, text);
    }

    @Test
    void matchesByEachKindOfReference() {
        office.take(Paper.camt053()
                .line(credit(100, "").structured("RF18CT01852"))
                .line(credit(200, "").structured("CT-01852"))
                .line(credit(300, "").endToEnd("CT01852"))
                .line(credit(400, "LOYER CT01852 AVRIL"))
                .line(credit(500, "LOYER CT 018 52"))
                .line(credit(600, "loyer rf18 ct01 852 merci")));
        assertThat(office.payments())
                .containsExactly(
                        "100 matched creditor",
                        "200 matched structured",
                        "300 matched end-to-end",
                        "400 matched word",
                        "500 matched joined",
                        "600 matched creditor");
        assertThat(office.entries()).hasSize(6).allMatch(entry -> entry.startsWith("CT01852 2020-04-06 1 "));
    }

    @Test
    void leavesToAPersonWhatIsNotExactlyOneTenancyLetThatDay() {
        Cast.Tenancy gone = office.tenancy("Bru", "CT00999");
        office.change(gone, "end_on = '2020-03-31'");
        office.tenancy("Costes", "CT00777");
        office.tenancy("Daure", "050420");
        office.take(Paper.camt053()
                .line(credit(100, "LOYER"))
                .line(credit(200, "LOYER CT09999"))
                .line(credit(300, "CT01852 ET CT00777"))
                .line(credit(400, "CT00999"))
                .line(credit(500, "VIREMENT DU 05/04/20")));
        assertThat(office.payments())
                .containsExactly(
                        "100 open no-reference",
                        "200 open unknown",
                        "300 open several word",
                        "400 open ended word",
                        "500 open unsure");
        assertThat(office.entries()).isEmpty();
    }

    @Test
    void trustsACreditorReferenceOverOtherWords() {
        office.tenancy("Costes", "CT00777");
        office.take(Paper.camt053().line(credit(100, "RF18CT01852 AU LIEU DE CT00777")));
        assertThat(office.payments()).containsExactly("100 matched creditor");
    }

    @Test
    void saysNothingOfAnotherLandlordsNumbers() {
        Office other = new Office(cast, imports, transactions, jdbc);
        other.tenancy("Estève", "ZZ55555");
        office.take(Paper.camt053().line(credit(100, "LOYER ZZ55555")).line(credit(200, "LOYER ZZ55556")));
        assertThat(office.payments()).containsExactly("100 open unknown", "200 open unknown");
        assertThat(office.list("select said from bank.pointer where landlord_id = ?"))
                .isEmpty();
        assertThat(other.entries()).isEmpty();
    }

    @Test
    void recordsAReturnedDebitOnTheTenancyOfTheDebit() {
        office.take(Paper.camt053().line(credit(50000, "PRLV CT01852").endToEnd("E2E-7")));
        office.take(Paper.camt053()
                .line(Line.of("2020-04-09", -50000, "").endToEnd("E2E-7").returned("AM04")));
        office.take(Paper.camt053()
                .line(Line.of("2020-04-10", -30000, "REJET CT01852").returned("MD06")));
        assertThat(office.payments())
                .containsExactly("-50000 matched debit", "-30000 matched word", "50000 matched word");
        assertThat(office.entries())
                .containsExactly(
                        "CT01852 2020-04-06 1 50000", "CT01852 2020-04-09 4 50000", "CT01852 2020-04-10 4 30000");
    }

    @Test
    void leavesOutWhatGoesOutAndWhatCameBackOfIt() {
        Comparison found = office.check(Paper.camt053()
                .line(Line.of("2020-04-06", -9900, "FACTURE CT01852"))
                .line(Line.of("2020-04-06", 700, "CT01852").returned("AC04")));
        assertThat(found.lines()).isEqualTo(2);
        assertThat(found.added()).isEqualTo(1);
        assertThat(found.unchanged()).isEqualTo(1);
    }

    @Test
    void refusesOtherCurrenciesAndWhatIsNotBooked() {
        FileId foreign =
                office.receive(Paper.in("CHF").line(credit(100, "CT01852")).write());
        assertThat(imports.check(office.scope, foreign, lines -> {}).refused()).isEqualTo(1);
        assertThat(imports.refused(office.scope, foreign, 0, 9))
                .extracting(row -> row.value() + " " + row.reason())
                .containsExactly("1,00\u00a0CHF · CT01852 CURRENCY_OTHER");
        FileId early =
                office.receive(Paper.camt052().line(credit(100, "CT01852")).write());
        assertThat(imports.check(office.scope, early, lines -> {}).refused()).isEqualTo(1);
        assertThat(imports.refused(office.scope, early, 0, 9))
                .extracting(row -> row.value() + " " + row.reason())
                .containsExactly("1,00\u00a0€ · CT01852 NOT_BOOKED");
    }

    @Test
    void warnsOfBalancesThatDoNotAddUp() {
        FileId file = office.take(
                Paper.camt053().opening(1000).line(credit(100, "CT01852")).off(5));
        Preview preview = transactions.read(
                office.scope,
                () -> previews.find(
                        office.scope, imports.find(office.scope, file).number()));
        assertThat(preview.hasWarnings()).isTrue();
        assertThat(preview.statements().getFirst().warningsFrench()).anyMatch(text -> text.contains("écart de 0,05"));
        assertThat(preview.statements().getFirst().shortAccount()).isEqualTo("FR76 … 0189");
    }

    @Test
    void countsAMovementOnceHoweverOftenItIsTold() {
        List<Line> day = List.of(
                credit(100, "CT01852").reference("R1"), credit(100, "CT01852").reference("R2"), credit(100, "CT01852"));
        office.take(Paper.camt054().line(day.get(0)).line(day.get(1)).line(day.get(2)));
        Paper again = Paper.camt053()
                .line(day.get(0))
                .line(day.get(1))
                .line(day.get(2))
                .line(credit(700, "CT01852"));
        Comparison found = office.check(again);
        assertThat(found.unchanged()).isEqualTo(3);
        assertThat(found.added()).isEqualTo(1);
        office.take(again.opening(5));
        assertThat(office.entries()).hasSize(4);
    }

    @Test
    void knowsABatchThatAnotherStatementTellsAsOneSum() {
        List<Line> parts = List.of(credit(100, "CT01852"), credit(200, "LOYER"));
        office.take(Paper.camt054().batch("2020-04-06", "B1", parts, true));
        office.take(Paper.camt053().batch("2020-04-06", "B1", parts, false));
        assertThat(office.payments()).containsExactly("100 matched word", "200 open no-reference");
    }

    @Test
    void asksAPersonWhereAnotherFormatMayHaveToldTheSame() {
        office.take(Paper.camt054().line(credit(100, "LOYER AZEMA").reference("R1")));
        office.take(Paper.camt053().line(credit(100, "VIR CT01852").reference("X9")));
        assertThat(office.payments()).containsExactly("100 open no-reference", "100 open twin word");
    }

    @Test
    void asksAPersonWhereTheHousingSoftwareHasThePaymentAlready() {
        String number = office.azema.number();
        office.take("landlord,tenancy,date,kind,amount\n%s,%s,2020-04-07,payment,5.00\n"
                .formatted(office.landlord.code(), number));
        office.take(Paper.camt053().line(credit(500, number)).line(credit(500, number)));
        assertThat(office.payments()).containsExactlyInAnyOrder("500 open on-account word", "500 matched word");
    }

    @Test
    void addsNothingWhereTheHousingSoftwareTellsWhatTheBankTold() {
        office.take(Paper.camt053().line(credit(500, "CT01852")));
        String head = "landlord,tenancy,date,kind,amount,id\n";
        String line = office.landlord.code() + ",CT01852,2020-04-08,payment,5.00,";
        office.take(head + line + "E1\n" + line + "E2\n" + line.replace("payment,5.00", "charge,7.00") + "E3\n"
                + line.replace("04-08", "03-30") + "E4\n");
        assertThat(office.entries())
                .containsExactly(
                        "CT01852 2020-03-30 1 500",
                        "CT01852 2020-04-06 1 500",
                        "CT01852 2020-04-08 1 500",
                        "CT01852 2020-04-08 0 700");
    }

    @Test
    void takesAFileBackButWhatAnotherOneTellsToo() {
        FileId first = office.take(Paper.camt053().line(credit(100, "CT01852")).line(credit(200, "CT01852")));
        FileId second = office.take(Paper.camt053().line(credit(200, "CT01852")).line(credit(300, "CT01852")));
        office.undo(first);
        assertThat(office.entries()).containsExactly("CT01852 2020-04-06 1 200", "CT01852 2020-04-06 1 300");
        office.undo(second);
        assertThat(office.entries()).isEmpty();
        assertThat(office.payments()).isEmpty();
        assertThat(office.list("select label || payer from bank.payment where landlord_id = ?"))
                .containsOnly("");
        office.take(Paper.camt053().line(credit(100, "CT01852")).line(credit(200, "CT01852")));
        assertThat(office.entries()).hasSize(2);
    }

    @Test
    void refusesTheSameFileTwiceAndAComparisonThatChanged() {
        Paper paper = Paper.camt053().line(credit(100, "CT01852"));
        office.take(paper);
        assertThatThrownBy(() -> office.take(paper))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.key()).isEqualTo("imports.taken-before"));
        FileId other =
                office.receive(Paper.camt053().line(credit(900, "CT01852")).write());
        imports.check(office.scope, other, lines -> {});
        office.change(office.azema, "end_on = '2020-01-31'");
        assertThatThrownBy(() -> imports.take(office.scope, other, false, lines -> {}))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.key()).isEqualTo("imports.changed-since-check"));
    }
}
