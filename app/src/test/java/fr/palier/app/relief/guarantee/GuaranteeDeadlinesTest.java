package fr.palier.app.relief.guarantee;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.ledger.Ledger;
import fr.palier.app.portfolio.Portfolio;
import fr.palier.app.portfolio.TenancyDetails;
import fr.palier.app.relief.aid.Aids;
import fr.palier.app.relief.aid.Aids.Seen;
import fr.palier.app.relief.aid.Aids.Wanted;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.app.support.Cast;
import fr.palier.app.support.PalierTest;
import fr.palier.engine.law.Deadline;
import fr.palier.engine.law.Deadline.Nature;
import fr.palier.engine.ledger.Kind;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What guarantees put into the calendar. */
@PalierTest
@SuppressWarnings("NullAway") // a null fails the test where it stands
class GuaranteeDeadlinesTest {
    @Autowired
    private GuaranteeDeadlines deadlines;

    @Autowired
    private Guarantees guarantees;

    @Autowired
    private Aids aids;

    @Autowired
    private Portfolio portfolio;

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

    private Scope adviser;
    private TenancyDetails tenancy;
    private LocalDate today;

    @BeforeEach
    void begin() {
        today = clock.today();
        adviser = cast.person(cast.landlord(), Role.ADVISER);
        tenancy = portfolio
                .find(adviser, cast.tenancy(adviser, "Azéma").publicId())
                .orElseThrow();
        transactions.write(adviser, () -> {
            ledger.stage(adviser);
            for (int ago : new int[] {40, 10}) {
                jdbc.sql("insert into pg_temp.staged_entry (tenancy_id, day, kind, cents) values (?, ?, ?, ?)")
                        .params(tenancy.id(), Date.valueOf(today.minusDays(ago)), Kind.CHARGE.ordinal(), 500_00)
                        .update();
            }
            ledger.append(adviser, 2);
        });
    }

    private List<String> days() {
        List<Deadline> found = deadlines.of(adviser, tenancy.id());
        assertThat(deadlines.all(adviser).getOrDefault(tenancy.id(), List.of()))
                .containsExactlyInAnyOrderElementsOf(found);
        return found.stream().map(one -> one.code() + " " + one.day()).toList();
    }

    private void known(String scheme) {
        guarantees.add(
                adviser,
                new Guarantee(
                        tenancy.id(),
                        0,
                        scheme,
                        "Action Logement",
                        "",
                        "V-1",
                        Optional.empty(),
                        Optional.empty(),
                        0,
                        ""));
    }

    @Test
    void setsNoDaysWithoutAGuarantee() {
        assertThat(days()).isEmpty();
    }

    @Test
    void countsFromTheFirstUnpaidTermAndFromTheLastUntilTheDebtIsDeclared() {
        known("visale");
        assertThat(days())
                .containsExactly("guarantee-notice " + today.minusDays(25), "guarantee-declare " + today.plusDays(20));
        assertThat(deadlines.of(adviser, tenancy.id()))
                .allMatch(one -> one.nature() == Nature.PROTECTIVE && one.isToCheck());
        int number = aids.prepare(adviser, tenancy, new Wanted("visale", 500_00, "V-1", Optional.empty()));
        assertThat(days()).as("preparing is not declaring").hasSize(2);
        aids.tell(adviser, new Seen(tenancy.id(), number, 1), today);
        aids.file(adviser, new Seen(tenancy.id(), number, 2), today);
        assertThat(days()).containsExactly("guarantee-answer " + today.plusDays(30));
        aids.refuse(adviser, new Seen(tenancy.id(), number, 3), "Hors délai");
        assertThat(days()).isEmpty();
    }

    @Test
    void takesTheDayThatWasTypedForARequestInPreparation() {
        known("insurance");
        assertThat(days()).as("its contract alone says until when").isEmpty();
        aids.prepare(adviser, tenancy, new Wanted("insurance", 500_00, "", Optional.of(today.plusDays(9))));
        aids.prepare(adviser, tenancy, new Wanted("al-loan", 500_00, "", Optional.of(today.minusDays(60))));
        assertThat(days())
                .containsExactlyInAnyOrder("guarantee-file " + today.plusDays(9), "aid-file " + today.minusDays(60));
    }
}
