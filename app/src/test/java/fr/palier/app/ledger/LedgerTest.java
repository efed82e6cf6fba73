package fr.palier.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.app.support.Cast;
import fr.palier.app.support.PalierTest;
import fr.palier.engine.ledger.Kind;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@PalierTest
class LedgerTest {
    @Autowired
    private Cast cast;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Transactions transactions;

    @Autowired
    private JdbcClient jdbc;

    private Scope scope;
    private int tenancy;

    private record Staged(
            int tenancy,
            String day,
            Kind kind,
            long cents,
            @Nullable Long reverses) {}

    @BeforeEach
    void raiseTheCurtain() {
        scope = cast.person(cast.landlord(), Role.ADMINISTRATOR);
        tenancy = cast.tenancy(scope, "Azéma").id();
    }

    @Test
    void numbersEntriesInOrderOfTenancyAndDayAfterAllThatWasRecorded() {
        int other = cast.tenancy(scope, "Bonnet").id();
        append(
                1,
                new Staged(other, "2020-01-01", Kind.CHARGE, 50_000, null),
                new Staged(tenancy, "2020-01-09", Kind.PAYMENT, 50_000, null),
                new Staged(tenancy, "2020-01-01", Kind.CHARGE, 50_000, null));
        assertThat(read("select recorded from ledger.entry where landlord_id = ? order by tenancy_id, day"))
                .containsExactly(3L, 4L, 5L);
    }

    @Test
    void packsWhatIsAddedBesideWhatWasThere() {
        append(1, new Staged(tenancy, "2020-01-01", Kind.CHARGE, 50_000, null));
        append(
                2,
                new Staged(tenancy, "2020-01-09", Kind.PAYMENT, 45_000, null),
                new Staged(tenancy, "2020-01-20", Kind.ADJUSTMENT, -1_000, null));
        assertThat(read("select balance from ledger.account where landlord_id = ?"))
                .containsExactly(4_000L);
        assertThat(read("select length(entries) from ledger.account where landlord_id = ?"))
                .containsExactly(24L);
    }

    @Test
    void leavesAnEntryAndItsReversalOutOfThePackedAccount() {
        append(
                1,
                new Staged(tenancy, "2020-01-01", Kind.CHARGE, 50_000, null),
                new Staged(tenancy, "2020-01-09", Kind.PAYMENT, 45_000, null));
        append(
                2,
                new Staged(tenancy, "2020-01-09", Kind.PAYMENT, 45_000, 3L),
                new Staged(tenancy, "2020-01-09", Kind.PAYMENT, 54_000, null));
        assertThat(read("select balance from ledger.account where landlord_id = ?"))
                .containsExactly(-4_000L);
        assertThat(read("select length(entries) from ledger.account where landlord_id = ?"))
                .containsExactly(16L);
    }

    @Test
    void emptiesAnAccountOfWhichAllIsReversed() {
        append(1, new Staged(tenancy, "2020-01-01", Kind.CHARGE, 50_000, null));
        append(2, new Staged(tenancy, "2020-01-01", Kind.CHARGE, 50_000, 2L));
        assertThat(read("select balance + length(entries) from ledger.account where landlord_id = ?"))
                .containsExactly(0L);
    }

    @Test
    void refusesAReversalThatNamesNoSuchEntry() {
        append(1, new Staged(tenancy, "2020-01-01", Kind.CHARGE, 50_000, null));
        for (Staged amiss : List.of(
                new Staged(tenancy, "2020-01-01", Kind.CHARGE, 50_000, 77L),
                new Staged(tenancy, "2020-01-01", Kind.CHARGE, 49_999, 2L),
                new Staged(cast.tenancy(scope, "Bonnet").id(), "2020-01-01", Kind.CHARGE, 50_000, 2L))) {
            assertThatThrownBy(() -> append(2, amiss)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void refusesToReverseTwice() {
        append(1, new Staged(tenancy, "2020-01-01", Kind.CHARGE, 50_000, null));
        append(2, new Staged(tenancy, "2020-01-01", Kind.CHARGE, 50_000, 2L));
        assertThatThrownBy(() -> append(3, new Staged(tenancy, "2020-01-01", Kind.CHARGE, 50_000, 2L)))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void refusesAnotherLandlordsTenancy() {
        Scope stranger = cast.person(cast.landlord(), Role.ADMINISTRATOR);
        assertThatThrownBy(() -> append(stranger, 1, new Staged(tenancy, "2020-01-01", Kind.CHARGE, 50_000, null)))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private void append(int importId, Staged... entries) {
        append(scope, importId, entries);
    }

    private void append(Scope by, int importId, Staged... entries) {
        transactions.write(by, () -> {
            ledger.stage(by);
            for (Staged entry : entries) {
                jdbc.sql("insert into pg_temp.staged_entry values (?, ?, ?, ?, null, null, ?)")
                        .params(entry.tenancy, LocalDate.parse(entry.day), entry.kind.ordinal(), entry.cents)
                        .param(entry.reverses)
                        .update();
            }
            assertThat(ledger.append(by, importId)).isEqualTo(entries.length);
        });
    }

    private List<Long> read(String sql) {
        return transactions.read(
                scope,
                () -> jdbc.sql(sql).param(scope.landlord()).query(Long.class).list());
    }
}
