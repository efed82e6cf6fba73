package fr.palier.app.dossier.told;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palier.app.dossier.Dossier;
import fr.palier.app.dossier.Dossiers;
import fr.palier.app.dossier.Origin;
import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.app.support.Cast;
import fr.palier.app.support.Cast.Tenancy;
import fr.palier.app.support.PalierTest;
import fr.palier.app.timeline.told.NeedsTold;
import fr.palier.engine.outreach.Need;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PalierTest
@SuppressWarnings("NullAway") // a null fails the test where it stands
class ToldNeedsTest {
    @Autowired
    private Cast cast;

    @Autowired
    private ToldNeeds needs;

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private Transactions transactions;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private BusinessClock clock;

    @Autowired
    private MockMvcTester mvc;

    private Scope adviser;
    private Tenancy tenancy;

    @BeforeEach
    void begin() {
        adviser = cast.person(cast.landlord(), Role.ADVISER);
        tenancy = cast.tenancy(adviser, "Azéma");
    }

    private void tell(Need... told) {
        transactions.write(
                adviser,
                () -> events.publishEvent(
                        new NeedsTold(adviser.landlord(), tenancy.id(), Set.of(told), clock.today(), "I. Castan")));
    }

    private ToldNeed first() {
        return needs.waiting(adviser, 0, 10).needs().getFirst();
    }

    @Test
    void isWrittenDownOnceWhileItWaits() {
        tell(Need.MEALS, Need.PAPERS);
        tell(Need.MEALS);
        assertThat(needs.waiting(adviser, 0, 10).count()).isEqualTo(2);
        assertThat(first().household()).contains("Azéma");
        needs.settle(adviser, first().id(), ToldNeed.Answer.SETTLED);
        assertThat(needs.waiting(adviser, 0, 10).count()).isEqualTo(1);
        tell(Need.MEALS, Need.PAPERS);
        assertThat(needs.waiting(adviser, 0, 10).count()).isEqualTo(2);
    }

    @Test
    void isLostWithTheCallThatToldIt() {
        assertThatThrownBy(() -> transactions.write(adviser, () -> {
                    tell(Need.MEALS);
                    throw new IllegalStateException("the call could not be written down");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(needs.waiting(adviser, 0, 10).count()).isZero();
    }

    @Test
    void goesIntoTheDossierThatIsOpenOrIsOpened() {
        tell(Need.MEALS);
        ToldNeed told = first();
        long dossier = needs.take(adviser, told.id());
        Dossier opened = dossiers.active(adviser, tenancy.id()).orElseThrow();
        assertThat(opened.publicId()).isEqualTo(dossier);
        assertThat(opened.origin()).isEqualTo(Origin.CALL);
        assertThatThrownBy(() -> needs.take(adviser, told.id())).isInstanceOf(NotFound.class);
        tell(Need.RENT);
        assertThat(needs.take(adviser, first().id())).isEqualTo(dossier);
        assertThat(mvc.get().uri("/dossiers/" + dossier).with(cast.as(adviser)))
                .hasStatusOk()
                .bodyText()
                .contains("Des repas", "Parler du loyer");
    }

    @Test
    void isShownToAdvisersOfTheLandlordAlone() {
        tell(Need.ERRANDS);
        String one = "/dossiers/besoins/" + first().id();
        Scope stranger = cast.person(cast.landlord(), Role.ADVISER);
        assertThat(mvc.get().uri("/dossiers/besoins").with(cast.as(adviser)))
                .hasStatusOk()
                .bodyText()
                .contains("Des courses", "Azéma", "I. Castan");
        assertThat(mvc.get().uri("/dossiers/besoins").with(cast.as(stranger)))
                .hasStatusOk()
                .bodyText()
                .contains("Aucun besoin n");
        assertThat(mvc.get().uri("/dossiers/besoins").with(cast.as(cast.colleague(adviser, Role.CALLER))))
                .hasStatus(404);
        assertThat(post(stranger, one + "/suite")).hasStatus(404);
        assertThat(post(adviser, one + "/suite")).hasRedirectedUrl("/dossiers/besoins");
        assertThat(needs.waiting(adviser, 0, 10).count()).isZero();
    }

    private MockMvcTester.MockMvcRequestBuilder post(Scope scope, String path) {
        return mvc.post()
                .uri(path)
                .with(cast.as(scope))
                .with(Cast.form())
                .param("_key", UUID.randomUUID().toString())
                .param("answer", "declined");
    }
}
