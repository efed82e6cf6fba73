package fr.palier.app.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Papers are kept to the last day of their time, and not a day longer. */
@SuppressWarnings("NullAway") // a null fails the test where it stands
class RetentionTest extends RetentionTestBed {
    @Test
    void emptiesARequestForAnAidTwoYearsAfterItCameToItsEnd() {
        aid("refused", today);
        retention.forget(adviser, today.plusMonths(24));
        assertThat(reasons()).isEqualTo(1);
        retention.forget(adviser, today.plusMonths(24).plusDays(1));
        assertThat(reasons()).isZero();
        assertThat(count("""
                        select count(*) from relief.aid_request where landlord_id = ? and asked = 50000 and state = 'refused'
                            and papers = '{}' and made_by_name = '—'""")).isEqualTo(1);
    }

    @Test
    void keepsARequestThatIsStillOpen() {
        aid("filed", today);
        retention.forget(adviser, today.plusYears(30));
        assertThat(reasons()).isEqualTo(1);
    }

    private void aid(String state, LocalDate day) {
        transactions.write(
                adviser,
                () -> jdbc.sql("""
                        with made as (
                            insert into relief.aid_request (landlord_id, tenancy_id, number, body, state, asked, papers, agreed_on,
                                agreed_how, filed_on, made_by_name, kind)
                            values (:landlord, :tenancy, 1, 'FSL-31', :state, 50000, '{id}', :day, 'spoken', :day, 'C. Roux', 'fund')
                            returning *)
                        insert into relief.aid_step (landlord_id, tenancy_id, number, version, day, actor, actor_name, act, state, reason)
                        select landlord_id, tenancy_id, number, 1, :day, gen_random_uuid(), 'C. Roux', 'refuse', state, 'Trop tard'
                        from made""")
                        .param("landlord", adviser.landlord())
                        .param("tenancy", home.id())
                        .param("state", state)
                        .param("day", day)
                        .update());
    }

    private int reasons() {
        return count(
                "select count(*) from relief.aid_step where landlord_id = ? and reason <> '' and actor_name <> '—'");
    }

    @Test
    void tellsHowLongAndWhatWasLetGo() {
        assertThat(get(manager, "/reglages/conservation"))
                .hasStatusOk()
                .bodyText()
                .contains("Courriers émis", "3 ans", "loi 89-462, art. 7-1", "vérifier", "encore été effacé")
                .doesNotContain("papier effacé");
        paper.issued(adviser, home.id());
        over(today);
        LocalDate night = today.plusMonths(36).plusDays(1);
        retention.forget(adviser, night);
        retention.forget(adviser, night);
        assertThat(get(manager, "/reglages/conservation")).bodyText().contains("1 papier effacé");
        assertThat(count("select sum(papers) from retention.night where landlord_id = ?"))
                .isEqualTo(1);
        assertThat(get(adviser, "/reglages/conservation")).hasStatus(404);
    }
}
