package fr.palier.app.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palier.app.portfolio.ContactPoint.Kind;
import fr.palier.app.shared.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactPointTest {
    @ParameterizedTest
    @CsvSource({
        "0612345678, 06 12 34 56 78",
        "06.12.34.56.78, 06 12 34 56 78",
        "+33 (0)6 12 34 56 78, 06 12 34 56 78",
        "0033612345678, 06 12 34 56 78",
        "+49 30 123456, +4930123456"
    })
    void writesNumbersInOneForm(String typed, String kept) {
        assertThat(ContactPoint.normal(Kind.PHONE, typed)).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "06 12", "0012345678", "06 12 34 56 78 90", "appeler le soir", "+0123456789"})
    void refusesWhatCannotBeCalled(String typed) {
        assertThatThrownBy(() -> ContactPoint.normal(Kind.PHONE, typed)).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "azema", "azema@", "@example.org", "a b@example.org", "a@example", "a@b.org, c@d.org"})
    void refusesWhatCannotReceiveMail(String typed) {
        assertThatThrownBy(() -> ContactPoint.normal(Kind.EMAIL, typed)).isInstanceOf(Refused.class);
    }

    @Test
    void showsTooLittleToUse() {
        assertThat(new ContactPoint(Kind.PHONE, "06 12 34 56 78", true).masked())
                .isEqualTo("06 •• •• •• 78");
        assertThat(new ContactPoint(Kind.PHONE, "123", true).masked()).isEqualTo("••••");
        assertThat(new ContactPoint(Kind.EMAIL, "luce@example.org", true).masked())
                .isEqualTo("l•••@example.org");
        assertThat(new ContactPoint(Kind.EMAIL, "luce@example.org", true)).hasToString("ContactPoint[EMAIL]");
    }
}
