package fr.palier.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.shell.Frame.Theme;
import fr.palier.engine.text.Lang;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RibbonTest {
    private static String on(LocalDate day, Lang lang) {
        return frame(day, lang).ribbonDay();
    }

    private static Frame frame(LocalDate day, Lang lang) {
        return new Frame(
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                "",
                false,
                lang,
                Theme.AUTO,
                Optional.of(day));
    }

    @Test
    void saysTheFirstOfAMonthAsPeopleDo() {
        assertThat(on(LocalDate.of(2020, 5, 1), Lang.FR)).isEqualTo("vendredi 1er mai 2020");
        assertThat(on(LocalDate.of(2020, 5, 2), Lang.FR)).isEqualTo("samedi 2 mai 2020");
        assertThat(on(LocalDate.of(2020, 5, 1), Lang.EN)).isEqualTo("Friday 1 May 2020");
    }

    @Test
    void saysHowFarADemonstrationGoesAndOffersNoDayBeyond() {
        assertThat(frame(LocalDate.of(2020, 4, 15), Lang.FR).ribbonEnd()).isEqualTo("31 mai 2020");
        assertThat(frame(LocalDate.of(2020, 5, 30), Lang.FR).hasNextDay()).isTrue();
        assertThat(frame(LocalDate.of(2020, 5, 31), Lang.FR).hasNextDay()).isFalse();
        assertThat(Frame.bare(Lang.FR).hasNextDay()).isFalse();
    }
}
