package fr.palier.engine.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.palier.engine.source.Source;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file that was cut in the middle of its last line looks whole but for its missing end. */
class LastLineTest {
    @ParameterizedTest
    @CsvSource({
        "'L1,T1,2020-01-05,charge,57', 2",
        "'L1,T1,2020-01-05,charge,57\nL1,T1,2020-01-06,charge,5', 3",
        "'\n\nL1,T1,2020-01-05,charge,57', 4",
        "'L1,T1,2020-01-05,charge,57\n', 0",
        "'L1,T1,2020-01-05,charge,57\r\n', 0"
    })
    void tellsTheLineWithoutAnEnd(String lines, long line) {
        List<String> told = new ArrayList<>();
        Intake intake = new Intake() {
            @Override
            public void refused(RefusedLine refused) {}

            @Override
            public void unterminated(String file, long last) {
                told.add(file + ":" + last);
            }
        };
        TenancyTable tenancies = Reading.PLAIN.table(new ArrayList<>());
        Source ledger = Reading.source("ledger.csv", ("landlord,tenancy,date,kind,amount\n" + lines).getBytes(UTF_8));
        new LedgerReader(tenancies, Profile.NONE, intake, 2)
                .read(List.of(ledger), Math.toIntExact(Reading.AS_OF.toEpochDay()));
        assertEquals(line == 0 ? List.of() : List.of("ledger.csv:" + line), told);
    }
}
