package fr.palier.app.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palier.app.portfolio.Landlord;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.app.store.Login;
import fr.palier.app.support.Cast;
import fr.palier.app.support.PalierTest;
import fr.palier.app.support.TestStore;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PalierTest
class AggregatesTest {
    private static final LocalDate TODAY = LocalDate.of(2020, 4, 15);

    @Autowired
    private Aggregates aggregates;

    @Autowired
    private Cast cast;

    @Autowired
    private Transactions transactions;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void countsEachLandlord() {
        Landlord landlord = landlord(30, 15);
        assertThat(figures(landlord))
                .isEqualTo(new LandlordFigures(
                        landlord.code(), landlord.name(), 30, Optional.of(15L), Optional.of(15_00L)));
        assertThat(figures(landlord).share()).contains(50L);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 20, 29})
    void hidesACountThatWouldPointAtSomebody(int owing) {
        landlord(30, 3);
        assertThat(figures(landlord(30, owing)).owing()).isEmpty();
        assertThat(figures(landlord(30, owing)).owed()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 11, 19, 30})
    void showsACountOfManyOrOfNobody(int owing) {
        landlord(30, 3);
        landlord(30, 3);
        assertThat(figures(landlord(30, owing)).owing()).contains((long) owing);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"portfolio.tenancy", "ledger.account", "ledger.entry", "timeline.contact", "identity.person"})
    void letsTheFederationReadNoTable(String table) throws SQLException {
        Login fed = TestStore.get().fed();
        try (Connection connection = DriverManager.getConnection(fed.url(), fed.user(), fed.password())) {
            assertThatThrownBy(() -> connection.createStatement().executeQuery("select * from " + table))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void answersNobodyButTheFederation() {
        assertThatThrownBy(
                        () -> transactions.unscoped(() -> jdbc.sql("select count(*) from fed.landlords(current_date)")
                                .query(Long.class)
                                .single()))
                .hasStackTraceContaining("permission denied");
    }

    private LandlordFigures figures(Landlord landlord) {
        return aggregates.landlords(TODAY).stream()
                .filter(figures -> figures.code().equals(landlord.code()))
                .findFirst()
                .orElseThrow();
    }

    /** A landlord with so many tenancies, of which some owe a euro each. */
    private Landlord landlord(int tenancies, int owing) {
        Landlord landlord = cast.landlord();
        Scope scope = cast.person(landlord, Role.ADVISER);
        for (int i = 0; i < tenancies; i++) {
            int id = cast.tenancy(scope, "Azéma").id();
            long balance = i < owing ? 100 : 0;
            transactions.write(
                    scope,
                    () -> jdbc.sql(
                                    "insert into ledger.account (landlord_id, tenancy_id, recorded, balance, entries) values (?, ?, 1, ?, '')")
                            .params(scope.landlord(), id, balance)
                            .update());
        }
        return landlord;
    }
}
