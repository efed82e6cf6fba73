package fr.palier.app.bank;

import fr.palier.app.bank.TrayFilter.Side;
import fr.palier.app.shared.Scope;
import fr.palier.app.support.Cast;
import jakarta.servlet.http.Cookie;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The office, on the pages of the bank. */
@SuppressWarnings("NullAway") // a null fails the test where it stands
abstract class BankPageTestBed extends OfficeTestBed {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    Tray tray;

    MvcTestResult get(String path, Scope scope, String lang) {
        return mvc.get()
                .uri(path)
                .with(cast.as(scope))
                .cookie(new Cookie("lang", lang))
                .exchange();
    }

    MvcTestResult get(String path) {
        return get(path, office.scope, "fr");
    }

    MvcTestResult post(String path, String... fields) {
        var request = mvc.post()
                .uri(path)
                .param("_key", UUID.randomUUID().toString())
                .with(cast.as(office.scope))
                .with(Cast.form());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    Payment only(boolean done) {
        return tray.list(office.scope, new TrayFilter(done, Side.ALL, 0, ""), Optional.empty(), 9)
                .payments()
                .getFirst();
    }
}
