package fr.palier.app.messages.carrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palier.app.messages.Channel;
import fr.palier.app.messages.carrier.Handed.Taken;
import fr.palier.app.shared.BusinessClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** Which carriers there are, by what stands in the environment. */
class CarriersTest {
    private static final Map<String, Object> MAIL = Map.of(
            "PALIER_MESSAGES_EMAIL_0_NAME", "principal",
            "PALIER_MESSAGES_EMAIL_0_HOST", "smtp.example.org",
            "PALIER_MESSAGES_EMAIL_0_FROM", "messages@example.org",
            "PALIER_MESSAGES_EMAIL_0_USER", "palier",
            "PALIER_MESSAGES_EMAIL_0_PASSWORD", "secret",
            "PALIER_MESSAGES_EMAIL_0_ANSWERWITHIN", "10s");

    private static final Map<String, Object> TEXTS = texts("a", "b");

    private static Map<String, Object> texts(String... names) {
        Map<String, Object> variables = new HashMap<>();
        for (int i = 0; i < names.length; i++) {
            String account = "PALIER_MESSAGES_SMS_" + i + "_";
            variables.put(account + "NAME", names[i]);
            variables.put(account + "HOST", "smpp.example.org");
            variables.put(account + "USER", "palier");
            variables.put(account + "PASSWORD", "secret");
            variables.put(account + "SENDER", "PALIER");
            variables.put(account + "NUMBERS", "DECIMAL_RECEIPTS");
        }
        return variables;
    }

    private record Clock(boolean isDemonstration) implements BusinessClock {
        @Override
        public LocalDate today() {
            return LocalDate.of(2020, 4, 15);
        }
    }

    private static Carriers carriers(Map<String, Object> variables, boolean demonstration) {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource("test-systemEnvironment", variables));
        return new Carriers.Configured().carriers(environment, _ -> {}, new Clock(demonstration));
    }

    @Test
    void readsAccountsFromTheEnvironmentInTheirOrder() {
        Map<String, Object> all = new HashMap<>(MAIL);
        all.putAll(TEXTS);
        Carriers carriers = carriers(all, false);
        assertThat(carriers.all()).extracting(Carrier::name).containsExactly("principal", "a", "b");
        assertThat(carriers.of(Channel.SMS)).hasSize(2).allMatch(SmppCarrier.class::isInstance);
        assertThat(carriers.isDry(Channel.SMS)).isFalse();
    }

    @Test
    void carriesNothingWhereNothingIsConfigured() {
        assertThat(carriers(Map.of(), false).all()).isEmpty();
    }

    /** What is configured is used in a demonstration too; the other channel stays in the house. */
    @Test
    void pretendsInADemonstration() {
        assertThat(carriers(Map.of(), true).all())
                .extracting(Carrier::name)
                .containsExactly("dry-sms", "dry-sms-2", "dry-email");
        Carriers carriers = carriers(MAIL, true);
        assertThat(carriers.of(Channel.EMAIL)).singleElement().isInstanceOf(SmtpCarrier.class);
        assertThat(carriers.isDry(Channel.SMS)).isTrue();
    }

    @Test
    void readsWhereMailComesBackAndForWhomItIsSent() {
        assertThat(carriers(MAIL, false).all().getFirst().returns()).isEmpty();
        Map<String, Object> all = new HashMap<>(MAIL);
        all.put("PALIER_MESSAGES_EMAIL_0_DOMAINS", "garonne.example.org,canal.example.org");
        all.put("PALIER_MESSAGES_EMAIL_0_RETURNS_HOST", "imap.example.org");
        all.put("PALIER_MESSAGES_EMAIL_0_RETURNS_USER", "retours");
        assertThatThrownBy(() -> carriers(all, false))
                .rootCause()
                .hasMessage("a box of returns of palier.messages.email lacks password: give host, user and password");
        all.put("PALIER_MESSAGES_EMAIL_0_RETURNS_PASSWORD", "secret");
        Carrier mail = carriers(all, false).all().getFirst();
        assertThat(mail.returns()).isPresent();
        assertThat(List.of("example.org", "Canal.example.org")).allMatch(mail::speaksFor);
        assertThat(List.of("example.com", "sous.example.org", "org", "")).noneMatch(mail::speaksFor);
    }

    @Test
    void saysWhatAnAccountLacks() {
        assertThatThrownBy(() -> carriers(Map.of("PALIER_MESSAGES_EMAIL_0_NAME", "principal"), false))
                .rootCause()
                .hasMessage("a mail account of palier.messages.email lacks host: give name, host and from");
        assertThatThrownBy(() ->
                        carriers(Map.of("PALIER_MESSAGES_SMS_0_NAME", "a", "PALIER_MESSAGES_SMS_0_HOST", "h"), false))
                .rootCause()
                .hasMessage("an account of palier.messages.sms lacks user: give name, host, user, password and sender");
    }

    @Test
    void refusesTwoOfOneName() {
        assertThatThrownBy(() -> carriers(texts("a", "a"), false))
                .hasMessageContaining("two providers of palier.messages are called a");
    }

    /** So that all that follows is seen in a demonstration: most arrive, some do not, of some nobody says so. */
    @Test
    void answersAsProvidersDoWhereItPretends() {
        List<Receipt> receipts = new ArrayList<>();
        List<Handed> answers = new DryCarrier(Channel.SMS, receipts::add)
                .hand(IntStream.range(0, 1000)
                        .mapToObj(n -> new Parcel("r" + n, "Garonne Habitat", "06%08d".formatted(n), "", "Bonjour"))
                        .toList());
        assertThat(answers.stream().filter(Taken.class::isInstance).count()).isBetween(900L, 990L);
        assertThat(answers.stream().filter(Handed.Lost.class::isInstance).count())
                .isPositive();
        assertThat(receipts)
                .extracting(Receipt::verdict)
                .contains(Receipt.Verdict.DELIVERED, Receipt.Verdict.UNREACHABLE);
        assertThat(new DryCarrier(Channel.EMAIL, receipts::add).isDry()).isTrue();
    }
}
