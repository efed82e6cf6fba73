package fr.palier.app.relief.guarantee;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.relief.aid.Aids.Seen;
import fr.palier.app.relief.aid.Aids.Wanted;
import fr.palier.engine.law.Deadline;
import fr.palier.engine.law.Deadline.Nature;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What guarantees put into the calendar. */
@SuppressWarnings("NullAway") // a null fails the test where it stands
class GuaranteeDeadlinesTest extends GuaranteeTestBed {
    @Autowired
    private GuaranteeDeadlines deadlines;

    private int prepared(String body, Optional<LocalDate> fileBy) {
        return aids.prepare(adviser, tenancy, new Wanted(body, 500_00, "V-1", fileBy));
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
        int number = prepared("visale", Optional.empty());
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
        prepared("insurance", Optional.of(today.plusDays(9)));
        prepared("al-loan", Optional.of(today.minusDays(60)));
        assertThat(days())
                .containsExactlyInAnyOrder("guarantee-file " + today.plusDays(9), "aid-file " + today.minusDays(60));
    }
}
