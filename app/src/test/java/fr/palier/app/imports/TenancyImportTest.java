package fr.palier.app.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palier.app.portfolio.ContactPoint;
import fr.palier.app.portfolio.Landlord;
import fr.palier.app.portfolio.Portfolio;
import fr.palier.app.portfolio.Search;
import fr.palier.app.portfolio.TenancyDetails;
import fr.palier.app.portfolio.TenancySummary;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.app.support.Cast;
import fr.palier.app.support.PalierTest;
import fr.palier.app.timeline.Facts;
import fr.palier.app.timeline.Timeline;
import fr.palier.engine.ledger.Fact.Plan;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PalierTest
@SuppressWarnings("NullAway") // a null fails the test where it stands
class TenancyImportTest {
    private static final String HEADER =
            "landlord,tenancy,rent,benefit,start,end,birth_year,holder_name,holder_given_name,phone,branch,address,city,dwelling";

    @Autowired
    private Imports imports;

    @Autowired
    private Cast cast;

    @Autowired
    private Search search;

    @Autowired
    private Portfolio portfolio;

    @Autowired
    private Timeline timeline;

    @Autowired
    private BusinessClock clock;

    @Autowired
    private Transactions transactions;

    @Autowired
    private JdbcClient jdbc;

    private Landlord landlord = new Landlord(0, "", "");
    private Scope scope = Scope.ofProgram(0);

    @BeforeEach
    void meet() {
        landlord = cast.landlord();
        scope = cast.person(landlord, Role.ADMINISTRATOR);
    }

    @Test
    void bringsTenanciesInWithTheirHomesAndFindsThem() {
        Comparison found = take(
                "0042,500.00,200.00,2018-09-01,,1939,Azéma,Luce,0612345678,Agence Nord,3 rue des Amandiers,Toulouse,LG1",
                "0043,450.00,0,2019-01-01,,,Roques,Jean,,Agence Nord,4 rue des Amandiers,Toulouse,LG2");
        assertThat(found.added()).isEqualTo(2);
        TenancyDetails azema = details("azema");
        assertThat(azema.number()).isEqualTo("0042");
        assertThat(azema.terms().rent()).isEqualTo(50000);
        assertThat(azema.home().branch()).contains("Agence Nord");
        assertThat(azema.phone()).map(ContactPoint::value).contains("0612345678");
        assertThat(facts()).isEqualTo(2);
    }

    @Test
    void changesNothingWhenTheSameComesAgain() {
        String line = "0042,500.00,200.00,2018-09-01,,1939,Azéma,Luce,0612345678,Agence Nord,3 rue X,Toulouse,LG1";
        take(line);
        Comparison found = check(receive(line, line.replace("0042", "0099")));
        assertThat(found.unchanged()).isEqualTo(1);
        assertThat(found.changed()).isZero();
    }

    @Test
    void recordsChangedTermsBesideTheFormerOnes() {
        take("0042,500.00,200.00,2018-09-01,,1939,Azéma,Luce,,,,,LG1", "0043,1.00,0,2018-09-01,,,Roques,,,,,,LG2");
        Comparison found = take("0042,510.00,200.00,2018-09-01,,1939,Azéma,Luce,,,,,LG1");
        assertThat(found.changed()).isEqualTo(1);
        assertThat(found.vanished()).isEqualTo(1);
        assertThat(details("azema").terms().rent()).isEqualTo(51000);
        assertThat(facts()).isEqualTo(3);
    }

    @Test
    void keepsATelephoneThatStaffCorrected() {
        take("0042,500.00,0,2018-09-01,,,Azéma,Luce,0612345678,,,,LG1");
        portfolio.correct(scope, details("azema").id(), ContactPoint.Kind.PHONE, "06 99 99 99 99");
        take("0042,500.00,0,2018-09-01,,,Azéma,Luce,0611111111,,,,LG1");
        assertThat(details("azema").phone()).map(ContactPoint::value).contains("06 99 99 99 99");
    }

    @Test
    void findsATenancyByItsNewName() {
        take("0042,500.00,0,2018-09-01,,,Azéma,Luce,,,,,LG1");
        take("0042,500.00,0,2018-09-01,,,Delmas,Luce,,,,,LG1");
        assertThat(found("azema")).isEmpty();
        assertThat(found("delmas")).hasSize(1);
    }

    @Test
    void undoesWhatAFileChanged() {
        take("0042,500.00,200.00,2018-09-01,,1939,Azéma,Luce,0612345678,Agence Nord,3 rue X,Toulouse,LG1");
        FileId id = receive(
                "0042,700.00,0,2018-09-01,2020-01-31,1940,Delmas,Anne,0699999999,Agence Sud,9 rue Y,Albi,LG9",
                "0050,300.00,0,2020-01-01,,,Nouvel,Ana,,,,,LG5");
        check(id);
        imports.take(scope, id, false, lines -> {});
        imports.undo(scope, id);
        TenancyDetails azema = details("azema");
        assertThat(azema.terms())
                .isEqualTo(new TenancyDetails.Terms(LocalDate.of(2018, 9, 1), Optional.empty(), 50000, 20000));
        assertThat(azema.home().address()).isEqualTo("3 rue X");
        assertThat(azema.phone()).map(ContactPoint::value).contains("0612345678");
        assertThat(details("nouvel").terms().end()).contains(LocalDate.of(2020, 1, 1));
    }

    @Test
    void refusesToUndoUnderALaterChange() {
        FileId first = receive("0042,500.00,0,2018-09-01,,,Azéma,Luce,,,,,LG1");
        check(first);
        imports.take(scope, first, false, lines -> {});
        take("0042,510.00,0,2018-09-01,,,Azéma,Luce,,,,,LG1");
        assertThatThrownBy(() -> imports.undo(scope, first)).isInstanceOf(Refused.class);
        assertThat(details("azema").terms().rent()).isEqualTo(51000);
    }

    @Test
    void tellsTheTimelineOnlyWhatItDoesNotKnow() {
        LocalDate today = clock.today();
        String header = "landlord,tenancy,rent,benefit,start,last_contact,held_until,plan";
        String line =
                landlord.code() + ",0042,500.00,0,2018-09-01," + today.minusDays(3) + "," + today.plusDays(9) + ",live";
        FileId id = received(header, line);
        check(id);
        imports.take(scope, id, false, lines -> {});
        int tenancy = found("0042").getFirst().tenancyId();
        Facts facts = timeline.facts(scope, List.of(tenancy)).get(tenancy);
        assertThat(facts.lastContact()).contains(today.minusDays(3));
        assertThat(facts.heldUntil()).contains(today.plusDays(9));
        assertThat(facts.plan()).isEqualTo(Plan.LIVE);
        assertThat(check(received(header, line, "")).changed()).isZero();
        imports.undo(scope, id);
        Optional<Facts> after =
                Optional.ofNullable(timeline.facts(scope, List.of(tenancy)).get(tenancy));
        assertThat(after.flatMap(Facts::lastContact)).isEmpty();
        assertThat(after.flatMap(Facts::heldUntil)).isEmpty();
        assertThat(after.map(Facts::plan).orElse(Plan.NONE)).isEqualTo(Plan.NONE);
    }

    private Comparison take(String... lines) {
        FileId id = receive(lines);
        Comparison found = check(id);
        imports.take(scope, id, false, read -> {});
        return found;
    }

    private Comparison check(FileId id) {
        return imports.check(scope, id, lines -> {});
    }

    private FileId receive(String... lines) {
        String[] whole = java.util.Arrays.stream(lines)
                .map(line -> landlord.code() + "," + line)
                .toArray(String[]::new);
        return received(HEADER, whole);
    }

    private FileId received(String header, String... lines) {
        byte[] bytes = (header + "\n" + String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
        return imports.receive(scope, "locations.csv", new ByteArrayInputStream(bytes));
    }

    private List<TenancySummary> found(String asked) {
        return search.find(scope, asked, Search.After.START, 10).page();
    }

    private TenancyDetails details(String asked) {
        return portfolio.find(scope, found(asked).getFirst().publicId()).orElseThrow();
    }

    private long facts() {
        return transactions.read(
                scope,
                () -> jdbc.sql("select count(*) from portfolio.tenancy_fact")
                        .query(Long.class)
                        .single());
    }
}
