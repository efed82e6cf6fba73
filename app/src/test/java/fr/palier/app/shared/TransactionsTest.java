package fr.palier.app.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palier.app.support.Cast;
import fr.palier.app.support.PalierTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@PalierTest
class TransactionsTest {
    @Autowired
    private Cast cast;

    @Autowired
    private Transactions transactions;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void showsALandlordItsOwnRowsAlone() {
        Scope one = cast.person(cast.landlord(), Role.ADVISER);
        Scope other = cast.person(cast.landlord(), Role.ADVISER);
        cast.tenancy(one, "Azéma");
        assertThat(count(one)).isEqualTo(1);
        assertThat(count(other)).isZero();
    }

    @Test
    void failsOutsideAScope() {
        assertThatThrownBy(() -> transactions.unscoped(this::all)).isInstanceOf(DataAccessException.class);
    }

    @Test
    void refusesToWorkOnAnotherLandlordInside() {
        Scope one = cast.person(cast.landlord(), Role.ADVISER);
        Scope other = cast.person(cast.landlord(), Role.ADVISER);
        assertThatThrownBy(() -> transactions.read(one, () -> count(other))).isInstanceOf(IllegalStateException.class);
    }

    private int count(Scope scope) {
        return transactions.read(scope, this::all);
    }

    private int all() {
        return jdbc.sql("select count(*) from portfolio.tenancy")
                .query(Integer.class)
                .single();
    }
}
