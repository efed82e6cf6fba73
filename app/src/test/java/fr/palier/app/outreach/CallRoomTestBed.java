package fr.palier.app.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.outreach.campaign.Campaign;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.app.support.Cast;
import fr.palier.app.support.PalierTest;
import fr.palier.app.timeline.Timeline;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A call room with its coordinator and a caller, and their browsers. */
@PalierTest
@SuppressWarnings("NullAway") // a null fails the test where it stands
abstract class CallRoomTestBed {
    private static final Pattern TOKEN = Pattern.compile("name=\"bail\" value=\"([^\"]+)\"");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    CallRoom room;

    @Autowired
    FixedHour hour;

    @Autowired
    Timeline timeline;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient jdbc;

    Scope coordinator;
    Scope caller;
    int team;
    Campaign campaign;

    @BeforeEach
    void begin() {
        hour.reset();
        coordinator = room.withTenancies(10);
        team = room.team(coordinator);
        caller = room.caller(coordinator, team);
        campaign = room.running(coordinator, team, Purpose.WELFARE, CallRoom.from(70));
    }

    @AfterEach
    void reset() {
        hour.reset();
    }

    MvcTestResult get(Scope scope, String path) {
        return Plurals.checked(mvc.get().uri(path).with(cast.as(scope)).exchange());
    }

    MvcTestResult english(Scope scope, String path) {
        return Plurals.checked(mvc.get()
                .uri(path)
                .cookie(new Cookie("lang", "en"))
                .with(cast.as(scope))
                .exchange());
    }

    MvcTestResult post(Scope scope, String path, String... fields) {
        var request = mvc.post()
                .uri(path)
                .with(cast.as(scope))
                .with(Cast.form())
                .param("_key", UUID.randomUUID().toString());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return Plurals.checked(request.exchange());
    }

    String token() throws Exception {
        Matcher found = TOKEN.matcher(get(caller, "/appels").getResponse().getContentAsString());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    MvcTestResult record(String outcome, String... fields) throws Exception {
        String[] all = Arrays.copyOf(fields, fields.length + 4);
        all[fields.length] = "bail";
        all[fields.length + 1] = token();
        all[fields.length + 2] = "issue";
        all[fields.length + 3] = outcome;
        return post(caller, "/appels/issue", all);
    }

    /** Somebody of the campaign calls back, and one answers. */
    MvcTestResult take(Scope who, int tenancy, String... more) {
        String[] fields = Arrays.copyOf(more, more.length + 4);
        fields[more.length] = "campagne";
        fields[more.length + 1] = Integer.toString(campaign.id());
        fields[more.length + 2] = "personne";
        fields[more.length + 3] = Long.toString(CallRoom.publicId(coordinator, tenancy));
        return post(who, "/appels/prise", fields);
    }

    long one(String sql) {
        return transactions.read(
                coordinator,
                () -> jdbc.sql(sql)
                        .param(coordinator.landlord())
                        .query(Long.class)
                        .single());
    }

    /** So many attempts to call somebody were made. */
    void tried(int tenancy, int attempts) {
        transactions.write(
                coordinator,
                () -> jdbc.sql("update outreach.person set attempts = ? where landlord_id = ? and tenancy_id = ?")
                        .params(attempts, coordinator.landlord(), tenancy)
                        .update());
    }
}
