package fr.palier.app.outreach.call;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palier.app.shared.Refused;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NotesTest {
    private final Notes notes = new Notes();

    @Test
    void asksForTheNeedInsteadOfTheIllness() {
        assertThatThrownBy(() -> notes.read(Optional.of("Diabétique"), false)).isInstanceOf(Refused.class);
        assertThatCode(() -> notes.read(Optional.of("Portage de repas le midi"), false))
                .doesNotThrowAnyException();
    }

    @Test
    void letsWordsOfDangerPassButNoNumberThatNobodyNeeds() {
        assertThatCode(() -> notes.read(Optional.of("Diabétique, ne répond plus"), true))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> notes.read(Optional.of("FR76 3000 6000 0112 3456 7890 189"), true))
                .isInstanceOf(Refused.class);
    }
}
