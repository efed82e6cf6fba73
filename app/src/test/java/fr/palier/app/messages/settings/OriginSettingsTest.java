package fr.palier.app.messages.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palier.app.messages.carrier.Accounts.Mail;
import fr.palier.app.messages.carrier.Accounts.Tls;
import fr.palier.app.messages.carrier.Carriers;
import fr.palier.app.messages.carrier.SmtpCarrier;
import fr.palier.app.messages.settings.Origins.Signed;
import fr.palier.app.outreach.FixedHour;
import fr.palier.app.shared.Audit;
import fr.palier.app.shared.Days;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.app.support.Cast;
import fr.palier.app.support.PalierTest;
import fr.palier.engine.text.Lang;
import java.time.Duration;
import java.time.LocalDateTime;
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

    @Autowired
    private FixedHour hour;

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
        Carriers carriers = new Carriers(List.of(new SmtpCarrier(account)));
        return new OriginSettings(jdbc, transactions, audit, origins, carriers, hour);
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

    /** One calendar: the day of the landlord, whatever the machine's. */
    @Test
    void keepsTheBusinessDayOfADecision() {
        Scope manager = cast.person(cast.landlord(), Role.MANAGER);
        hour.set(LocalDateTime.of(2020, 4, 15, 10, 0));
        with("garonne.example.org").decide(manager, from(0, "avis@garonne.example.org"));
        hour.reset();
        assertThat(with().decided(manager))
                .singleElement()
                .satisfies(one -> assertThat(Days.day(one.at(), Lang.FR)).isEqualTo("15 avril 2020"));
    }

    @Test
    void showsNobodyAnothersDecision() {
        Scope one = cast.person(cast.landlord(), Role.MANAGER);
        with("garonne.example.org").decide(one, from(0, "avis@garonne.example.org"));
        Scope other = cast.person(cast.landlord(), Role.MANAGER);
        assertThat(origins.now(other)).isEqualTo(Signed.NOTHING);
    }
}
