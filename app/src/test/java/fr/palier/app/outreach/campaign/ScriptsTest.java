package fr.palier.app.outreach.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.outreach.CallRoom;
import fr.palier.app.outreach.Purpose;
import fr.palier.engine.text.Lang;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SuppressWarnings("NullAway") // a null fails the test where it stands
class ScriptsTest extends CampaignTestBed {
    @Autowired
    private Scripts scripts;

    @Test
    void keepsTheScriptWithWhichItWasMade() {
        Campaign before = campaigns.create(coordinator, room.terms(team, Purpose.WELFARE, CallRoom.from(70)));
        String text = "# Bonjour\n? Tout va bien ?\n- Oui\n- Non = other\n";
        assertThat(scripts.add(coordinator, Purpose.WELFARE, text)).isEqualTo(1);
        Campaign after = campaigns.create(coordinator, room.terms(team, Purpose.WELFARE, CallRoom.from(70)));
        assertThat(before.script()).isZero();
        assertThat(after.script()).isEqualTo(1);
        assertThat(scripts.script(coordinator, Purpose.WELFARE, 1, Lang.FR).questions())
                .hasSize(1);
        assertRefused("outreach.script.answers", () -> scripts.add(coordinator, Purpose.WELFARE, "# A\n? B\n- C"));
    }

    /** The same questions, answers and needs in both languages: an answer is kept by its numbers. */
    @Test
    void shipsTheSameScriptsInBothLanguages() {
        for (Purpose purpose : Purpose.values()) {
            var french = scripts.script(coordinator, purpose, 0, Lang.FR).questions();
            var english = scripts.script(coordinator, purpose, 0, Lang.EN).questions();
            assertThat(french).hasSameSizeAs(english).isNotEmpty();
            for (int i = 0; i < french.size(); i++) {
                assertThat(french.get(i).answers().stream()
                                .map(answer -> answer.need())
                                .toList())
                        .isEqualTo(english.get(i).answers().stream()
                                .map(answer -> answer.need())
                                .toList());
            }
        }
    }
}
