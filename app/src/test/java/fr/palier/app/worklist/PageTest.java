package fr.palier.app.worklist;

import fr.palier.app.shared.BusinessClock;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Transactions;
import fr.palier.app.support.Cast;
import fr.palier.app.support.PalierTest;
import java.io.UnsupportedEncodingException;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What tests of the list's pages share: a landlord on its first morning, and a browser with or without script. */
@PalierTest
abstract class PageTest {
    @Autowired
    MockMvcTester web;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Transactions transactions;

    @Autowired
    BusinessClock clock;

    Morning morning;
    Scope scope;

    @BeforeEach
    void begin() {
        morning = Morning.with(120, clock.today(), cast, jdbc, transactions);
        scope = morning.scope();
    }

    MvcTestResult get(Scope who, String address) {
        return web.get().uri(address).with(cast.as(who)).exchange();
    }

    String page(Scope who, String address) {
        return text(get(who, address));
    }

    static String text(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString().replace("&#39;", "'");
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }

    static String location(MvcTestResult result) {
        return String.valueOf(result.getResponse().getRedirectedUrl());
    }

    MvcTestResult post(Scope who, String address, String... parameters) {
        var request = web.post().uri(address).with(cast.as(who)).with(cast.form());
        for (int i = 0; i < parameters.length; i += 2) {
            request = request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }

    MvcTestResult script(Scope who, String address, String... parameters) {
        var request =
                web.post().uri(address).with(cast.as(who)).with(cast.form()).header("HX-Request", "true");
        for (int i = 0; i < parameters.length; i += 2) {
            request = request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }

    String line(int tenancy) {
        return "/aujourdhui/lignes/" + morning.publicId(tenancy);
    }
}
