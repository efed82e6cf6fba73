package fr.palier.app.retention;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.letters.Kept;
import fr.palier.app.portfolio.ContactPoint;
import fr.palier.app.shared.Role;
import fr.palier.engine.text.Lang;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Letters are kept to the last day of their time, and not a day longer. */
@SuppressWarnings("NullAway") // a null fails the test where it stands
class LetterRetentionTest extends RetentionTestBed {
    private Kept letter() {
        return letters.about(adviser, home.id(), "plan:1").getFirst();
    }

    private String address(Kept letter) {
        return "/situations/" + home.publicId() + "/courriers/" + letter.recorded();
    }

    @Test
    void keepsALetterForThreeYearsAfterTheTenancyAndNotADayLonger() {
        portfolio.correct(adviser, home.id(), ContactPoint.Kind.EMAIL, "l.azema@example.org");
        long number = paper.issued(adviser, home.id());
        mail.send(adviser, portfolio.find(adviser, home.publicId()).orElseThrow(), number, Lang.FR);
        LocalDate end = today.plusDays(10);
        over(end);
        retention.forget(adviser, end.plusMonths(36));
        assertThat(letter().forgotten()).isFalse();
        assertThat(get(adviser, address(letter()))).hasStatusOk();

        retention.forget(adviser, end.plusMonths(36).plusDays(1));
        assertThat(letter()).satisfies(kept -> {
            assertThat(kept.forgotten()).isTrue();
            assertThat(kept.recorded()).isEqualTo(number);
            assertThat(kept.code()).isEqualTo("plan-kept");
            assertThat(kept.day()).isNotNull();
            assertThat(kept.by()).isEqualTo("—");
            assertThat(kept.sha256()).isEmpty();
        });
        assertThat(get(adviser, address(letter()))).hasStatus(422).bodyText().contains("plus conservé");
        assertThat(letters.kept(adviser, home.id(), number)).isEmpty();
        assertThat(count("""
                        select count(*) from messages.message where landlord_id = ? and letter is not null
                            and address = '' and body = '' and subject = '' and by_name = '—' and state = 'waiting'""")).isEqualTo(1);
    }

    @Test
    void countsFromTheLastLetterWhereItIsLater() {
        over(today.minusYears(5));
        paper.issued(adviser, home.id());
        retention.forget(adviser, today.plusMonths(36));
        assertThat(letter().forgotten()).isFalse();
        retention.forget(adviser, today.plusMonths(36).plusDays(1));
        assertThat(letter().forgotten()).isTrue();
    }

    @Test
    void keepsLettersWhileTheTenancyLastsOrAPlanDoes() {
        paper.issued(adviser, home.id());
        retention.forget(adviser, today.plusYears(30));
        assertThat(letter().forgotten()).isFalse();
        over(today);
        transactions.write(
                adviser,
                () -> jdbc.sql("""
                        insert into timeline.plan_state (landlord_id, tenancy_id, recorded, day, state, actor)
                        values (?, ?, 900, ?, 'live', gen_random_uuid())""").params(adviser.landlord(), home.id(), today).update());
        retention.forget(adviser, today.plusYears(30));
        assertThat(letter().forgotten()).isFalse();
    }

    @Test
    void forgetsNothingOfAnotherLandlord() {
        paper.issued(adviser, home.id());
        over(today);
        retention.forget(cast.person(cast.landlord(), Role.ADVISER), today.plusYears(30));
        assertThat(letter().forgotten()).isFalse();
    }
}
