package fr.palier.app.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palier.app.portfolio.Recordings;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ImportsTest extends ImportTestBed {
    @Autowired
    private Recordings recordings;

    @Test
    void recordsEveryLineOnce() {
        Comparison found = take("2020-03-01,charge,500.00", "2020-03-05,payment,200.00", "2020-03-05,payment,200.00");
        assertThat(found.added()).isEqualTo(3);
        assertThat(entries()).containsExactly("2020-03-01 0 50000", "2020-03-05 1 20000", "2020-03-05 1 20000");
        assertThat(balance()).isEqualTo(10000);
    }

    @Test
    void recordsOfAnOverlappingExportOnlyWhatIsNew() {
        take("2020-03-01,charge,500.00", "2020-03-05,payment,200.00");
        Comparison found = take(
                "2020-03-01,charge,500.00",
                "2020-03-05,payment,200.00",
                "2020-03-05,payment,200.00",
                "2020-04-01,charge,500.00");
        assertThat(found.unchanged()).isEqualTo(2);
        assertThat(found.added()).isEqualTo(2);
        assertThat(balance()).isEqualTo(60000);
    }

    @Test
    void letsOthersRecordWhileAFileIsReceived() {
        CompletableFuture<Long> recorded = new CompletableFuture<>();
        InputStream slow =
                new FilterInputStream(file(
                        "landlord,tenancy,date,kind,amount",
                        List.of(landlord.code() + "," + azema + ",2020-03-01,charge,5"))) {
                    @Override
                    public int read(byte[] bytes, int from, int length) throws IOException {
                        Thread.ofVirtual()
                                .start(() ->
                                        recorded.complete(transactions.write(scope, () -> recordings.next(scope))));
                        assertThat(recorded.orTimeout(20, TimeUnit.SECONDS).join())
                                .isPositive();
                        return super.read(bytes, from, length);
                    }
                };
        imports.receive(scope, "ledger.csv", slow);
        assertThat(recorded).isCompleted();
    }

    @Test
    void refusesTheSameFileTwice() {
        take("2020-03-01,charge,500.00");
        assertThatThrownBy(() -> take("2020-03-01,charge,500.00"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("imports.taken-before"));
        assertThat(entries()).hasSize(1);
    }

    @Test
    void takesBackAVanishedLineOnlyWhenAsked() {
        take("2020-03-01,charge,500.00", "2020-03-05,payment,200.00", "2020-03-09,payment,10.00");
        FileId id = receive("2020-03-01,charge,500.00", "2020-03-09,payment,10.00");
        assertThat(imports.check(scope, id, lines -> {}).vanished()).isEqualTo(1);
        imports.take(scope, id, true, lines -> {});
        assertThat(entries()).containsExactly("2020-03-01 0 50000", "2020-03-09 1 1000");
        assertThat(balance()).isEqualTo(49000);
    }

    @Test
    void reversesALineThatChangedUnderItsNumber() {
        takeWithIds("2020-03-01,charge,500.00,E1", "2020-03-05,payment,200.00,E2");
        Comparison found = takeWithIds("2020-03-01,charge,500.00,E1", "2020-02-28,payment,250.00,E2");
        assertThat(found.changed()).isEqualTo(1);
        assertThat(found.unchanged()).isEqualTo(1);
        assertThat(found.vanished()).isZero();
        assertThat(entries()).containsExactly("2020-02-28 1 25000", "2020-03-01 0 50000");
    }

    @Test
    void undoesWhatAFileDidAndWhatItReversed() {
        takeWithIds("2020-03-01,charge,500.00,E1", "2020-03-05,payment,200.00,E2");
        FileId id = receiveWithIds("2020-03-05,payment,250.00,E2", "2020-03-07,payment,20.00,E3");
        imports.check(scope, id, lines -> {});
        imports.take(scope, id, false, lines -> {});
        assertThat(balance()).isEqualTo(23000);
        imports.undo(scope, id);
        assertThat(entries()).containsExactly("2020-03-01 0 50000", "2020-03-05 1 20000");
        assertThat(balance()).isEqualTo(30000);
        assertThatThrownBy(() -> imports.undo(scope, id)).isInstanceOf(Refused.class);
    }

    @Test
    void keepsEveryRefusedLineWithItsReason() {
        FileId id = receive("2020-03-01,charge,500.00", "2020-02-30,charge,1.00", "2020-03-02,cadeau,1.00");
        FileId other = imports.receive(
                scope,
                "autre.csv",
                file(
                        "landlord,tenancy,date,kind,amount",
                        List.of(landlord.code() + ",CT999999,2020-03-01,charge,500.00")));
        assertThat(imports.check(scope, id, lines -> {}).refused()).isEqualTo(2);
        assertThat(imports.refused(scope, id, 0, 10))
                .extracting(RefusedRow::line, RefusedRow::reason)
                .containsExactly(Tuple.tuple(3L, "DATE_WRONG"), Tuple.tuple(4L, "KIND_UNMAPPED"));
        assertThat(imports.check(scope, other, lines -> {}).refused()).isEqualTo(1);
        assertThat(imports.refused(scope, other, 0, 10))
                .extracting(RefusedRow::value)
                .containsExactly("CT999999");
    }

    @Test
    void refusesToTakeWhatIsNoLongerAsShown() {
        FileId first = receive("2020-03-01,charge,500.00");
        imports.check(scope, first, lines -> {});
        take("2020-03-01,charge,500.00", "2020-03-02,payment,1.00");
        assertThatThrownBy(() -> imports.take(scope, first, false, lines -> {})).isInstanceOf(Refused.class);
        assertThat(entries()).hasSize(2);
    }

    @Test
    void hidesAFileFromAnotherLandlord() {
        FileId id = receive("2020-03-01,charge,500.00");
        Scope other = cast.person(cast.landlord(), Role.ADMINISTRATOR);
        assertThatThrownBy(() -> imports.find(other, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> imports.undo(other, id)).isInstanceOf(NotFound.class);
    }

    private Comparison take(String... lines) {
        return take(receive(lines));
    }

    private Comparison takeWithIds(String... lines) {
        return take(receiveWithIds(lines));
    }

    private FileId receive(String... lines) {
        return received("landlord,tenancy,date,kind,amount", lines);
    }

    private FileId receiveWithIds(String... lines) {
        return received("landlord,tenancy,date,kind,amount,id", lines);
    }

    private FileId received(String header, String... lines) {
        return imports.receive(
                scope,
                "ledger.csv",
                file(
                        header,
                        Arrays.stream(lines)
                                .map(line -> landlord.code() + "," + azema + "," + line)
                                .toList()));
    }

    private static ByteArrayInputStream file(String header, List<String> lines) {
        return new ByteArrayInputStream(
                (header + "\n" + String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private List<String> entries() {
        return transactions.read(scope, () -> jdbc.sql("""
                        select e.day || ' ' || e.kind || ' ' || e.cents from ledger.entry e
                        where e.reverses is null and not exists (select from ledger.entry r where r.reverses = e.recorded)
                        order by 1""").query(String.class).list());
    }

    private long balance() {
        return transactions.read(
                scope,
                () -> jdbc.sql("select coalesce(sum(balance), 0)::bigint from ledger.account")
                        .query(Long.class)
                        .single());
    }
}
