package fr.palier.app.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fr.palier.app.shared.Audit;
import fr.palier.app.shared.FormKeys;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.support.Cast;
import fr.palier.app.support.PalierTest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Forms that work once, and acts that ask first who sits there, on the roles of a colleague. */
@PalierTest
class FormKeysTest {
    @Autowired
    private MockMvc mvc;

    @Autowired
    private Cast cast;

    @Autowired
    private FormKeys keys;

    @Autowired
    private Audit audit;

    private MockHttpServletResponse send(Scope boss, UUID person, String key, Role... roles) throws Exception {
        var form = post("/equipe/" + person + "/roles")
                .with(cast.as(boss))
                .with(Cast.form())
                .param("_key", key);
        for (Role role : roles) {
            form.param("roles", role.name());
        }
        return mvc.perform(form).andReturn().getResponse();
    }

    private Scope boss() {
        return cast.person(cast.landlord(), Role.ADMINISTRATOR);
    }

    private UUID colleague(Scope boss) {
        return cast.colleague(boss, Role.CALLER).actor().person();
    }

    @Test
    void givesTheFirstAnswerAgain() throws Exception {
        Scope boss = boss();
        UUID colleague = colleague(boss);
        String key = keys.fresh();
        MockHttpServletResponse first = send(boss, colleague, key, Role.CALLER, Role.ADVISER);
        MockHttpServletResponse again = send(boss, colleague, key, Role.CALLER, Role.ADVISER);
        assertThat(again.getStatus()).isEqualTo(302);
        assertThat(again.getRedirectedUrl()).isEqualTo(first.getRedirectedUrl());
        assertThat(audit.upon(boss, "person:" + colleague, 10)).hasSize(1);
    }

    @Test
    void refusesAnotherContentUnderTheSameKey() throws Exception {
        Scope boss = boss();
        UUID colleague = colleague(boss);
        String key = keys.fresh();
        send(boss, colleague, key, Role.CALLER, Role.ADVISER);
        assertThat(send(boss, colleague, key, Role.CALLER, Role.MANAGER).getStatus())
                .isEqualTo(409);
        assertThat(send(boss(), colleague, key, Role.CALLER, Role.ADVISER).getStatus())
                .isEqualTo(409);
    }

    @Test
    void refusesAFormWithoutAKey() throws Exception {
        Scope boss = boss();
        assertThat(send(boss, colleague(boss), "no key", Role.ADVISER).getStatus())
                .isEqualTo(422);
    }

    @Test
    void letsARefusedFormComeAgain() throws Exception {
        Scope boss = boss();
        String key = keys.fresh();
        assertThat(send(boss, boss.actor().person(), key, Role.MANAGER).getStatus())
                .isEqualTo(422);
        assertThat(send(boss, boss.actor().person(), key, Role.MANAGER).getStatus())
                .isEqualTo(422);
    }

    @Test
    void worksOnceHoweverOftenItIsClicked() throws Exception {
        Scope boss = boss();
        UUID colleague = colleague(boss);
        String key = keys.fresh();
        AtomicInteger odd = new AtomicInteger();
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService clicks = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 20; i++) {
                clicks.submit(() -> {
                    start.await();
                    int status = send(boss, colleague, key, Role.CALLER, Role.ADVISER)
                            .getStatus();
                    return status == 302 || status == 409 ? 0 : odd.incrementAndGet();
                });
            }
            start.countDown();
        }
        assertThat(odd).hasValue(0);
        assertThat(audit.upon(boss, "person:" + colleague, 10)).hasSize(1);
    }

    @Test
    void writesAKeyIntoItsForms() throws Exception {
        Scope boss = boss();
        String body = mvc.perform(get("/equipe/" + colleague(boss)).with(cast.as(boss)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(body).containsPattern("name=\"_key\" value=\"[0-9a-f-]{36}\"");
    }

    @Test
    void asksAgainWhoSitsThereAfterTenMinutes() throws Exception {
        Scope boss = boss();
        var stale = post("/equipe/" + colleague(boss) + "/roles")
                .with(cast.asSince(boss, Instant.now().minus(Duration.ofMinutes(11))))
                .with(Cast.form())
                .param("_key", keys.fresh())
                .param("roles", "ADVISER");
        MockHttpServletResponse answer = mvc.perform(stale).andReturn().getResponse();
        assertThat(answer.getRedirectedUrl()).isEqualTo("/compte/confirmation");
    }
}
