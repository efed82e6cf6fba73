package fr.palier.app.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.dossier.Dossier.Closing;
import fr.palier.app.dossier.Dossier.Colleague;
import fr.palier.app.dossier.DossierStatus.Act;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DossierTest {
    private static final LocalDate TODAY = LocalDate.of(2020, 4, 15);
    private static final Colleague ROUX = new Colleague(UUID.randomUUID(), "C. Roux");
    private static final Colleague VIDAL = new Colleague(UUID.randomUUID(), "M. Vidal");

    private static Dossier opened(int number) {
        return new Dossier(
                number,
                1_000L + number,
                1,
                7,
                DossierStatus.OPEN,
                Cause.INCOME_LOSS,
                Origin.CALL,
                ROUX,
                TODAY,
                Optional.empty(),
                Optional.empty());
    }

    private static Closing resolved(int satisfaction) {
        return new Closing(TODAY, Ending.RESOLVED, Optional.of(satisfaction));
    }

    private static void assertRefused(Outcome outcome, String reason) {
        assertThat(outcome).isEqualTo(new Outcome.Refused(reason));
    }

    @Test
    void livesFromItsOpeningToItsClosingAndAgain() {
        Dossier followed = opened(1).follow().done().dossier();
        assertThat(followed.status()).isEqualTo(DossierStatus.FOLLOWING);
        Dossier handed = followed.handOver(VIDAL).done().dossier();
        assertThat(handed.adviser()).isEqualTo(VIDAL);
        assertThat(handed.status()).isEqualTo(DossierStatus.FOLLOWING);
        Dossier closed = handed.close(resolved(4)).done().dossier();
        assertThat(closed.status()).isEqualTo(DossierStatus.CLOSED);
        Dossier again = closed.reopen(false).done().dossier();
        assertThat(again.status()).isEqualTo(DossierStatus.OPEN);
        assertThat(again.version()).isEqualTo(5);
        assertThat(again.closing()).contains(resolved(4));
    }

    @Test
    void saysWhatWasDoneAndToWhom() {
        assertThat(opened(1).handOver(VIDAL).done().detail()).isEqualTo("M. Vidal");
        assertThat(opened(1).close(resolved(1)).done())
                .extracting(Outcome.Done::act, Outcome.Done::detail)
                .containsExactly(Act.CLOSE, "resolved");
    }

    @Test
    void refusesWhatItsStatusDoesNotAllow() {
        Dossier closed = opened(1).close(resolved(5)).done().dossier();
        assertRefused(closed.handOver(VIDAL), "dossier.not-now.closed");
        assertRefused(closed.recast(Cause.ENERGY, Origin.CALL), "dossier.not-now.closed");
        assertRefused(closed.close(resolved(5)), "dossier.not-now.closed");
        assertRefused(opened(1).reopen(false), "dossier.not-now.open");
        Dossier merged = closed.mergeInto(opened(2)).done().dossier();
        for (Outcome outcome : new Outcome[] {
            merged.reopen(false), merged.follow(), merged.absorb(opened(3)), merged.mergeInto(opened(3))
        }) {
            assertRefused(outcome, "dossier.not-now.merged");
        }
    }

    @Test
    void refusesWhatWouldChangeNothing() {
        assertRefused(opened(1).handOver(ROUX), "dossier.theirs-already");
        assertRefused(opened(1).recast(Cause.INCOME_LOSS, Origin.CALL), "dossier.nothing-changed");
        assertThat(opened(1).recast(Cause.ENERGY, Origin.CALL).done().dossier().cause())
                .isEqualTo(Cause.ENERGY);
    }

    @Test
    void knowsAnswersFromOneToFive() {
        assertRefused(opened(1).close(resolved(0)), "dossier.satisfaction-range");
        assertRefused(opened(1).close(resolved(6)), "dossier.satisfaction-range");
        assertThat(opened(1).close(new Closing(TODAY, Ending.OTHER, Optional.empty())))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void isNotOpenedAgainBesideAnother() {
        Dossier closed = opened(1).close(resolved(5)).done().dossier();
        assertRefused(closed.reopen(true), "dossier.another-open");
    }

    @Test
    void pointsToTheOneThatTookItIn() {
        Dossier survivor = opened(2);
        assertRefused(survivor.absorb(survivor), "dossier.merge-itself");
        assertThat(survivor.absorb(opened(1)).done().dossier().status()).isEqualTo(DossierStatus.OPEN);
        assertThat(opened(1).mergeInto(survivor).done().dossier().mergedInto()).contains(2);
        assertRefused(survivor.close(resolved(3)).done().dossier().absorb(opened(1)), "dossier.not-now.closed");
    }
}
