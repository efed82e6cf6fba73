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

    @Test
    void asksForNothingThatANoteMayNotHold() {
        for (Purpose purpose : Purpose.values()) {
            scripts.check(purpose, scripts.text(coordinator, purpose, 0, Lang.FR));
            scripts.check(purpose, scripts.text(coordinator, purpose, 0, Lang.EN));
        }
        String asked = "# A\n? Quelle est votre religion ?\n- Musulmane\n- Autre";
        assertRefused("outreach.script.sensitive", () -> scripts.add(coordinator, Purpose.WELFARE, asked));
        String ill = "# A\n? Avez-vous le cancer ?\n- Oui\n- Non";
        assertRefused("outreach.script.sensitive", () -> scripts.add(coordinator, Purpose.RENT_SUPPORT, ill));
        String owed = "# A\nVous devez 1 200 €.\n? B ?\n- C\n- D";
        assertRefused("outreach.script.amount", () -> scripts.add(coordinator, Purpose.RENT_SUPPORT, owed));
        String rent = "# A\n? Votre loyer est-il payé ?\n- Oui\n- Non";
        assertRefused("outreach.script.debt", () -> scripts.add(coordinator, Purpose.WELFARE, rent));
        assertThat(scripts.add(coordinator, Purpose.RENT_SUPPORT, rent)).isEqualTo(1);
    }
}
