package fr.palier.app.situation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.situation.Account.Month;
import fr.palier.app.timeline.Position;
import fr.palier.engine.ledger.Kind;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class AccountTest {
    private static final LocalDate TODAY = LocalDate.of(2020, 4, 15);

    @Property(tries = 300)
    void drawsBalancesThatAreTheSumsOfTheLines(@ForAll("postings") List<Posting> postings) {
        Account account = Account.of(postings, TODAY);
        assertThat(account.months()).hasSize(Account.MONTHS);
        for (Month month : account.months()) {
            long sum = postings.stream()
                    .filter(posting -> !YearMonth.from(posting.day()).isAfter(month.month()))
                    .mapToLong(Posting::effect)
                    .sum();
            assertThat(month.balance()).isEqualTo(sum);
        }
        assertThat(account.months().getLast().balance()).isEqualTo(account.balance());
    }

    @Property(tries = 300)
    void runsFromLineToLine(@ForAll("postings") List<Posting> postings) {
        List<Account.Line> lines = Account.of(postings, TODAY).lines();
        for (int i = 0; i < lines.size(); i++) {
            long before = i + 1 < lines.size() ? lines.get(i + 1).balance() : 0;
            assertThat(lines.get(i).balance() - before)
                    .isEqualTo(lines.get(i).posting().effect());
        }
    }

    @Provide
    Arbitrary<List<Posting>> postings() {
        Arbitrary<Posting> one = Combinators.combine(
                        Arbitraries.integers().between(0, 900),
                        Arbitraries.of(Kind.class),
                        Arbitraries.longs().between(1, 200_000),
                        Arbitraries.integers().between(0, 9))
                .as((ago, kind, cents, fate) ->
                        new Posting(new Position(TODAY.minusDays(ago), ago), kind, cents, "", fate == 8, fate == 9));
        return one.list()
                .ofMaxSize(60)
                .map(list -> list.stream()
                        .sorted(Comparator.comparing(Posting::position))
                        .toList());
    }

    @Test
    void knowsWhatTheTenantHasToPayAndPaidThisMonth() {
        Account account = Account.of(
                List.of(
                        posting(1, Kind.CHARGE, 51200),
                        posting(5, Kind.BENEFIT, 18000),
                        posting(7, Kind.PAYMENT, 33200),
                        posting(9, Kind.REJECTION, 33200),
                        posting(10, Kind.AID, 5000)),
                TODAY);
        YearMonth month = YearMonth.from(TODAY);
        assertThat(account.dueIn(month)).isEqualTo(33200);
        assertThat(account.paidIn(month)).isEqualTo(5000);
        assertThat(account.balance()).isEqualTo(28200);
        assertThat(account.lastRejection()).contains(LocalDate.of(2020, 4, 9));
    }

    @Test
    void drawsAnEmptyAccount() {
        Account account = Account.of(List.of(), TODAY);
        assertThat(account.balance()).isZero();
        assertThat(Curve.of(account.months()).line()).startsWith("67.6,").endsWith("204.0");
    }

    private static Posting posting(int day, Kind kind, long cents) {
        return new Posting(new Position(LocalDate.of(2020, 4, day), day), kind, cents, "", false, false);
    }
}
