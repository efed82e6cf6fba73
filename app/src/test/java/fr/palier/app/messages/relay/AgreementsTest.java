package fr.palier.app.messages.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palier.app.messages.relay.Agreement.Period;
import fr.palier.app.messages.relay.Agreement.Said;
import fr.palier.app.messages.relay.Agreement.Terms;
import fr.palier.app.messages.relay.Agreement.Way;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What is agreed with partners: written down, replaced, ended, and never two at once. */
@SuppressWarnings("NullAway") // a null fails the test where it stands
class AgreementsTest extends RelayTestBed {
    private static void assertRefused(String key, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(Refused.class).extracting("key").isEqualTo(key);
    }

    private Terms during(LocalDate from, Optional<LocalDate> until) {
        Terms usual = relayCast.terms("");
        return new Terms(usual.about(), usual.way(), usual.said(), new Period(from, until));
    }

    private Terms said(String words, String with, LocalDate on) {
        Terms usual = relayCast.terms("");
        return new Terms(usual.about(), usual.way(), new Said(words, with, on), usual.period());
    }

    @Test
    void keepsWhatWasAgreedAndByWhom() {
        Terms terms = relayCast.terms(
                Set.of(Kind.DANGER, Kind.HEALTH_RELAY),
                new Way(false, "contact@secours.example.org"),
                "Muret",
                "Toulouse");
        int id = agreements.make(coordinator, partner, terms);
        Agreement kept = agreements.find(manager, id);
        assertThat(kept.terms()).isEqualTo(terms);
        assertThat(kept.name()).isEqualTo(partner.name());
        assertThat(kept.made().by()).isEqualTo(coordinator.actor().name());
        assertThat(kept.made().on()).isEqualTo(today);
        assertThat(kept.holds(today)).isTrue();
        assertThat(one("select count(*) from shared.audit where landlord_id = ? and act = 'agreement.made'"))
                .isEqualTo(1);
    }

    @Test
    void neverHoldsTwoWithOnePartnerOnOneDay() {
        agreements.make(coordinator, partner, during(today.minusDays(5), Optional.of(today.plusDays(5))));
        assertRefused(
                "relay.agreement.overlaps",
                () -> agreements.make(manager, partner, during(today.plusDays(5), Optional.empty())));
        agreements.make(manager, partner, during(today.plusDays(6), Optional.empty()));
        agreements.make(manager, dossierCast.partner(), during(today, Optional.empty()));
        Scope other = cast.person(cast.landlord(), Role.COORDINATOR);
        agreements.make(other, partner, during(today, Optional.empty()));
        assertThat(agreements.standing(coordinator)).hasSize(3);
    }

    @Test
    void putsAnotherInThePlaceOfOneAndKeepsBoth() {
        int id = agreements.make(coordinator, partner, relayCast.terms(""));
        int next = agreements.change(manager, id, during(today, Optional.empty()));
        assertThat(agreements.standing(coordinator)).extracting(Agreement::id).containsExactly(next);
        Agreement before = agreements.over(coordinator, Integer.MAX_VALUE, 10).getFirst();
        assertThat(before.terms().period().until()).contains(today.minusDays(1));
        assertThat(before.ended()).contains(new Agreement.Hand(manager.actor().name(), today));
        assertRefused(Agreements.CHANGED, () -> agreements.change(coordinator, id, during(today, Optional.empty())));
        assertThat(agreements.standing(coordinator)).extracting(Agreement::id).containsExactly(next);
    }

    /** One that begins on the day on which it is replaced held on no day. */
    @Test
    void replacesOnTheSameDay() {
        int id = agreements.make(coordinator, partner, during(today, Optional.empty()));
        int next = agreements.change(coordinator, id, during(today, Optional.of(today.plusDays(3))));
        assertThat(agreements.standing(coordinator)).extracting(Agreement::id).containsExactly(next);
        assertThat(agreements.find(coordinator, id).isOver(today)).isTrue();
    }

    @Test
    void endsOnceAndMayBeMadeAnewTheSameDay() {
        int id = agreements.make(coordinator, partner, relayCast.terms(""));
        agreements.end(manager, id);
        assertThat(agreements.standing(coordinator)).isEmpty();
        assertRefused(Agreements.CHANGED, () -> agreements.end(coordinator, id));
        agreements.make(coordinator, partner, during(today, Optional.empty()));
        assertThat(agreements.standing(coordinator)).hasSize(1);
        assertThat(agreements.over(coordinator, Integer.MAX_VALUE, 10))
                .extracting(Agreement::id)
                .containsExactly(id);
    }

    @Test
    void refusesWhatIsMissingOrWrong() {
        assertRefused(
                "relay.agreement.no-kind",
                () -> agreements.make(coordinator, partner, relayCast.terms(Set.of(), new Way(true, ""))));
        assertRefused(
                "relay.agreement.no-way",
                () -> agreements.make(coordinator, partner, relayCast.terms(Set.of(Kind.DANGER), new Way(false, ""))));
        assertRefused(
                "relay.agreement.email-wrong", () -> agreements.make(coordinator, partner, relayCast.terms("secours")));
        assertRefused("relay.agreement.no-words", () -> agreements.make(coordinator, partner, said("", "", today)));
        assertRefused(
                "relay.agreement.words-long",
                () -> agreements.make(coordinator, partner, said("o".repeat(201), "", today)));
        assertRefused(
                "relay.agreement.agreed-ahead",
                () -> agreements.make(coordinator, partner, said("coupures", "", today.plusDays(1))));
        assertRefused(
                "relay.agreement.ends-before",
                () -> agreements.make(coordinator, partner, during(today, Optional.of(today.minusDays(1)))));
        assertRefused(
                "relay.agreement.over-already",
                () -> agreements.make(
                        coordinator, partner, during(today.minusDays(9), Optional.of(today.minusDays(1)))));
        assertThat(agreements.standing(coordinator)).isEmpty();
    }

    /** Partners read it: no reason keeps sensitive words. */
    @Test
    void letsNoWordsPastTheGuard() {
        assertRefused(
                "guard.rephrase",
                () -> agreements.make(coordinator, partner, said("Pour les familles roms du quartier", "", today)));
    }

    @Test
    void isNobodysButTheLandlords() {
        int id = agreements.make(coordinator, partner, relayCast.terms(""));
        Scope stranger = cast.person(cast.landlord(), Role.COORDINATOR);
        assertThat(agreements.standing(stranger)).isEmpty();
        assertThatThrownBy(() -> agreements.find(stranger, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> agreements.end(stranger, id)).isInstanceOf(NotFound.class);
        assertThat(agreements.standing(coordinator)).hasSize(1);
    }
}
