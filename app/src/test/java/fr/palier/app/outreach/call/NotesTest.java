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
        assertThatThrownBy(() -> notes.read(Optional.of("Diabétique"))).isInstanceOf(Refused.class);
        assertThatCode(() -> notes.read(Optional.of("Portage de repas le midi")))
                .doesNotThrowAnyException();
    }

    @Test
    void letsWordsOfDangerPassButNoNumberThatNobodyNeeds() {
        assertThatCode(() -> notes.inDanger(Optional.of("Diabétique, ne répond plus")))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> notes.inDanger(Optional.of("FR76 3000 6000 0112 3456 7890 189")))
                .isInstanceOf(Refused.class);
    }
}
