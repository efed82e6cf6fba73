package fr.palier.app.bank.statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.palier.app.bank.Office;
import fr.palier.app.imports.Comparison;
import fr.palier.app.imports.FileId;
import fr.palier.app.imports.FileKind;
import fr.palier.app.imports.Imports;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Transactions;
import fr.palier.app.support.Cast;
import fr.palier.app.support.PalierTest;
import fr.palier.engine.source.RefusedFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every open sample of a bank's file, handed in as a person would. */
@PalierTest
class SamplesTest {
    private static final Path BANK = Path.of(System.getProperty("palier.data", "data"), "bank");

    private final Imports imports;
    private final Office office;

    @Autowired
    SamplesTest(Cast cast, Imports imports, Transactions transactions, JdbcClient jdbc) {
        this.imports = imports;
        this.office = new Office(cast, imports, transactions, jdbc);
    }

    @BeforeAll
    static void needsTheSamples() {
        assumeTrue(Files.isDirectory(BANK), () -> "skipped: no data at " + BANK + " (set -Dpalier.data)");
    }

    @Test
    void takesEverySampleAndCountsEachOfItsPayments() throws IOException {
        int read = 0;
        for (Path sample : samples()) {
            Optional<FileId> file = receive(sample);
            if (file.isPresent()) {
                Comparison found = imports.check(office.scope, file.get(), lines -> {});
                assertThat(found.added() + found.unchanged() + found.refused())
                        .as(sample.toString())
                        .isEqualTo(found.lines());
                if (!found.isEmpty()) {
                    imports.take(office.scope, file.get(), false, lines -> {});
                    FileId again = receive(sample).orElseThrow();
                    assertThat(imports.check(office.scope, again, lines -> {}).added())
                            .as(sample + " again")
                            .isZero();
                }
                read++;
            }
        }
        assertThat(read).isGreaterThan(25);
    }

    /** What the engine refuses as a statement is refused here too, at once or when it is compared. */
    private Optional<FileId> receive(Path sample) throws IOException {
        try (InputStream in = Files.newInputStream(sample)) {
            FileId file = imports.receive(office.scope, String.valueOf(sample.getFileName()), in);
            assertThat(imports.find(office.scope, file).kind())
                    .as(sample.toString())
                    .isEqualTo(FileKind.BANK);
            imports.check(office.scope, file, lines -> {});
            return Optional.of(file);
        } catch (Refused | RefusedFile refused) {
            return Optional.empty();
        }
    }

    private static List<Path> samples() throws IOException {
        try (Stream<Path> all = Files.walk(BANK)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches(".*\\.(xml|sta|cfo|txt)"))
                    .sorted()
                    .toList();
        }
    }
}
