package fr.palier.app.demo.guarantee;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.ledger.Ledger;
import fr.palier.app.relief.aid.Aids;
import fr.palier.app.relief.aid.Kind;
import fr.palier.app.relief.aid.Request;
import fr.palier.app.relief.aid.RequestState;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.app.support.Cast;
import fr.palier.app.support.PalierTest;
import java.sql.Date;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The demonstration's guarantees come where they are by the way that people take. */
@PalierTest
@SuppressWarnings("NullAway") // a null fails the test where it stands
class FirstGuaranteesTest {
    @Autowired
    private FirstGuarantees first;

    @Autowired
    private Aids aids;

    @Autowired
    private Cast cast;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Transactions transactions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private BusinessClock clock;

    @Test
    void leavesRequestsAtManyPointsOfTheirWay() {
        Scope adviser = cast.person(cast.landlord(), Role.ADVISER);
        List<Integer> tenancies = owing(adviser);
        first.begin(adviser);
        List<Request> requests = aids.toOthers(adviser);
        assertThat(requests.stream().map(Request::state))
                .containsExactlyInAnyOrder(
                        RequestState.DRAFT,
                        RequestState.FILED,
                        RequestState.GRANTED,
                        RequestState.PAID,
                        RequestState.REFUSED);
        assertThat(requests.stream().map(Request::kind)).contains(Kind.GUARANTEE, Kind.INSURANCE, Kind.AID);
        assertThat(requests.stream().filter(one -> one.isPressing(clock.today())))
                .hasSize(1);
        assertThat(requests.stream().filter(one -> one.isDue(clock.today()))).hasSize(1);
        assertThat(tenancies.stream().mapToLong(id -> aids.granted(adviser, id)).sum())
                .as("half of one debt is granted and not paid yet")
                .isEqualTo(500_00);
    }

    private List<Integer> owing(Scope adviser) {
        List<Integer> tenancies = IntStream.range(0, 8)
                .mapToObj(n -> cast.tenancy(adviser, "Azéma").id())
                .toList();
        transactions.write(adviser, () -> {
            ledger.stage(adviser);
            for (int tenancy : tenancies) {
                jdbc.sql("insert into pg_temp.staged_entry (tenancy_id, day, kind, cents) values (?, ?, 0, 100000)")
                        .params(tenancy, Date.valueOf(clock.today().minusDays(40)))
                        .update();
            }
            ledger.append(adviser, 1);
        });
        return tenancies;
    }
}
