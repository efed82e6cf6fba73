package fr.palier.app.identity.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TotpTest {
    /** The secret and the last six digits of the codes of RFC 6238, appendix B. */
    private static final String RFC = Base32.encode("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

    @Test
    void showsTheCodesOfTheStandard() {
        assertThat(Totp.code(RFC, Instant.ofEpochSecond(59))).isEqualTo("287082");
        assertThat(Totp.code(RFC, Instant.ofEpochSecond(1111111109))).isEqualTo("081804");
        assertThat(Totp.code(RFC, Instant.ofEpochSecond(20000000000L))).isEqualTo("353130");
    }

    @Test
    void takesACodeOneStepEarlyOrLateAndNoMore() {
        Instant now = Instant.ofEpochSecond(1_800_000_015);
        String code = Totp.code(RFC, now);
        assertThat(Totp.step(RFC, code, now)).hasValue(60_000_000);
        assertThat(Totp.step(RFC, code, now.plusSeconds(30))).hasValue(60_000_000);
        assertThat(Totp.step(RFC, code, now.minusSeconds(30))).hasValue(60_000_000);
        assertThat(Totp.step(RFC, code, now.plusSeconds(60))).isEmpty();
        assertThat(Totp.step(RFC, code, now.minusSeconds(60))).isEmpty();
    }

    @Test
    void takesCodesWithSpacesAndNothingElse() {
        Instant now = Instant.ofEpochSecond(59);
        assertThat(Totp.step(RFC, "287 082", now)).isPresent();
        for (String wrong : new String[] {"", "287083", "28708", "2870822", "٢٨٧٠٨٢"}) {
            assertThat(Totp.step(RFC, wrong, now)).isEmpty();
        }
    }

    @Test
    void writesSecretsThatReadBack() {
        Random random = new Random(7);
        for (int length = 0; length < 40; length++) {
            byte[] bytes = new byte[length];
            random.nextBytes(bytes);
            assertThat(Base32.decode(Base32.encode(bytes))).isEqualTo(bytes);
        }
    }

    @Test
    void drawsASquareWithoutScriptOrStyle() {
        QrCode square = QrCode.of(Totp.address(Totp.freshSecret(), "camille.roux@example.org"));
        assertThat(square.size()).isGreaterThan(40);
        assertThat(square.path()).matches(Pattern.compile("(M\\d+ \\d+h\\d+v1h-\\d+z)+"));
    }
}
