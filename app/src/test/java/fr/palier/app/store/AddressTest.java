package fr.palier.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {
    @Test
    void readsPostgresqlsOwnForm() {
        assertThat(Address.read("V", "postgresql://palier_app:a%40b+c@localhost:5433/region"))
                .isEqualTo(new Login("jdbc:postgresql://localhost:5433/region", "palier_app", "a@b+c"));
    }

    @Test
    void readsJdbcsForm() {
        assertThat(Address.read("V", "jdbc:postgresql://127.0.0.1/?user=palier_app&password=secret&connectTimeout=3"))
                .isEqualTo(new Login("jdbc:postgresql://127.0.0.1/palier?connectTimeout=3", "palier_app", "secret"));
    }

    @Test
    void keepsWhatVerifiesARemoteServer() {
        assertThat(Address.read("V", "postgres://a:b@db.example.org/palier?sslmode=verify-full")
                        .url())
                .isEqualTo("jdbc:postgresql://db.example.org/palier?sslmode=verify-full");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?sslmode=require", "?sslmode=verify-ca", "?sslmode=disable"})
    void refusesARemoteServerThatIsNotVerified(String query) {
        refuses("store.tls", "postgresql://a:b@db.example.org/palier" + query);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mysql://a:b@localhost/palier",
                "postgresql://localhost/palier",
                "palier",
                "postgresql://a:b c@d/e"
            })
    void refusesWhatIsNoAddress(String text) {
        refuses("store.url", text);
    }

    @Test
    void neverQuotesThePassword() {
        assertThatExceptionOfType(Unusable.class)
                .isThrownBy(() -> Address.read("V", "postgresql://a:sesame ouvre toi@d/e"))
                .withMessageNotContaining("sesame")
                .withNoCause();
    }

    private static void refuses(String key, String text) {
        assertThatExceptionOfType(Unusable.class)
                .isThrownBy(() -> Address.read("V", text))
                .returns(key, Unusable::key);
    }
}
