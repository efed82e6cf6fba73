package fr.palier.app.outreach.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.outreach.CallRoom;
import fr.palier.app.outreach.Purpose;
import fr.palier.app.shared.Faults;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A campaign about rents is nobody's concern who owes none. Tenants 1 to 20 owe something, 21 to 40 are in advance. */
@SuppressWarnings("NullAway") // a null fails the test where it stands
class OwingTest extends CampaignTestBed {
    private static final Criteria OWING = CallRoom.branch(1).only(Optional.of(Only.OWING));

    @BeforeEach
    void accounts() {
        transactions.write(
                coordinator, () -> jdbc.sql("""
                        insert into ledger.account (landlord_id, tenancy_id, recorded, balance, entries)
                        select ?, n, 1, case when n <= 20 then 100 else -100 end, '' from generate_series(1, 40) n""").param(coordinator.landlord()).update());
    }

    private static CampaignForm form(String purpose, String also) {
        return new CampaignForm(
                "Loyer", purpose, null, null, null, "1", null, null, null, null, null, null, null, null, "1", null,
                null, also, null, null);
    }

    @Test
    void leavesOutWhoOwesNothingAndSaysHowMany() {
        Audience audience = campaigns.count(coordinator, Purpose.RENT_SUPPORT, OWING);
        assertThat(audience.people()).isEqualTo(8);
        assertThat(audience.withoutNumber()).isEqualTo(2);
        assertThat(audience.settled()).isEqualTo(90);
        Campaign made = campaigns.create(coordinator, room.terms(team, Purpose.RENT_SUPPORT, OWING));
        assertThat(campaigns.find(coordinator, made.publicId()).terms().criteria())
                .isEqualTo(OWING);
        assertThat(campaigns.sample(coordinator, made, 100))
                .extracting(AudienceStore.Sampled::tenancyId)
                .allMatch(tenancy -> tenancy <= 20);
    }

    @Test
    void doesSoUnlessAskedOtherwise() {
        assertThat(form("rent-support", null).criteria(new Faults()).isOwing()).isTrue();
        assertThat(form("rent-support", "1").criteria(new Faults()).isOwing()).isFalse();
        assertThat(form("welfare", null).criteria(new Faults()).isOwing()).isFalse();
    }

    /** Half a portfolio may owe something: that alone is no criterion. */
    @Test
    void isNoCriterionOfItsOwn() {
        Criteria alone = Criteria.NONE.only(Optional.of(Only.OWING));
        assertRefused(
                "outreach.campaign.everybody",
                () -> campaigns.create(coordinator, room.terms(team, Purpose.RENT_SUPPORT, alone)));
        assertRefused(
                "outreach.campaign.owing-of-rent",
                () -> campaigns.create(coordinator, room.terms(team, Purpose.WELFARE, OWING)));
    }

    /** A send does not know who owes: letters to those without a number would go to others, too. */
    @Test
    void preparesNoLettersThatWouldGoToOthers() {
        assertThat(canWrite(Purpose.RENT_SUPPORT, OWING)).isFalse();
        assertThat(canWrite(Purpose.WELFARE, CallRoom.branch(1))).isTrue();
    }

    private boolean canWrite(Purpose purpose, Criteria criteria) {
        Campaign made = campaigns.create(coordinator, room.terms(team, purpose, criteria));
        return new WithoutNumberController.Page(
                        campaigns.find(coordinator, made.publicId()), List.of(), Optional.empty(), false)
                .canWrite();
    }
}
