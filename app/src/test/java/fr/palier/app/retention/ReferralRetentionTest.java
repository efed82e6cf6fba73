package fr.palier.app.retention;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.dossier.Dossier;
import fr.palier.app.dossier.referral.Partner;
import fr.palier.app.dossier.referral.Referral;
import fr.palier.app.dossier.referral.Referral.Act;
import fr.palier.app.dossier.referral.Referrals.Deciding;
import fr.palier.app.dossier.referral.Referrals.Seen;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.words.FreeText;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Referrals are emptied on both sides, two years after they came to an end. */
@SuppressWarnings("NullAway") // a null fails the test where it stands
class ReferralRetentionTest extends RetentionTestBed {
    private Referral referral(Dossier dossier) {
        return referrals.of(adviser, dossier.number()).getFirst();
    }

    private void answer(long referral) {
        referrals.decide(
                adviser,
                new Seen(referral, 1),
                new Deciding(Act.ANSWER, Optional.empty(), FreeText.of("Colis le mardi", "")));
    }

    @Test
    void emptiesAReferralTwoYearsAfterItsAnswer() {
        Dossier dossier = dossiers.dossier(adviser);
        long id = dossiers.refer(adviser, dossier, dossiers.partner());
        retention.forget(adviser, today.plusYears(30));
        answer(id);
        retention.forget(adviser, today.plusMonths(24));
        assertThat(referral(dossier).message()).contains("colis");

        retention.forget(adviser, today.plusMonths(24).plusDays(1));
        assertThat(referral(dossier)).satisfies(emptied -> {
            assertThat(emptied.message()).isEmpty();
            assertThat(emptied.sentBy()).isEqualTo("—");
            assertThat(emptied.decision().orElseThrow().answer()).isEmpty();
            assertThat(emptied.state()).isEqualTo(Referral.State.ANSWERED);
            assertThat(emptied.sentOn()).isEqualTo(today);
        });
        assertThat(get(adviser, "/dossiers/" + dossier.publicId() + "/orientations/" + id))
                .hasStatusOk()
                .bodyText()
                .contains("plus conservé")
                .doesNotContain("Un colis alimentaire");
    }

    @Test
    void emptiesThePartnersInboxWithIt() {
        Dossier dossier = dossiers.dossier(adviser);
        Partner partner = dossiers.partner();
        Scope insider = cast.person(cast.landlord(), Role.PARTNER);
        partners.join(partner, insider.actor().person());
        answer(dossiers.refer(adviser, dossier, partner));
        String inbox = "/demandes/" + referral(dossier).request();
        retention.forget(adviser, today.plusMonths(24));
        assertThat(get(insider, inbox)).bodyText().contains("Luce Azéma", "Un colis alimentaire", "Colis le mardi");

        retention.forget(adviser, today.plusMonths(24).plusDays(1));
        assertThat(get(insider, inbox))
                .hasStatusOk()
                .bodyText()
                .contains("plus conservé")
                .doesNotContain("Azéma", "colis", "Colis", adviser.actor().name());
    }

    @Test
    void countsFromTheEndOfTheDossierWhereNobodyAnswered() {
        Dossier dossier = dossiers.dossier(adviser);
        dossiers.refer(adviser, dossier, dossiers.partner());
        transactions.write(
                adviser,
                () -> jdbc.sql("""
                        update dossier.dossier set status = 'closed', closed_on = :day, ending = 'solved'
                        where landlord_id = :landlord and number = :number""")
                        .param("day", today.plusDays(3))
                        .param("landlord", adviser.landlord())
                        .param("number", dossier.number())
                        .update());
        retention.forget(adviser, today.plusDays(3).plusMonths(24));
        assertThat(referral(dossier).message()).contains("colis");
        retention.forget(adviser, today.plusDays(4).plusMonths(24));
        assertThat(referral(dossier).message()).isEmpty();
    }
}
