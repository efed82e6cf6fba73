package fr.palier.app.messages.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palier.app.messages.carrier.Accounts.Mail;
import fr.palier.app.messages.carrier.Accounts.Tls;
import fr.palier.app.messages.carrier.Carriers;
import fr.palier.app.messages.carrier.SmtpCarrier;
import fr.palier.app.messages.settings.Origins.Signed;
import fr.palier.app.shared.Audit;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.app.support.Cast;
import fr.palier.app.support.PalierTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A landlord writes from the domains that were entrusted to the mail server, and from no other. */
@PalierTest
@SuppressWarnings("NullAway") // a null fails the test where it stands
class OriginSettingsTest {
    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Transactions transactions;

    @Autowired
    private Audit audit;

    @Autowired
    private Origins origins;

    @Autowired
    private Cast cast;

    private OriginSettings with(String... domains) {
        Mail account = new Mail(
                "essai",
                "127.0.0.1",
                25,
                Tls.OFFERED,
                null,
                null,
                "messages@palier.example.org",
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                List.of(domains),
                null);
        return new OriginSettings(jdbc, transactions, audit, origins, new Carriers(List.of(new SmtpCarrier(account))));
    }

    private static Signed from(int version, String mail) {
        return new Signed(version, "", mail, "", "");
    }

    @Test
    void refusesADomainThatWasNotEntrustedToTheServer() {
        Scope manager = cast.person(cast.landlord(), Role.MANAGER);
        assertThatThrownBy(() -> with().decide(manager, from(0, "avis@garonne.example.org")))
                .isInstanceOfSatisfying(
                        Refused.class, reason -> assertThat(reason.key()).isEqualTo("sends.origin.not-ours"));
        assertThat(origins.now(manager)).isEqualTo(Signed.NOTHING);
        with("Garonne.example.org").decide(manager, from(0, "avis@garonne.example.org"));
        with().decide(manager, from(1, "avis@palier.example.org"));
        with().decide(manager, from(2, ""));
        assertThat(origins.now(manager).version()).isEqualTo(3);
    }

    @Test
    void showsNobodyAnothersDecision() {
        Scope one = cast.person(cast.landlord(), Role.MANAGER);
        with("garonne.example.org").decide(one, from(0, "avis@garonne.example.org"));
        Scope other = cast.person(cast.landlord(), Role.MANAGER);
        assertThat(origins.now(other)).isEqualTo(Signed.NOTHING);
    }
}
