package fr.palier.app.dossier;

import fr.palier.app.shared.Scope;
import fr.palier.app.support.Cast;
import java.util.Objects;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The same with a browser for each of them. */
@SuppressWarnings("NullAway") // a null fails the test where it stands
abstract class PageTestBed extends DossierTestBed {
    @Autowired
    MockMvcTester mvc;

    MvcTestResult get(Scope scope, String path) {
        return mvc.get().uri(path).with(cast.as(scope)).exchange();
    }

    MvcTestResult post(Scope scope, String path, String... fields) {
        return post(scope, UUID.randomUUID(), path, fields);
    }

    MvcTestResult post(Scope scope, UUID key, String path, String... fields) {
        var request =
                mvc.post().uri(path).with(cast.as(scope)).with(Cast.form()).param("_key", key.toString());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    static String path(Dossier dossier) {
        return "/dossiers/" + dossier.publicId();
    }

    String situation() {
        return "/situations/" + tenancy.publicId();
    }

    static String version(Dossier dossier) {
        return Integer.toString(dossier.version());
    }

    static String location(MvcTestResult result) {
        return Objects.requireNonNull(result.getResponse().getRedirectedUrl());
    }
}
