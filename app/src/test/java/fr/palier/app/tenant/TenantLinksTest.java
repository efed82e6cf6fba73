package fr.palier.app.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Token;
import fr.palier.app.shared.Transactions;
import fr.palier.app.support.Cast;
import fr.palier.app.support.Cast.Tenancy;
import fr.palier.app.support.PalierTest;
import fr.palier.app.support.Visitor;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@PalierTest
class TenantLinksTest {
    @Autowired
    private MockMvc mvc;

    @Autowired
    private Cast cast;

    @Autowired
    private TenantLinks links;

    @Autowired
    private Transactions transactions;

    @Autowired
    private JdbcClient jdbc;

    private Scope adviser = Scope.ofProgram(0);
    private Tenancy tenancy = new Tenancy(0, 0, "");

    @BeforeEach
    void settle() {
        adviser = cast.person(cast.landlord(), Role.ADVISER);
        tenancy = cast.tenancy(adviser, "Azéma");
    }

    private static String token(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private String issued() {
        return token(links.issue(adviser, tenancy.id()));
    }

    private Visitor visitor() {
        return new Visitor(mvc, "198.51.100.20");
    }

    @Test
    void letsATenantInWithTheLinkAndTheContractNumber() throws Exception {
        Visitor tenant = visitor();
        assertThat(tenant.see(links.issue(adviser, tenancy.id())).location()).isEqualTo("/mon-espace/entrer");
        assertThat(tenant.see("/mon-espace/entrer").body()).contains("number").doesNotContain("Azéma");
        String before = tenant.cookie("palier");
        tenant.fill("/mon-espace/entrer", "number", tenancy.number().toLowerCase() + " ");
        assertThat(tenant.see("/mon-espace/entrer").body()).contains("Luce Azéma");
        assertThat(tenant.cookie("palier")).isNotEqualTo(before);
        assertThat(tenant.see("/compte").location()).isEqualTo("/connexion");
    }

    @Test
    void staysGoodWhenAMailScannerLooks() throws Exception {
        String address = links.issue(adviser, tenancy.id());
        for (int i = 0; i < 3; i++) {
            Visitor scanner = visitor();
            scanner.see(address);
            scanner.see("/mon-espace/entrer");
        }
        assertThat(links.enter(token(address), "", tenancy.number()).tenancyId())
                .isEqualTo(tenancy.id());
    }

    @Test
    void isGoodOnce() {
        String token = issued();
        links.enter(token, "", tenancy.number());
        assertThatThrownBy(() -> links.enter(token, "", tenancy.number())).isInstanceOf(NotFound.class);
    }

    @Test
    void isGoodForTenMinutes() {
        String token = issued();
        transactions.write(
                adviser,
                () -> jdbc.sql(
                                "update tenant.link set expires_at = issued_at + interval '10 minutes' - interval '11 minutes'")
                        .update());
        assertThat(links.asksForMore(token, "")).isEmpty();
        assertThatThrownBy(() -> links.enter(token, "", tenancy.number())).isInstanceOf(NotFound.class);
    }

    @Test
    void asksTheBrowserThatAskedForNothingMore() {
        String browser = Token.fresh();
        String token = token(links.issue(adviser, tenancy.id(), browser));
        assertThat(links.asksForMore(token, browser)).contains(false);
        assertThat(links.asksForMore(token, Token.fresh())).contains(true);
        assertThatThrownBy(() -> links.enter(token, "", "")).isInstanceOf(Refused.class);
        assertThat(links.enter(token, browser, "").tenancyId()).isEqualTo(tenancy.id());
    }

    @Test
    void isWorthNothingAfterFiveWrongNumbers() {
        String token = issued();
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> links.enter(token, "", "CT0")).isInstanceOf(Refused.class);
        }
        assertThatThrownBy(() -> links.enter(token, "", tenancy.number())).isInstanceOf(NotFound.class);
    }

    @Test
    void voidsTheOlderLink() {
        String old = issued();
        issued();
        assertThatThrownBy(() -> links.enter(old, "", tenancy.number())).isInstanceOf(NotFound.class);
    }

    @Test
    void knowsNoTenancyOfAnotherLandlord() {
        Scope stranger = cast.person(cast.landlord(), Role.ADVISER);
        assertThatThrownBy(() -> links.issue(stranger, tenancy.id())).isInstanceOf(NotFound.class);
        String moved = stranger.landlord() + "." + issued().split("\\.", -1)[1];
        assertThatThrownBy(() -> links.enter(moved, "", tenancy.number())).isInstanceOf(NotFound.class);
        for (String nonsense : List.of("", ".", "x.y", "99999999999999999999." + "A".repeat(43))) {
            assertThatThrownBy(() -> links.enter(nonsense, "", "")).isInstanceOf(NotFound.class);
        }
    }
}
