package fr.palier.app.messages.relay;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.outreach.campaign.Criteria;
import fr.palier.app.shared.Scope;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Where a notice holds, as its partners read it. */
@SuppressWarnings("NullAway") // a null fails the test where it stands
class RelayPlacesTest extends RelayTestBed {
    private static final Criteria IN_THE_NORTH = new Criteria(
            Optional.empty(), Optional.empty(), false, Optional.empty(), false, Optional.of(1), Optional.empty());

    /** A notice to an agency is for the communes in which it has dwellings; each partner reads of its own. */
    @Test
    void tellsEachOfItsOwnCommunes() {
        Scope there = agreed(Set.of(Kind.INFORMATION), "Toulouse");
        Scope muret = agreed(Set.of(Kind.INFORMATION), "Muret");
        Scope all = agreed(Set.of(Kind.INFORMATION));
        relayCast.launched(coordinator, sendsCast.notice(coordinator, Criteria.NONE));
        relayCast.launched(coordinator, sendsCast.notice(coordinator, IN_THE_NORTH));
        assertThat(received(there))
                .extracting(one -> one.said().place())
                .containsExactlyInAnyOrder("Toulouse", "Agence Nord\u00a0: Toulouse");
        assertThat(received(muret)).extracting(one -> one.said().place()).containsExactly("Muret");
        assertThat(received(all))
                .extracting(one -> one.said().place())
                .containsExactlyInAnyOrder("Agence Nord\u00a0: Toulouse", "toutes les communes où nous louons");
    }

    /** An agency has dwellings in more than one commune: a partner without communes of its own reads which. */
    @Test
    void namesTheAgencyAndItsCommunes() {
        transactions.write(
                coordinator,
                () -> jdbc.sql("update portfolio.dwelling set branch_id = 1 where landlord_id = ?")
                        .param(coordinator.landlord())
                        .update());
        Scope all = agreed(Set.of(Kind.INFORMATION));
        relayCast.launched(coordinator, sendsCast.notice(coordinator, IN_THE_NORTH));
        assertThat(received(all))
                .extracting(one -> one.said().place())
                .containsExactly("Agence Nord\u00a0: Muret, Toulouse");
    }
}
