package fr.palier.app.outreach.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palier.app.outreach.Basis;
import fr.palier.app.outreach.CallRoom;
import fr.palier.app.outreach.FixedHour;
import fr.palier.app.outreach.Purpose;
import fr.palier.app.outreach.campaign.Audience.Judged;
import fr.palier.app.outreach.campaign.Campaign.Terms;
import fr.palier.app.outreach.campaign.Campaigns.Seen;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.app.support.Cast;
import fr.palier.app.support.PalierTest;
import fr.palier.app.timeline.Channel;
import fr.palier.app.timeline.Contact;
import fr.palier.app.timeline.ContactOutcome;
import fr.palier.app.timeline.Timeline;
import fr.palier.engine.outreach.Vulnerability;
import fr.palier.engine.outreach.Vulnerability.Person;
import fr.palier.engine.text.Lang;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PalierTest
@SuppressWarnings("NullAway") // a null fails the test where it stands
class CampaignsTest {
    @Autowired
    private CallRoom room;

    @Autowired
    private FixedHour hour;

    @Autowired
    private Cast cast;

    @Autowired
    private Campaigns campaigns;

    @Autowired
    private Scripts scripts;

    @Autowired
    private Timeline timeline;

    @Autowired
    private Transactions transactions;

    @Autowired
    private JdbcClient jdbc;

    private Scope coordinator;
    private int team;

    @BeforeEach
    void begin() {
        hour.reset();
        coordinator = room.withTenancies(200);
        team = room.team(coordinator);
    }

    private static void assertRefused(String key, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }

    private Audience count(Criteria criteria) {
        return campaigns.count(coordinator, Purpose.WELFARE, criteria);
    }

    private static Criteria by(
            @Nullable Integer from,
            @Nullable Integer to,
            boolean alone,
            @Nullable String city,
            @Nullable Integer silent) {
        return new Criteria(
                Optional.ofNullable(from),
                Optional.ofNullable(to),
                alone,
                Optional.ofNullable(city),
                false,
                Optional.empty(),
                Optional.ofNullable(silent));
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
                Contact.of(Channel.PHONE, ContactOutcome.WELL, room.today().minusDays(9)));
        timeline.contact(
                coordinator,
                2,
                Contact.of(Channel.PHONE, ContactOutcome.NO_ANSWER, room.today().minusDays(1)));
        assertThat(count(by(80, null, false, null, 10)).people()).isEqualTo(39);
        assertThat(count(by(80, null, false, null, 9)).people()).isEqualTo(39);
        assertThat(count(by(80, null, false, null, 8)).people()).isEqualTo(40);
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

    @Test
    void isApprovedBySomebodyElseWhereItIsSensitive() {
        Campaign made = campaigns.create(coordinator, room.terms(team, Purpose.RENT_SUPPORT, CallRoom.branch(1)));
        assertThat(made.state()).isEqualTo(CampaignState.DRAFT);
        Seen seen = new Seen(made.publicId(), 1);
        assertRefused("outreach.campaign.not-your-own", () -> campaigns.approve(coordinator, seen));
        assertRefused("outreach.campaign.not-now", () -> campaigns.launch(coordinator, seen));
        Scope manager = cast.colleague(coordinator, Role.MANAGER);
        campaigns.approve(manager, seen);
        assertRefused(Campaigns.CHANGED, () -> campaigns.refuse(manager, seen));
        assertThat(campaigns.launch(coordinator, new Seen(made.publicId(), 2))).isEqualTo(80);
        assertThat(campaigns.steps(coordinator, campaigns.find(coordinator, made.publicId())))
                .extracting(Campaign.Step::act)
                .containsExactly("launch", "approve", "create");
    }

    @Test
    void isApprovedBySomebodyElseWhereItIsLarge() {
        Scope many = room.withTenancies(700);
        int of = room.team(many);
        assertThat(campaigns
                        .create(many, room.terms(of, Purpose.WELFARE, CallRoom.from(70)))
                        .state())
                .isEqualTo(CampaignState.APPROVED);
        assertThat(campaigns
                        .create(many, room.terms(of, Purpose.WELFARE, CallRoom.from(40)))
                        .state())
                .isEqualTo(CampaignState.DRAFT);
    }

    /** Small when it was made, large when it is launched: the second person is not gone round. */
    @Test
    void isNotLaunchedOnceItHasGrown() {
        Scope many = room.withTenancies(700);
        Campaign made = campaigns.create(many, room.terms(room.team(many), Purpose.WELFARE, CallRoom.from(70)));
        transactions.write(
                many,
                () -> jdbc.sql("update portfolio.tenancy set birth_year = 1930 where landlord_id = ?")
                        .param(many.landlord())
                        .update());
        assertRefused("outreach.campaign.grown", () -> campaigns.launch(many, new Seen(made.publicId(), 1)));
        assertThat(campaigns.find(many, made.publicId()).people()).isZero();
    }

    /** Every purpose on every ground on which it cannot stand, and the whole portfolio for each. */
    @Test
    @SuppressWarnings("checkstyle:MethodLength") // one list
    void refusesWhatAPurposeDoesNotAllow() {
        int refused = 0;
        for (Purpose purpose : Purpose.values()) {
            Terms good = room.terms(team, purpose, CallRoom.branch(1));
            for (Basis basis : Basis.values()) {
                if (!purpose.bases().contains(basis)) {
                    assertRefused(
                            "outreach.campaign.basis",
                            () -> campaigns.create(coordinator, with(good, basis, good.criteria())));
                    refused++;
                }
            }
            assertRefused(
                    "outreach.campaign.everybody",
                    () -> campaigns.create(coordinator, with(good, good.basis(), Criteria.NONE)));
            refused++;
        }
        Terms rent = room.terms(team, Purpose.RENT_SUPPORT, CallRoom.branch(1));
        for (Criteria criteria : Arrays.asList(
                CallRoom.from(70),
                by(null, 30, false, null, null),
                by(null, null, true, null, null),
                by(70, 80, true, "Toulouse", 30),
                by(18, null, false, "Toulouse", null))) {
            assertRefused(
                    "outreach.campaign.rent-by-person",
                    () -> campaigns.create(coordinator, with(rent, rent.basis(), criteria)));
            refused++;
        }
        assertThat(refused).isGreaterThanOrEqualTo(20);
    }

    private static Terms with(Terms terms, Basis basis, Criteria criteria) {
        return new Terms(
                terms.title(),
                terms.purpose(),
                basis,
                terms.from(),
                terms.until(),
                terms.team(),
                terms.minutes(),
                terms.staffedHours(),
                terms.attempts(),
                criteria);
    }

    @Test
    void keepsTheScriptWithWhichItWasMade() {
        Campaign before = campaigns.create(coordinator, room.terms(team, Purpose.WELFARE, CallRoom.from(70)));
        String text = "# Bonjour\n? Tout va bien ?\n- Oui\n- Non = other\n";
        assertThat(scripts.add(coordinator, Purpose.WELFARE, text)).isEqualTo(1);
        Campaign after = campaigns.create(coordinator, room.terms(team, Purpose.WELFARE, CallRoom.from(70)));
        assertThat(before.script()).isZero();
        assertThat(after.script()).isEqualTo(1);
        assertThat(scripts.script(coordinator, Purpose.WELFARE, 1, Lang.FR).questions())
                .hasSize(1);
        assertRefused("outreach.script.answers", () -> scripts.add(coordinator, Purpose.WELFARE, "# A\n? B\n- C"));
    }

    /** The same questions, answers and needs in both languages: an answer is kept by its numbers. */
    @Test
    void shipsTheSameScriptsInBothLanguages() {
        for (Purpose purpose : Purpose.values()) {
            var french = scripts.script(coordinator, purpose, 0, Lang.FR).questions();
            var english = scripts.script(coordinator, purpose, 0, Lang.EN).questions();
            assertThat(french).hasSameSizeAs(english).isNotEmpty();
            for (int i = 0; i < french.size(); i++) {
                assertThat(french.get(i).answers().stream()
                                .map(answer -> answer.need())
                                .toList())
                        .isEqualTo(english.get(i).answers().stream()
                                .map(answer -> answer.need())
                                .toList());
            }
        }
    }

    @Test
    void isNobodyElses() {
        Campaign made = campaigns.create(coordinator, room.terms(team, Purpose.WELFARE, CallRoom.from(70)));
        Scope stranger = cast.person(cast.landlord(), Role.COORDINATOR);
        assertThatThrownBy(() -> campaigns.find(stranger, made.publicId())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> campaigns.launch(stranger, new Seen(made.publicId(), 1)))
                .isInstanceOf(NotFound.class);
        assertThat(campaigns.page(stranger, Optional.empty(), "", Integer.MAX_VALUE, 5))
                .isEmpty();
        assertThat(campaigns.page(coordinator, Optional.empty(), "nouvelles", Integer.MAX_VALUE, 5))
                .hasSize(1);
        assertThat(campaigns.page(coordinator, Optional.empty(), "autre", Integer.MAX_VALUE, 5))
                .isEmpty();
        assertThat(campaigns.count(stranger, Purpose.WELFARE, CallRoom.from(1)).people())
                .isZero();
    }
}
