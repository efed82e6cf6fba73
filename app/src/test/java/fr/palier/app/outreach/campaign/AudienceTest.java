package fr.palier.app.outreach.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.outreach.CallRoom;
import fr.palier.app.outreach.Purpose;
import fr.palier.app.outreach.campaign.Audience.Judged;
import fr.palier.app.support.TestStore;
import fr.palier.app.timeline.Channel;
import fr.palier.app.timeline.Contact;
import fr.palier.app.timeline.ContactOutcome;
import fr.palier.app.timeline.Timeline;
import fr.palier.engine.outreach.Vulnerability;
import fr.palier.engine.outreach.Vulnerability.Person;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whom a campaign would call, in which order, and whom it would leave out. */
@SuppressWarnings("NullAway") // a null fails the test where it stands
class AudienceTest extends CampaignTestBed {
    @Autowired
    private Timeline timeline;

    private Audience count(Criteria criteria) {
        return campaigns.count(coordinator, Purpose.WELFARE, criteria);
    }

    @Test
    void countsByEachCriterion() {
        assertThat(count(CallRoom.from(80)).people()).isEqualTo(40);
        assertThat(count(CallRoom.from(80)).withoutNumber()).isEqualTo(20);
        assertThat(count(by(70, 79, false, null, null)).people()).isEqualTo(80);
        assertThat(count(by(null, null, true, null, null)).people()).isEqualTo(60);
        assertThat(count(by(80, null, false, "Toulouse", null)).people()).isEqualTo(20);
        assertThat(count(CallRoom.branch(2)).people()).isEqualTo(100);
        Criteria areas = new Criteria(
                Optional.empty(), Optional.empty(), false, Optional.empty(), true, Optional.empty(), Optional.empty());
        assertThat(count(areas).people()).isEqualTo(20);
        assertThat(count(Criteria.NONE).people()).isZero();
    }

    @Test
    void countsWhomNobodySpokeWith() {
        timeline.contact(
                coordinator,
                1,
                Contact.of(Channel.PHONE, ContactOutcome.WELL, room.today().minusDays(19)));
        timeline.contact(
                coordinator,
                2,
                Contact.of(Channel.PHONE, ContactOutcome.NO_ANSWER, room.today().minusDays(1)));
        assertThat(count(by(80, null, false, null, 20)).people()).isEqualTo(39);
        assertThat(count(by(80, null, false, null, 19)).people()).isEqualTo(39);
        assertThat(count(by(80, null, false, null, 18)).people()).isEqualTo(40);
    }

    /** Whom the database puts first is whom the engine would. */
    @Test
    @SuppressWarnings("checkstyle:MethodLength") // one table
    void enqueuesEachPersonWithTheReasonsOfTheEngine() {
        timeline.contact(
                coordinator,
                1,
                Contact.of(Channel.PHONE, ContactOutcome.WELL, room.today().minusDays(31)));
        timeline.contact(
                coordinator,
                2,
                Contact.of(Channel.PHONE, ContactOutcome.WELL, room.today().minusDays(30)));
        room.running(coordinator, team, Purpose.WELFARE, CallRoom.from(40));
        record Row(int tenancyId, int reasons, int points) {}
        List<Row> rows = transactions.read(
                coordinator,
                () -> jdbc.sql(
                                "select tenancy_id, reasons, points from outreach.person where landlord_id = ? order by tenancy_id limit 9")
                        .param(coordinator.landlord())
                        .query(Row.class)
                        .list());
        int[] ages = {85, 82, 75, 75, 40, 40, 40, 71, 71};
        int[] people = {1, 2, 3, 4, 5, 6, 7, 9, 10};
        for (int i = 0; i < rows.size(); i++) {
            int tenancy = people[i];
            OptionalInt silent =
                    tenancy == 1 ? OptionalInt.of(31) : tenancy == 2 ? OptionalInt.of(30) : OptionalInt.empty();
            boolean alone = List.of(1, 3, 7).contains(tenancy);
            var expected = Vulnerability.of(
                    new Person(OptionalInt.of(room.today().getYear() - ages[i]), alone, silent), room.today());
            assertThat(rows.get(i).tenancyId).isEqualTo(tenancy);
            assertThat(Vulnerability.ofBits(rows.get(i).reasons)).isEqualTo(expected);
            assertThat(rows.get(i).points).isEqualTo(Vulnerability.points(expected));
        }
    }

    /** Callers pull at once; the planner must not take a full table for an empty one. */
    @Test
    void hasThePeopleCountedForThePlanner() {
        TestStore.asOwner("alter table outreach.person set (autovacuum_enabled = false)");
        room.running(coordinator, team, Purpose.WELFARE, CallRoom.from(70));
        long before = counted();
        int people = room.running(coordinator, team, Purpose.WELFARE, CallRoom.from(80))
                .people();
        assertThat(counted() - before).isEqualTo(people);
    }

    private long counted() {
        return jdbc.sql("select reltuples from pg_class where oid = 'outreach.person'::regclass")
                .query(Long.class)
                .single();
    }

    @Test
    void alertsWhereANeighbourhoodIsLeftOut() {
        Audience fair = count(by(null, null, false, null, 30));
        assertThat(fair.alerts()).extracting(one -> one.ratio().group().name()).doesNotContain("area.inside");
        transactions.write(
                coordinator,
                () -> jdbc.sql("""
                        insert into outreach.dropped_number (landlord_id, tenancy_id, number, reason, actor)
                        select landlord_id, tenancy_id, plain_number, 'planted', ? from portfolio.phone
                        where landlord_id = ? and tenancy_id % 20 = 5""")
                        .params(coordinator.actor().person(), coordinator.landlord())
                        .update());
        assertThat(count(by(null, null, false, null, 30)).alerts())
                .filteredOn(one -> one.dimension().equals("area"))
                .extracting(Judged::ratio)
                .singleElement()
                .satisfies(ratio -> {
                    assertThat(ratio.group().name()).isEqualTo("area.inside");
                    assertThat(ratio.group().selected()).isEqualTo(10);
                    assertThat(ratio.percent()).isBetween(50, 60);
                });
    }

    @Test
    void alertsWhereAPlaceLeavesANeighbourhoodOut() {
        assertThat(count(CallRoom.branch(1)).alerts())
                .extracting(one -> one.ratio().group().name())
                .contains("area.inside");
    }

    @Test
    void judgesNothingThatWasChosenOnPurpose() {
        assertThat(count(CallRoom.from(80)).judged())
                .extracting(Judged::dimension)
                .contains("area", "household")
                .doesNotContain("age");
    }
}
