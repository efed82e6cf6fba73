package fr.palier.app.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palier.app.bank.Paper.Line;
import fr.palier.app.bank.Tray.Accepted;
import fr.palier.app.bank.TrayFilter.Side;
import fr.palier.app.ledger.Ledger;
import fr.palier.app.portfolio.TenancySummary;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Refused;
import fr.palier.app.support.Cast;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SuppressWarnings("NullAway") // a null fails the test where it stands
class TrayTest extends OfficeTestBed {
    private static final TrayFilter ALL = new TrayFilter(false, Side.ALL, 0, "");
    private static final TrayFilter DONE = new TrayFilter(true, Side.ALL, 0, "");

    @Autowired
    private Ledger ledger;

    @Autowired
    private Tray tray;

    @AfterEach
    void keepsPackedAccountsRight() {
        assertThat(ledger.differences(office.scope)).isEmpty();
    }

    private static Line credit(String day, long cents, String text) {
        return Line.of(day, cents, text);
    }

    private List<Payment> payments(TrayFilter filter) {
        return tray.list(office.scope, filter, Optional.empty(), 50).payments();
    }

    private Payment only() {
        List<Payment> open = payments(ALL);
        assertThat(open).hasSize(1);
        return open.getFirst();
    }

    private List<Proposal> proposals(Payment payment) {
        return tray.one(office.scope, payment.publicId()).proposals().getOrDefault(payment.id(), List.of());
    }

    @Test
    void showsTheNewestFirstByPages() {
        Paper paper = Paper.camt053();
        for (int day = 1; day <= 5; day++) {
            paper.line(credit("2020-04-0" + day, day * 100, "LOYER"));
        }
        office.take(paper);
        Tray.Page first = tray.list(office.scope, ALL, Optional.empty(), 3);
        assertThat(first.total()).isEqualTo(5);
        assertThat(first.more()).isTrue();
        assertThat(first.payments()).extracting(Payment::cents).containsExactly(500L, 400L, 300L);
        Optional<Long> after = Optional.of(first.payments().getLast().publicId());
        Tray.Page second = tray.list(office.scope, ALL, after, 3);
        assertThat(second.payments()).extracting(Payment::cents).containsExactly(200L, 100L);
        assertThat(second.more()).isFalse();
    }

    @Test
    void findsBySideAccountWordsAndAmount() {
        office.take(Paper.camt053()
                .line(credit("2020-04-01", 61240, "VIREMENT DE MÉLANIE"))
                .line(credit("2020-04-02", 5000, "LOYER").by("BRU PAUL", ""))
                .line(credit("2020-04-03", -5000, "REJET").returned("AM04")));
        assertThat(payments(new TrayFilter(false, Side.CREDITS, 0, ""))).hasSize(2);
        assertThat(payments(new TrayFilter(false, Side.RETURNS, 0, ""))).hasSize(1);
        int account = tray.accounts(office.scope).getFirst().id();
        assertThat(payments(new TrayFilter(false, Side.ALL, account, ""))).hasSize(3);
        assertThat(payments(new TrayFilter(false, Side.ALL, account + 1, ""))).isEmpty();
        assertThat(payments(new TrayFilter(false, Side.ALL, 0, "melanie"))).hasSize(1);
        assertThat(payments(new TrayFilter(false, Side.ALL, 0, "bru p"))).hasSize(1);
        assertThat(payments(new TrayFilter(false, Side.ALL, 0, "612,40 €"))).hasSize(1);
        assertThat(payments(new TrayFilter(false, Side.ALL, 0, "50"))).hasSize(2);
    }

    @Test
    void putsAPaymentOnAnAccountAndTakesItOffAgain() {
        office.take(Paper.camt053().line(credit("2020-04-06", 50000, "LOYER")));
        Payment payment = only();
        tray.assign(office.scope, payment.publicId(), office.azema.publicId());
        assertThat(office.entries()).containsExactly("CT01852 2020-04-06 1 50000");
        assertThat(payments(ALL)).isEmpty();
        assertThat(payments(DONE).getFirst().decision().orElseThrow().by())
                .isEqualTo(office.scope.actor().name());
        assertThatThrownBy(() -> tray.assign(office.scope, payment.publicId(), office.azema.publicId()))
                .isInstanceOf(Refused.class);
        tray.undo(office.scope, payment.publicId());
        assertThat(office.entries()).isEmpty();
        assertThat(only().why()).isEqualTo("no-reference");
        tray.assign(office.scope, payment.publicId(), office.azema.publicId());
        tray.undo(office.scope, payment.publicId());
        assertThat(office.entries()).isEmpty();
        assertThatThrownBy(() -> tray.undo(office.scope, payment.publicId())).isInstanceOf(Refused.class);
    }

    @Test
    void putsAReturnOnAnAccountAsARejection() {
        office.take(Paper.camt053().line(credit("2020-04-06", -50000, "REJET").returned("AC04")));
        tray.assign(office.scope, only().publicId(), office.azema.publicId());
        assertThat(office.entries()).containsExactly("CT01852 2020-04-06 4 50000");
    }

    @Test
    void takesBackWhatAReferencePutOnAnAccount() {
        office.take(Paper.camt053().line(credit("2020-04-06", 50000, "CT01852")));
        tray.undo(office.scope, payments(DONE).getFirst().publicId());
        assertThat(office.entries()).isEmpty();
        assertThat(only().why()).isEqualTo("taken-back");
    }

    @Test
    void putsAsideWhatIsNoRentAndTakesItBack() {
        office.take(Paper.camt053().line(credit("2020-04-06", 50000, "REMISE PRLV")));
        tray.putAside(office.scope, only().publicId(), Aside.BATCH);
        assertThat(office.payments()).containsExactly("50000 aside batch");
        tray.undo(office.scope, payments(DONE).getFirst().publicId());
        assertThat(office.payments()).containsExactly("50000 open taken-back");
        assertThat(office.entries()).isEmpty();
    }

    @Test
    void proposesByNameRentAndTheAccountThatPaidBefore() {
        office.tenancy("Bru", "CT00777");
        office.tenancy("Costes", "CT00778");
        office.change(office.azema, "rent = 61240");
        office.take(Paper.camt053().line(credit("2020-04-06", 61240, "LOYER").by("MME AZEMA LUCE", IBAN)));
        Payment first = only();
        assertThat(proposals(first)).hasSize(1);
        assertThat(proposals(first).getFirst().exact()).isTrue();
        assertThat(proposals(first).getFirst().reasons())
                .extracting(Proposal.Reason::by)
                .containsExactly(FoundBy.NAME, FoundBy.RENT);
        tray.assign(office.scope, first.publicId(), office.azema.publicId());
        office.take(Paper.camt053()
                .line(credit("2020-05-06", 700, "PETIT COMPLEMENT").by("UN AMI", IBAN)));
        Payment second = only();
        assertThat(proposals(second).getFirst().reasons())
                .extracting(Proposal.Reason::by)
                .containsExactly(FoundBy.ACCOUNT);
        tray.undo(office.scope, first.publicId());
        assertThat(proposals(second)).isEmpty();
    }

    @Test
    void isSureOfNoAccountThatPaidForSeveralTenancies() {
        Cast.Tenancy guichard = office.tenancy("Guichard", "CT01870");
        Cast.Tenancy ramirez = office.tenancy("Ramirez", "CT00411");
        Cast.Tenancy moulin = office.tenancy("Moulin", "CT01032");
        office.take(Paper.camt053()
                .line(credit("2020-04-06", 100, "CT01870").by("UCCLE SCI", IBAN))
                .line(credit("2020-04-06", 200, "VIREMENT").by("UCCLE SCI", IBAN))
                .line(credit("2020-04-06", 300, "CT01870 CT01032").by("UCCLE SCI", IBAN))
                .line(credit("2020-04-06", 800, "LOYER AVRIL").by("UCCLE SCI", IBAN)));
        tray.assign(office.scope, of(200).publicId(), ramirez.publicId());
        assertThat(proposals(of(800)))
                .extracting(Proposal::tenancy)
                .extracting(TenancySummary::number)
                .containsExactlyInAnyOrder(guichard.number(), ramirez.number());
        assertThat(proposals(of(800))).noneMatch(Proposal::exact);
        assertThat(proposals(of(300)))
                .extracting(Proposal::tenancy)
                .extracting(TenancySummary::number)
                .containsExactly(guichard.number(), moulin.number(), ramirez.number());
        assertThat(proposals(of(300))).noneMatch(Proposal::exact);
    }

    @Test
    void isNotSureOfTheAccountWhereTheLabelNamesOthers() {
        office.tenancy("Guichard", "CT01870");
        office.tenancy("Moulin", "CT01032");
        office.take(Paper.camt053()
                .line(credit("2020-04-06", 100, "CT01852").by("UCCLE SCI", IBAN))
                .line(credit("2020-04-06", 300, "CT01870 CT01032").by("UCCLE SCI", IBAN)));
        assertThat(proposals(of(300)))
                .extracting(Proposal::tenancy)
                .extracting(TenancySummary::number)
                .containsExactly("CT01870", "CT01032", "CT01852");
        assertThat(proposals(of(300))).noneMatch(Proposal::exact);
    }

    @Test
    void proposesTheTenancyForWhichAReferencePaidBefore() {
        office.take(Paper.camt053()
                .line(credit("2020-04-06", 100, "CT01852").by("UN AMI", IBAN))
                .line(credit("2020-05-06", 200, "LOYER MAI").by("UN AMI", IBAN)));
        assertThat(proposals(only())).singleElement().matches(Proposal::exact);
    }

    private Payment of(long cents) {
        return payments(ALL).stream()
                .filter(payment -> payment.cents() == cents)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void keepsNoAccountOfAPayer() {
        office.take(Paper.camt053().line(credit("2020-04-06", 100, "LOYER").by("UN AMI", IBAN)));
        tray.assign(office.scope, only().publicId(), office.azema.publicId());
        String everything =
                String.join(" ", office.list("select row_to_json(p)::text from bank.payment p where landlord_id = ?"));
        assertThat(everything).contains("payer_key").doesNotContain(IBAN).doesNotContain("M02606");
    }

    @Test
    void acceptsAtOnceOnlyWhatIsAloneAndExactStill() {
        office.change(office.azema, "rent = 61240");
        Cast.Tenancy bru = office.tenancy("Bru", "CT00777");
        office.take(Paper.camt053()
                .line(credit("2020-04-06", 61240, "LOYER").by("AZEMA LUCE", ""))
                .line(credit("2020-04-07", 100, "LOYER").by("BRU LUCE", "")));
        List<Payment> open = payments(ALL);
        int accepted = tray.accept(
                office.scope,
                List.of(
                        new Accepted(open.get(1).publicId(), office.azema.publicId()),
                        new Accepted(open.get(0).publicId(), bru.publicId())));
        assertThat(accepted).isEqualTo(1);
        assertThat(office.entries()).containsExactly("CT01852 2020-04-06 1 61240");
    }

    @Test
    void keepsWhatBelongsOnNoAccountOffAccounts() {
        office.take(Paper.camt053().line(credit("2020-04-06", 700, "CT01852").returned("AC04")));
        Payment back = only();
        assertThat(back.why()).isEqualTo("sent-back");
        assertThatThrownBy(() -> tray.assign(office.scope, back.publicId(), office.azema.publicId()))
                .isInstanceOf(Refused.class);
    }

    @Test
    void findsNothingOfAnotherLandlord() {
        Office other = another();
        office.take(Paper.camt053().line(credit("2020-04-06", 50000, "LOYER")));
        other.take(Paper.camt053().line(credit("2020-04-06", 700, "LOYER")));
        long mine = only().publicId();
        long theirs = tray.list(other.scope, ALL, Optional.empty(), 9)
                .payments()
                .getFirst()
                .publicId();
        assertThatThrownBy(() -> tray.one(office.scope, theirs)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> tray.assign(office.scope, theirs, office.azema.publicId()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> tray.assign(office.scope, mine, other.azema.publicId()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> tray.putAside(office.scope, theirs, Aside.OTHER))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> tray.undo(office.scope, theirs)).isInstanceOf(NotFound.class);
        assertThat(tray.accept(office.scope, List.of(new Accepted(theirs, office.azema.publicId()))))
                .isZero();
        assertThat(payments(ALL)).hasSize(1);
    }
}
