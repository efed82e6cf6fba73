package fr.palier.app.relief.guarantee;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.letters.Checked;
import fr.palier.app.portfolio.TenancyDetails;
import fr.palier.app.relief.aid.Aids.Seen;
import fr.palier.app.relief.aid.Aids.Wanted;
import fr.palier.app.relief.clock.Deadlines.Fed;
import fr.palier.app.support.LetterCast;
import fr.palier.engine.law.Deadline.Nature;
import fr.palier.engine.ledger.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What guarantees put into the calendar. */
@SuppressWarnings("NullAway") // a null fails the test where it stands
class GuaranteeDeadlinesTest extends GuaranteeTestBed {
    @Autowired
    private GuaranteeDeadlines deadlines;

    @Autowired
    private LetterCast paper;

    private int prepared(String body, Optional<LocalDate> fileBy) {
        return aids.prepare(adviser, tenancy, new Wanted(body, 500_00, "V-1", fileBy));
    }

    private List<String> days() {
        List<Fed> found = deadlines.of(adviser, tenancy.id());
        assertThat(deadlines.all(adviser).getOrDefault(tenancy.id(), List.of()))
                .containsExactlyInAnyOrderElementsOf(found);
        return found.stream()
                .map(Fed::deadline)
                .map(one -> one.code() + " " + one.day())
                .toList();
    }

    private void known(String scheme) {
        known(tenancy, scheme);
    }

    private void known(TenancyDetails who, String scheme) {
        guarantees.add(
                adviser,
                new Guarantee(
                        who.id(), 0, scheme, "Action Logement", "", "V-1", Optional.empty(), Optional.empty(), 0, ""));
    }

    @Test
    void setsNoDaysWithoutAGuarantee() {
        assertThat(days()).isEmpty();
    }

    @Test
    void countsFromTheFirstUnpaidTermAndFromTheLastUntilTheDebtIsDeclared() {
        known("visale");
        assertThat(days())
                .containsExactly("guarantee-notice " + today.minusDays(25), "guarantee-declare " + today.plusDays(20));
        assertThat(deadlines.of(adviser, tenancy.id()))
                .map(Fed::deadline)
                .allMatch(one -> one.nature() == Nature.PROTECTIVE && one.isToCheck());
        int number = prepared("visale", Optional.empty());
        assertThat(days()).as("preparing is not declaring").hasSize(2);
        aids.tell(adviser, new Seen(tenancy.id(), number, 1), today);
        aids.file(adviser, new Seen(tenancy.id(), number, 2), today);
        assertThat(days()).containsExactly("guarantee-answer " + today.plusDays(30));
        answers.refuse(adviser, new Seen(tenancy.id(), number, 3), "Hors délai");
        assertThat(days()).isEmpty();
    }

    /** Who pays what fell due on the 1st around the 22nd, as always, is not put on notice on the 16th. */
    @Test
    void asksNothingOfAHouseholdThatPaysAsAlways() {
        TenancyDetails usual = household("Ponctuel");
        known(usual, "visale");
        for (int month = 0; month < 5; month++) {
            posted(usual, today.minusDays(5 + 30L * month), Kind.CHARGE, 600_00);
        }
        for (int month = 1; month < 5; month++) {
            assertThat(deadlines.of(adviser, usual.id()))
                    .as("%d months are unpaid", 6 - month)
                    .hasSize(2);
            posted(usual, today.minusDays(30L * month - 17), Kind.PAYMENT, 600_00);
        }
        assertThat(deadlines.of(adviser, usual.id())).isEmpty();
        assertThat(deadlines.all(adviser)).doesNotContainKey(usual.id());
        assertThat(get(adviser, "/situations/" + usual.publicId() + "/garanties/connues/1/courriers/guarantee-demand"))
                .hasStatus(422);
    }

    /** Visale pays from more than a month's rent on. */
    @Test
    void asksNothingOfADebtTooSmallForTheGuarantee() {
        TenancyDetails small = household("Petit");
        known(small, "visale");
        posted(small, today.minusDays(70), Kind.CHARGE, 500_00);
        assertThat(deadlines.of(adviser, small.id())).isEmpty();
        posted(small, today.minusDays(40), Kind.CHARGE, 10_00);
        assertThat(deadlines.of(adviser, small.id())).hasSize(2);
    }

    @Test
    void leadsToTheLetterOfEachDayAndIsDoneWithTheNoticeOnceItIsWritten() throws Exception {
        paper.head(adviser);
        known("visale");
        String demand = of("/garanties/connues/1/courriers/guarantee-demand");
        assertThat(get(adviser, of("/echeances"))).bodyText().contains(demand, of("/garanties#scheme-visale"));
        assertThat(get(adviser, path(""))).bodyText().contains(demand);
        assertThat(get(adviser, demand))
                .hasStatusOk()
                .bodyText()
                .contains("mettons en demeure", "Émettre et ouvrir", "s&#39;envoie au locataire")
                .doesNotContain("à un tiers");
        var issued = send(adviser, demand, "suite", "imprimer");
        assertThat(issued).hasStatus3xxRedirection();
        byte[] pdf = get(adviser, issued.getResponse().getRedirectedUrl())
                .getResponse()
                .getContentAsByteArray();
        assertThat(Checked.against(pdf)).isEmpty();
        assertThat(days()).containsExactly("guarantee-declare " + today.plusDays(20));
        prepared("visale", Optional.empty());
        assertThat(get(adviser, of("/echeances"))).bodyText().contains(of("/garanties/1/courriers/guarantee-call"));
        assertThat(get(adviser, of("/garanties/connues/7/courriers/guarantee-demand")))
                .hasStatus(404);
        assertThat(get(adviser, of("/garanties/1/courriers/guarantee-demand"))).hasStatus(404);
    }

    @Test
    void takesTheDayThatWasTypedForARequestInPreparation() {
        known("insurance");
        assertThat(days()).as("its contract alone says until when").isEmpty();
        prepared("insurance", Optional.of(today.plusDays(9)));
        prepared("al-loan", Optional.of(today.minusDays(60)));
        assertThat(days())
                .containsExactlyInAnyOrder("guarantee-file " + today.plusDays(9), "aid-file " + today.minusDays(60));
    }
}
