package fr.palier.app.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.support.Cast;
import fr.palier.app.support.PalierTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@PalierTest
class AccessLogTest {
    @Autowired
    private MockMvc mvc;

    @Autowired
    private Cast cast;

    @Test
    void saysWhatWasAskedAndNothingOfAnybody() throws Exception {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        root.addAppender(log);
        Scope boss = cast.person(cast.landlord(), Role.ADMINISTRATOR, Role.ADVISER);
        UUID colleague = cast.colleague(boss, Role.CALLER).actor().person();
        for (int i = 0; i < 50; i++) {
            mvc.perform(get("/equipe/" + colleague).with(cast.as(boss)));
            mvc.perform(get("/equipe?role=CALLER&secret=0561000000").with(cast.as(boss)));
            mvc.perform(get("/invitation/token-of-somebody-" + i));
            mvc.perform(post("/connexion")
                    .with(Cast.form())
                    .param("email", "luce.azema@example.org")
                    .param("password", "quatre mots sans rapport"));
        }
        root.detachAppender(log);
        List<String> lines = List.copyOf(log.list).stream()
                .map(event -> event.getFormattedMessage() + event.getThrowableProxy())
                .toList();
        assertThat(lines.stream().filter(line -> line.contains(" ms person=")).count())
                .isGreaterThanOrEqualTo(200);
        assertThat(lines)
                .anyMatch(line -> line.matches(
                        "GET /equipe/\\{id\\} 200 \\d+ ms person=[0-9a-f]{8} landlord=" + boss.landlord() + "null"));
        assertThat(String.join("\n", lines))
                .doesNotContain("luce.azema", "quatre mots", "0561", "Roux", "token-of-somebody", "@example.org")
                .doesNotContain(colleague.toString(), boss.actor().person().toString());
    }
}
