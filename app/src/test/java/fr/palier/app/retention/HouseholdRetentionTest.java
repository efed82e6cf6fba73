package fr.palier.app.retention;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.portfolio.ContactPoint;
import fr.palier.app.support.Cast;
import fr.palier.engine.text.Lang;
import org.junit.jupiter.api.Test;

/** Who stood surety, what was answered, where nothing arrives and who signed: each goes after its time. */
@SuppressWarnings("NullAway") // a null fails the test where it stands
class HouseholdRetentionTest extends RetentionTestBed {
    private void write(String sql) {
        transactions.write(
                adviser,
                () -> jdbc.sql(sql)
                        .param("landlord", adviser.landlord())
                        .param("tenancy", home.id())
                        .param("today", today)
                        .update());
    }

    private void guarantee(int number) {
        write("""
                insert into relief.guarantee (landlord_id, tenancy_id, number, scheme, body, address, reference, ceiling, made_by,
                    made_by_name)
                values (:landlord, :tenancy, %d, 'surety-body', 'Association inventée', '2 rue du Lac', 'R1', 900, gen_random_uuid(),
                    'C. Roux')""".formatted(number));
    }

    private int named() {
        return count("""
                select count(*) from relief.guarantee
                where landlord_id = ? and (body <> '' or address <> '' or reference <> '' or made_by_name <> '—')""");
    }

    @Test
    void emptiesGuaranteesThreeYearsAfterTheTenancy() {
        guarantee(1);
        retention.forget(adviser, today.plusYears(30));
        assertThat(named()).isEqualTo(1);
        over(today);
        retention.forget(adviser, today.plusMonths(36));
        assertThat(named()).isEqualTo(1);
        retention.forget(adviser, today.plusMonths(36).plusDays(1));
        assertThat(named()).isZero();
        assertThat(count("select count(*) from relief.guarantee where landlord_id = ? and ceiling = 900"))
                .isEqualTo(1);
    }

    @Test
    void emptiesAGuaranteeThatWasTakenAwayWhileTheTenancyLasts() {
        guarantee(1);
        guarantee(2);
        write("""
                update relief.guarantee set removed_on = :today, removed_by_name = 'C. Roux'
                where landlord_id = :landlord and tenancy_id = :tenancy and number = 1""");
        retention.forget(adviser, today.plusMonths(36).plusDays(1));
        assertThat(named()).isEqualTo(1);
        assertThat(count("select count(*) from relief.guarantee where landlord_id = ? and removed_by_name = 'C. Roux'"))
                .isZero();
    }

    @Test
    void erasesAnswersAfterTwoYears() {
        write("""
                insert into relief.answer (landlord_id, tenancy_id, question, answer, answered_on, answered_by, answered_by_name)
                values (:landlord, :tenancy, 'student', 'yes', :today, gen_random_uuid(), 'C. Roux')""");
        String answers = "select count(*) from relief.answer where landlord_id = ?";
        retention.forget(adviser, today.plusMonths(24));
        assertThat(count(answers)).isEqualTo(1);
        retention.forget(adviser, today.plusMonths(24).plusDays(1));
        assertThat(count(answers)).isZero();
    }

    @Test
    void erasesWhereNothingArrivesAYearAfterTheTenancy() {
        portfolio.correct(adviser, home.id(), ContactPoint.Kind.EMAIL, "l.azema@example.org");
        long letter = paper.issued(adviser, home.id());
        mail.send(adviser, portfolio.find(adviser, home.publicId()).orElseThrow(), letter, Lang.FR);
        write("""
                insert into messages.dropped_address (landlord_id, tenancy_id, channel, address, reason, message)
                select landlord_id, tenancy_id, 'email', address, 'gone', id from messages.message
                where landlord_id = :landlord and tenancy_id = :tenancy""");
        String dropped = "select count(*) from messages.dropped_address where landlord_id = ?";
        retention.forget(adviser, today.plusYears(30));
        assertThat(count(dropped)).isEqualTo(1);
        over(today);
        retention.forget(adviser, today.plusMonths(12));
        assertThat(count(dropped)).isEqualTo(1);
        retention.forget(adviser, today.plusMonths(12).plusDays(1));
        assertThat(count(dropped)).isZero();
    }

    /** Two were asked to sign a plan; one has. */
    private void asked(int tenancy, long letter) {
        transactions.write(
                adviser,
                () -> jdbc.sql("""
                        with made as (
                            insert into signing.request (landlord_id, tenancy_id, plan, plan_version, letter, letter_sha256,
                                protection, requested_by, requested_by_name, expires_at)
                            values (:landlord, :tenancy, 1, 1, :letter, decode(repeat('00', 32), 'hex'), 'none', gen_random_uuid(),
                                'C. Roux', now())
                            returning *)
                        insert into signing.signer (landlord_id, request_id, number, name, capacity, token_hash, signed_at,
                            signed_on, typed_name)
                        select landlord_id, id, n, 'Luce Azéma', 'tenant', decode(repeat('0' || n, 32), 'hex'),
                            case n when 1 then now() end, case n when 1 then cast(:today as date) end,
                            case n when 1 then 'luce azéma' end
                        from made, generate_series(1, 2) n""")
                        .param("landlord", adviser.landlord())
                        .param("tenancy", tenancy)
                        .param("letter", letter)
                        .param("today", today)
                        .update());
    }

    @Test
    void emptiesWhoSignedWithTheAgreement() {
        home = new Cast.Tenancy(
                portfolio.find(adviser, cast.plan(adviser)).orElseThrow().id(), 0, "");
        asked(home.id(), paper.issued(adviser, home.id()));
        over(today);
        String names =
                "select count(*) from signing.signer where landlord_id = ? and (name <> '—' or typed_name <> '—')";
        retention.forget(adviser, today.plusMonths(36));
        assertThat(count(names)).isEqualTo(2);
        retention.forget(adviser, today.plusMonths(36).plusDays(1));
        assertThat(count(names)).isZero();
        assertThat(
                        count(
                                "select count(*) from signing.signer where landlord_id = ? and typed_name <> '' and signed_on is not null"))
                .isEqualTo(1);
        assertThat(count("select count(*) from signing.request where landlord_id = ? and requested_by_name <> '—'"))
                .isZero();
    }
}
