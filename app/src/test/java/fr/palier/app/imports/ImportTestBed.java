package fr.palier.app.imports;

import fr.palier.app.portfolio.Landlord;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.app.support.Cast;
import fr.palier.app.support.PalierTest;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A landlord that hands in entries of one tenancy. */
@PalierTest
abstract class ImportTestBed {
    static final String HEADER = "landlord,tenancy,date,kind,amount,id\n";

    @Autowired
    Imports imports;

    @Autowired
    Cast cast;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient jdbc;

    Landlord landlord = new Landlord(0, "", "");
    Scope scope = Scope.ofProgram(0);
    String azema = "";

    @BeforeEach
    void meet() {
        landlord = cast.landlord();
        scope = cast.person(landlord, Role.ADMINISTRATOR);
        azema = cast.tenancy(scope, "Azéma").number();
    }

    String line(String rest) {
        return landlord.code() + "," + azema + "," + rest + "\n";
    }

    static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    FileId receive(InputStream content) {
        return imports.receive(scope, "ecritures.csv", content);
    }

    Comparison check(FileId id) {
        return imports.check(scope, id, lines -> {});
    }

    Comparison take(FileId id) {
        Comparison found = check(id);
        imports.take(scope, id, false, lines -> {});
        return found;
    }

    List<String> standing() {
        return transactions.read(
                scope,
                () -> jdbc.sql("select day || ' ' || kind || ' ' || cents from ledger.standing")
                        .query(String.class)
                        .list());
    }
}
