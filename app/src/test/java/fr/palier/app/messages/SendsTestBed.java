package fr.palier.app.messages;

import fr.palier.app.outreach.CallRoom;
import fr.palier.app.outreach.FixedHour;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.app.support.Cast;
import fr.palier.app.support.LetterCast;
import fr.palier.app.support.PalierTest;
import fr.palier.app.timeline.Timeline;
import jakarta.servlet.http.Cookie;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A landlord with a letterhead and ten households ({@link CallRoom}), a coordinator and a manager, and their browsers. */
@PalierTest
@SuppressWarnings("NullAway") // a null fails the test where it stands
public abstract class SendsTestBed {
    protected static final String NEW_NOTICE = "/messages/avis/nouveau";
    private static final int FOUND = 302;

    @Autowired
    protected MockMvcTester mvc;

    @Autowired
    protected Cast cast;

    @Autowired
    protected CallRoom room;

    @Autowired
    protected LetterCast letters;

    @Autowired
    protected FixedHour hour;

    @Autowired
    protected Timeline timeline;

    @Autowired
    protected Transactions transactions;

    @Autowired
    protected JdbcClient jdbc;

    protected Scope coordinator;
    protected Scope manager;

    @BeforeEach
    void begin() {
        hour.reset();
        coordinator = room.withTenancies(10);
        manager = cast.colleague(coordinator, Role.MANAGER);
        letters.head(manager);
    }

    @AfterEach
    void reset() {
        hour.reset();
    }

    protected MvcTestResult get(Scope scope, String path) {
        return mvc.get().uri(path).with(cast.as(scope)).exchange();
    }

    protected MvcTestResult english(Scope scope, String path) {
        return mvc.get()
                .uri(path)
                .cookie(new Cookie("lang", "en"))
                .with(cast.as(scope))
                .exchange();
    }

    protected MvcTestResult post(Scope scope, String path, String... fields) {
        return postWith(UUID.randomUUID(), scope, path, fields);
    }

    protected MvcTestResult postWith(UUID key, Scope scope, String path, String... fields) {
        var request =
                mvc.post().uri(path).with(cast.as(scope)).with(Cast.form()).param("_key", key.toString());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    /** The address of a notice that somebody begins. */
    protected String begun(Scope scope, String link) {
        return Objects.requireNonNull(get(scope, link).getResponse().getRedirectedUrl());
    }

    /** The page that follows once so many steps of a new notice were filled in, or that of the one that was refused. */
    protected MvcTestResult filled(Scope scope, int steps, String... fields) {
        String page = begun(scope, NEW_NOTICE);
        MvcTestResult answer = post(scope, page, fields);
        if (steps > 1 && answer.getResponse().getStatus() == FOUND) {
            answer = post(scope, page + "/lieu", fields);
        }
        return answer.getResponse().getStatus() == FOUND
                ? get(scope, answer.getResponse().getRedirectedUrl())
                : answer;
    }

    /** What preparing a notice is answered with, once its steps were filled in. */
    protected MvcTestResult prepared(Scope scope, String link, String... fields) {
        String page = begun(scope, link);
        post(scope, page, fields);
        post(scope, page + "/lieu", fields);
        return post(scope, page + "/envoi", fields);
    }

    /** A number that a query about the landlord answers. */
    protected long one(String sql) {
        return transactions.read(
                coordinator,
                () -> jdbc.sql(sql)
                        .param(coordinator.landlord())
                        .query(Long.class)
                        .single());
    }

    /** Changes rows of the landlord. */
    protected void all(String sql) {
        transactions.write(
                coordinator, () -> jdbc.sql(sql).param(coordinator.landlord()).update());
    }
}
