package fr.palier.app.relief;

import fr.palier.app.letters.Draft;
import fr.palier.app.letters.Letterhead;
import fr.palier.app.letters.Paperwork;
import fr.palier.app.portfolio.TenancyDetails;
import fr.palier.app.portfolio.TenancyDetails.Home;
import fr.palier.app.portfolio.TenancyDetails.Household;
import fr.palier.app.relief.household.Monthly;
import fr.palier.engine.ledger.Kind;
import fr.palier.engine.plan.Deferral;
import fr.palier.engine.plan.Posting;
import fr.palier.engine.plan.Schedule;
import fr.palier.engine.plan.Terms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Plans that stand as their letters need them, and the letters about them on paper. */
abstract class PlanPaperTestBed {
    static final LocalDate FROZEN = LocalDate.of(2020, 4, 15);

    static TenancyDetails tenancy(String family, boolean protectedAddress) {
        return new TenancyDetails(
                7,
                70,
                "CT00613",
                new Household(family, "Luce", Optional.empty(), Optional.empty(), Optional.empty()),
                new Home(
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
                new TenancyDetails.Terms(LocalDate.of(2015, 1, 1), Optional.empty(), 500_00, 180_00),
                Optional.empty(),
                Optional.empty(),
                protectedAddress);
    }

    /** A plan that stands as its letter needs it, on the day of the letter. */
    static KnownPlans.Read read(PlanLetter letter, long debt, long amount) {
        return read(letter, debt, amount, Deferral.NONE);
    }

    static KnownPlans.Read read(PlanLetter letter, long debt, long amount, Deferral deferral) {
        PlanState state = state(letter);
        Schedule schedule = Schedule.of(Terms.monthly(debt, LocalDate.of(2020, 5, 5), amount));
        Plan plan = new Plan(
                7,
                1,
                2,
                letter == PlanLetter.PLAN_DEFERRAL ? 2 : 1,
                state,
                new Plan.Frozen(debt - deferral.total(), deferral, 0, FROZEN, 0),
                schedule,
                new Plan.Rules(0, 5, 2_00),
                new Plan.Proposer(UUID.randomUUID(), "C. Roux", Instant.EPOCH),
                state == PlanState.PROPOSED || state == PlanState.APPROVED
                        ? Optional.empty()
                        : Optional.of(LocalDate.of(2020, 4, 20)),
                Optional.empty(),
                Optional.empty());
        List<Posting> paid = letter == PlanLetter.PLAN_KEPT
                ? List.of(Posting.of(LocalDate.of(2020, 5, 4), Kind.PAYMENT, debt))
                : List.of(Posting.of(LocalDate.of(2020, 5, 4), Kind.PAYMENT, 48_00));
        return new KnownPlans.Read(
                plan,
                plan.standing(Monthly.UNKNOWN, paid, LocalDate.of(2020, 6, 20)),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty());
    }

    private static PlanState state(PlanLetter letter) {
        return switch (letter) {
            case PLAN_PROPOSAL -> PlanState.PROPOSED;
            case PLAN_AGREEMENT -> PlanState.APPROVED;
            case PLAN_DEFERRAL -> PlanState.RUNNING;
            case PLAN_BREACH -> PlanState.BROKEN;
            case PLAN_KEPT -> PlanState.KEPT;
        };
    }

    static Draft draft(PlanLetter letter, TenancyDetails tenancy, Letterhead head, KnownPlans.Read read) {
        PlanFacts facts =
                new PlanFacts(tenancy, read, head.name(), List.of(), List.of("Total du plan\u00a0: 612,40 €"));
        return new Draft(
                letter.template(),
                head,
                facts.household(),
                facts.of(letter),
                LocalDate.of(2020, 6, 20),
                "Votre contrat : CT00613");
    }

    static Draft draft(PlanLetter letter) {
        return draft(letter, tenancy("Azéma", false), Paperwork.head(), read(letter, 612_40, 68_00));
    }

    static byte[] print(PlanLetter letter) {
        byte[] pdf = Paperwork.print(draft(letter));
        keep(letter.code(), pdf);
        return pdf;
    }

    /** For those who want to look. */
    static void keep(String name, byte[] pdf) {
        try {
            Files.write(Files.createDirectories(Path.of("target", "letters")).resolve(name + ".pdf"), pdf);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
