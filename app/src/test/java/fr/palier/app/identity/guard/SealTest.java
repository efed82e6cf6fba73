package fr.palier.app.identity.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class SealTest {
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    @Test
    void sealsAndOpens() {
        Seal seal = new Seal(KEY);
        String sealed = seal.seal("JBSWY3DPEHPK3PXP");
        assertThat(sealed).doesNotContain("JBSWY3DP").isNotEqualTo(seal.seal("JBSWY3DPEHPK3PXP"));
        assertThat(seal.open(sealed)).isEqualTo("JBSWY3DPEHPK3PXP");
    }

    @Test
    void opensWhatWasKeptBeforeThereWasAKey() {
        assertThat(new Seal(KEY).open(new Seal("").seal("text"))).isEqualTo("text");
    }

    @Test
    void opensNothingThatWasTamperedWith() {
        Seal seal = new Seal(KEY);
        String sealed = seal.seal("JBSWY3DPEHPK3PXP");
        char other = sealed.charAt(20) == 'A' ? 'B' : 'A';
        String tampered = sealed.substring(0, 20) + other + sealed.substring(21);
        assertThatThrownBy(() -> seal.open(tampered)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new Seal("").open(sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void refusesAKeyOfAnotherLength() {
        assertThatThrownBy(() -> new Seal("AAAA")).isInstanceOf(IllegalArgumentException.class);
    }
}
