package fr.palier.app.relief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palier.app.letters.Checked;
import fr.palier.app.letters.Draft;
import fr.palier.app.letters.Paperwork;
import fr.palier.app.shared.Refused;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every letter about a plan on paper, held to the norms and read back along its tags. */
class PlanPaperTest extends PlanPaperTestBed {
    @ParameterizedTest
    @EnumSource(PlanLetter.class)
    void isKeptByArchivesAndReadByScreenReaders(PlanLetter letter) throws Exception {
        assertThat(Checked.against(print(letter))).isEmpty();
    }

    @Test
    void repeatsTheHeadOfATableAndSumsToTheCent() throws Exception {
        Draft draft = draft(
                PlanLetter.PLAN_AGREEMENT,
                tenancy("Azéma", false),
                Paperwork.head(),
                read(PlanLetter.PLAN_AGREEMENT, 1_999_99, 50_00));
        byte[] pdf = Paperwork.print(draft);
        keep("forty", pdf);
        assertThat(draft.facts().rows()).hasSize(40);
        assertThat(Checked.pages(pdf)).isGreaterThan(1);
        assertThat(Checked.against(pdf)).isEmpty();
        assertThat(Checked.shown(pdf).split("À payer le", -1)).hasSizeGreaterThan(2);
        List<String> read = Checked.read(pdf);
        assertThat(read).filteredOn(line -> line.contains("À payer le")).hasSize(1);
        assertThat(read)
                .filteredOn(line -> line.startsWith("TH: ") && line.matches("TH: \\d+"))
                .hasSize(40);
        long sum = IntStream.range(0, 40)
                .mapToLong(
                        i -> Long.parseLong(draft.facts().rows().get(i).get(2).replaceAll("\\D", "")))
                .sum();
        assertThat(sum).isEqualTo(1_999_99);
    }

    @Test
    void printsAnyNameAsItIs() throws Exception {
        String name = "d'Artagnan-Ñuñez <script>alert(\"x\")</script> & Œuvrard-de-la-Très-Longue-Maison "
                .repeat(3)
                .strip();
        byte[] pdf = Paperwork.print(draft(
                PlanLetter.PLAN_PROPOSAL,
                tenancy(name, false),
                Paperwork.head(),
                read(PlanLetter.PLAN_PROPOSAL, 612_40, 68_00)));
        keep("long", pdf);
        assertThat(Checked.against(pdf)).isEmpty();
        assertThat(String.join(" ", Checked.read(pdf)).replaceAll("\\s", ""))
                .contains("d'Artagnan-Ñuñez<script>alert(\"x\")</script>&Œuvrard-de-la-Très-Longue-Maison");
    }

    @Test
    void showsAProtectedAddressNowhere() throws IOException {
        for (PlanLetter letter : PlanLetter.values()) {
            Draft draft = draft(letter, tenancy("Azéma", true), Paperwork.head(), read(letter, 612_40, 68_00));
            assertThat(Checked.shown(Paperwork.print(draft))).doesNotContain("31200", "Amandiers");
        }
    }

    @Test
    void refusesACharacterThatNoFontOfOursHas() {
        Draft draft = draft(
                PlanLetter.PLAN_PROPOSAL,
                tenancy("Ивáнов", false),
                Paperwork.head(),
                read(PlanLetter.PLAN_PROPOSAL, 612_40, 68_00));
        assertThatThrownBy(() -> Paperwork.print(draft))
                .isInstanceOf(Refused.class)
                .hasMessage("letters.unprintable");
    }

    @Test
    void bindsLettersWithTheirTags() throws Exception {
        byte[] bound = Paperwork.bind(print(PlanLetter.PLAN_BREACH), print(PlanLetter.PLAN_AGREEMENT));
        keep("bound", bound);
        assertThat(Checked.against(bound)).isEmpty();
        assertThat(Checked.read(bound))
                .filteredOn(line -> line.startsWith("H1: "))
                .hasSize(2);
    }
}
