package fr.palier.app.bank;

import fr.palier.app.imports.Imports;
import fr.palier.app.shared.Transactions;
import fr.palier.app.support.Cast;
import fr.palier.app.support.PalierTest;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A new landlord's office for each test. */
@PalierTest
@SuppressWarnings("NullAway") // a null fails the test where it stands
abstract class OfficeTestBed {
    static final String IBAN = "FR1420041010050500013M02606";

    @Autowired
    Cast cast;

    @Autowired
    Imports imports;

    @Autowired
    private Transactions transactions;

    @Autowired
    private JdbcClient jdbc;

    Office office;

    @BeforeEach
    void open() {
        office = another();
    }

    Office another() {
        return new Office(cast, imports, transactions, jdbc);
    }
}
