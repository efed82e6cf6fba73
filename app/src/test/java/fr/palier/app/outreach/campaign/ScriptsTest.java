package fr.palier.app.outreach.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.outreach.CallRoom;
import fr.palier.app.outreach.Purpose;
import fr.palier.engine.outreach.Script.Ear;
import fr.palier.engine.text.Lang;
import java.util.List;
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

    /** A voicemail is heard by whoever passes: what the household owes or is given is theirs alone. */
    @Test
    void saysSomethingToWhomeverElseHearsIt() {
        for (Purpose purpose : Purpose.values()) {
            for (Lang lang : Lang.values()) {
                var shipped = scripts.script(coordinator, purpose, 0, lang);
                for (Ear ear : Ear.values()) {
                    assertThat(shipped.to(ear))
                            .as("%s %s %s", purpose, lang, ear)
                            .isNotEmpty();
                }
            }
        }
    }

    @Test
    void refusesToLeaveWordsOfRentAidOrDebt() {
        String text = "# A\n? B ?\n- C\n- D\n! %s\n%s\n";
        for (String told : List.of(
                "Rappelez-nous au sujet de votre loyer.",
                "C'est pour votre demande d'APL.",
                "Une aide vous attend.",
                "Votre dette grandit.",
                "Call us about your arrears.")) {
            for (Ear ear : Ear.values()) {
                String left = text.formatted(ear.code(), told);
                assertRefused("outreach.script.left", () -> scripts.add(coordinator, Purpose.RENT_SUPPORT, left));
            }
        }
        String plain = text.formatted("voicemail", "Rappelez votre agence.");
        int version = scripts.add(coordinator, Purpose.RENT_SUPPORT, plain);
        var own = scripts.script(coordinator, Purpose.RENT_SUPPORT, version, Lang.FR);
        assertThat(scripts.left(Purpose.RENT_SUPPORT, own, Ear.VOICEMAIL, Lang.FR))
                .containsExactly("Rappelez votre agence.");
        assertThat(scripts.left(Purpose.RENT_SUPPORT, own, Ear.THIRD_PARTY, Lang.FR))
                .as("the one that ships, where a version does not say")
                .singleElement()
                .asString()
                .contains("la personne elle-même");
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
