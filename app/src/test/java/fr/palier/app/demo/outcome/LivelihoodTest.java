package fr.palier.app.demo.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.portfolio.TenancyDetails;
import fr.palier.app.relief.household.Means;
import fr.palier.engine.law.LegalRules;
import fr.palier.engine.law.LivingFloor;
import fr.palier.engine.plan.Composer;
import fr.palier.engine.plan.Deferral;
import fr.palier.engine.plan.Schedule;
import fr.palier.engine.plan.Terms;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever declares it can keep the plan, and the plan may be proposed. */
class LivelihoodTest {
    private static final LocalDate DAY = LocalDate.of(2020, 4, 15);

    @ParameterizedTest
    @ValueSource(longs = {0, 310_00, 689_47, 1_250_00})
    void leavesTheFloorAndWhatIsToBeKeptWhateverTheRent(long rent) {
        Means told = new Livelihood(320_00, 350_00, 1, 1).paying(tenancy(rent), 240_00, DAY);
        long floor = new LivingFloor(LegalRules.plans()).on(DAY, told.adults(), told.children());
        Composer composer = new Composer(
                2_400_00,
                Deferral.NONE,
                0,
                new fr.palier.engine.plan.Means(told.resources(), told.charges(), rent, 0, told.remainder()),
                floor,
                36,
                15_00);
        assertThat(composer.warnings(Schedule.of(Terms.monthly(2_400_00, DAY.plusDays(20), 240_00))))
                .isEmpty();
    }

    @Test
    void isNeverLessThanWhatAHouseholdHas() {
        assertThat(new Livelihood(0, 0, 1, 0)
                        .paying(tenancy(100_00), 10_00, DAY)
                        .resources())
                .isEqualTo(1_320_00);
    }

    private static TenancyDetails tenancy(long rent) {
        return new TenancyDetails(
                7,
                70,
                "CT00613",
                new TenancyDetails.Household("Azéma", "Luce", Optional.empty(), Optional.empty(), Optional.empty()),
                new TenancyDetails.Home(
                        "LG7",
                        "Les Amandiers",
                        "3 rue de l'Étang",
                        "4",
                        "31200",
                        "Toulouse",
                        "31555",
                        "31",
                        Optional.empty(),
                        false),
                new TenancyDetails.Terms(LocalDate.of(2015, 1, 1), Optional.empty(), rent, 0),
                Optional.empty(),
                Optional.empty(),
                false);
    }
}
