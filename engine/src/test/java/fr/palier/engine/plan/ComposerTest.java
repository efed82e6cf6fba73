package fr.palier.engine.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.palier.engine.plan.Composer.Month;
import fr.palier.engine.plan.Composer.Warning;
import fr.palier.engine.plan.Proposal.Pace;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class ComposerTest {
    private static final LocalDate FIRST = LocalDate.of(2020, 5, 5);
    /** 1 640 € come in, 1 180 € go out with the rent, 330 € are to stay. */
    private static final Means MEANS = new Means(1_640_00, 730_00, 650_00, 200_00, 330_00);

    private static Composer composer(long debt, long granted, Means means) {
        return new Composer(debt, Deferral.NONE, granted, means, 564_78, 36, 15_00);
    }

    @Test
    void proposesThreePaces() {
        Composer composer = composer(612_40, 0, MEANS);
        assertEquals(130_00, composer.capacity());
        List<Proposal> proposals = composer.proposals(FIRST);
        assertEquals(
                List.of(Pace.GENTLE, Pace.BALANCED, Pace.QUICK),
                proposals.stream().map(Proposal::pace).toList());
        assertEquals(
                List.of(45_00L, 67_00L, 122_48L),
                proposals.stream().map(one -> one.terms().amount()).toList());
        assertEquals(
                List.of(14, 10, 5),
                proposals.stream()
                        .map(one -> one.schedule().instalments().size())
                        .toList());
        proposals.forEach(one -> assertEquals(List.of(), composer.warnings(one.schedule())));
    }

    @Test
    void countsAidOnceItIsGranted() {
        assertEquals(312_40, composer(612_40, 300_00, MEANS).payable());
        assertEquals(List.of(), composer(612_40, 700_00, MEANS).proposals(FIRST));
    }

    @Test
    void saysWhatIsMissingWhereNoPlanCanBeKept() {
        Composer composer = composer(6_000_00, 0, MEANS);
        assertEquals(List.of(), composer.proposals(FIRST));
        assertEquals(36_67, composer.missingEachMonth(), "166,67 € a month for 36 months");
        assertEquals(1_320_00, composer.missingAid());
        Composer nothing = composer(100_00, 0, new Means(500_00, 200_00, 400_00, 100_00, 0));
        assertEquals(0, nothing.capacity());
        assertEquals(100_00, nothing.missingAid());
    }

    /** The rent is 500 €, 330 € are to stay; of 700 € that leaves 130 € too little before anything is paid of the debt. */
    @Test
    void saysWhatIsMissingForTheRentAndForLivingToo() {
        Composer little = composer(3_600_00, 0, new Means(700_00, 0, 500_00, 0, 330_00));
        assertEquals(364_78, little.missingToLive(), "500 € of rent and the floor of 564,78 €, less 700 €");
        assertEquals(464_78, little.missingEachMonth(), "and 100 € for the plan");
        assertTrue(little.means().isBoundByFloor(564_78));
        assertEquals(0, composer(3_600_00, 0, MEANS).missingToLive());
        assertTrue(
                composer(3_600_00, 0, new Means(0, 0, 500_00, 0, 0)).missingEachMonth() > little.missingEachMonth(),
                "less comes in, more is missing");
    }

    @Test
    void proposesThreePacesHoweverMuchComesIn() {
        Composer rich = composer(612_40, 0, new Means(90_000_00, 0, 500_00, 0, 330_00));
        assertEquals(
                List.of(3, 2, 1),
                rich.proposals(FIRST).stream()
                        .map(one -> one.schedule().instalments().size())
                        .toList());
    }

    @Test
    void leavesWhatTheLawLeaves() {
        Means poor = new Means(900_00, 0, 300_00, 0, 0);
        assertEquals(35_22, composer(1_000_00, 0, poor).capacity(), "900 less 300 less 564,78");
    }

    @Test
    void warnsOfWhatCannotBeKept() {
        Composer composer = composer(612_40, 0, MEANS);
        assertEquals(
                List.of(Warning.BELOW_REMAINDER), composer.warnings(Schedule.of(Terms.monthly(612_40, FIRST, 130_01))));
        assertEquals(
                List.of(Warning.BELOW_FLOOR, Warning.BELOW_REMAINDER, Warning.OTHER_DEBT),
                composer.warnings(Schedule.of(Terms.monthly(2_000_00, FIRST, 1_000_00))));
        assertEquals(
                List.of(Warning.TOO_LONG, Warning.TOO_SMALL),
                composer.warnings(Schedule.of(Terms.monthly(612_40, FIRST, 14_99))));
    }

    @Test
    void foretellsEachMonth() {
        Composer composer = composer(100_00, 0, MEANS);
        Schedule schedule = Schedule.of(new Terms(100_00, FIRST, Rhythm.WEEKLY, 5, 15_00, List.of(), List.of()));
        assertEquals(
                List.of(
                        new Month(LocalDate.of(2020, 5, 1), 60_00, 400_00, 40_00),
                        new Month(LocalDate.of(2020, 6, 1), 40_00, 420_00, 0)),
                composer.forecast(schedule));
    }

    @Test
    void foretellsTheRentsThatArePutOff() {
        LocalDate may = LocalDate.of(2020, 5, 1);
        Composer composer = new Composer(0, new Deferral(may, 2, 300_00), 0, MEANS, 564_78, 36, 15_00);
        assertEquals(600_00, composer.payable());
        Schedule schedule = Schedule.of(Terms.monthly(600_00, LocalDate.of(2020, 7, 5), 100_00));
        List<Month> months = composer.forecast(schedule);
        assertEquals(new Month(may, 0, 760_00, 600_00), months.getFirst());
        assertEquals(new Month(may.plusMonths(2), 100_00, 360_00, 500_00), months.get(2));
        assertEquals(8, months.size());
        assertEquals(List.of(), composer.warnings(schedule));
    }

    @Test
    void beginsBehindTheRentsThatArePutOff() {
        Deferral mayAndJune = new Deferral(LocalDate.of(2020, 5, 1), 2, 300_00);
        Composer composer = new Composer(100_00, mayAndJune, 0, MEANS, 564_78, 36, 15_00);
        List<Proposal> proposals = composer.proposals(FIRST);
        assertEquals(3, proposals.size());
        proposals.forEach(one -> assertEquals(
                LocalDate.of(2020, 7, 5),
                one.schedule().instalments().getFirst().day()));
        assertEquals(
                List.of(Warning.BEFORE_RENTS),
                composer.warnings(Schedule.of(Terms.monthly(700_00, LocalDate.of(2020, 6, 30), 100_00))));
        assertEquals(
                List.of(), composer.warnings(Schedule.of(Terms.monthly(700_00, LocalDate.of(2020, 7, 1), 100_00))));
    }

    @Property(tries = 10_000)
    void proposesOnlyWhatCanBeKept(@ForAll @LongRange(min = 1) long seed) {
        Random random = new Random(seed);
        Means means = new Means(
                random.nextInt(300_000),
                random.nextInt(150_000),
                random.nextInt(90_000),
                random.nextInt(40_000),
                random.nextInt(60_000));
        Composer composer = new Composer(
                random.nextInt(800_000),
                new Deferral(FIRST.plusDays(random.nextInt(400) - 200), random.nextInt(7), random.nextInt(60_000)),
                random.nextInt(100_000),
                means,
                random.nextInt(60_000),
                1 + random.nextInt(48),
                random.nextInt(5_000));
        List<Proposal> proposals = composer.proposals(FIRST);
        assertEquals(composer.payable() == 0 || composer.missingAid() > 0, proposals.isEmpty());
        long before = 0;
        for (Proposal proposal : proposals) {
            assertEquals(composer.payable(), proposal.schedule().debt());
            assertTrue(proposal.terms().amount() > before, "each quicker than the one before");
            assertEquals(List.of(), composer.warnings(proposal.schedule()));
            assertTrue(
                    proposal.schedule().instalments().stream()
                            .noneMatch(one -> composer.deferral().isBeforeLast(one.day())),
                    "no instalment before the last rent that is put off");
            before = proposal.terms().amount();
        }
    }
}
