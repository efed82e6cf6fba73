package fr.palier.app.relief.fund;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.letters.Checked;
import fr.palier.app.relief.aid.Aids.Seen;
import fr.palier.app.relief.aid.Aids.Wanted;
import fr.palier.app.relief.aid.Paper;
import fr.palier.app.relief.aid.Request;
import fr.palier.app.relief.aid.Request.Agreement;
import fr.palier.app.relief.aid.Request.How;
import fr.palier.app.relief.aid.RequestTestBed;
import fr.palier.app.relief.household.Means;
import fr.palier.app.relief.household.MeansStore;
import fr.palier.app.shared.Days;
import fr.palier.app.shared.Role;
import fr.palier.app.support.LetterCast;
import fr.palier.engine.ledger.Kind;
import fr.palier.engine.text.Lang;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The file for a fund in one paper: who asks, what is owed, what is proposed, which papers. */
@SuppressWarnings("NullAway") // a null fails the test where it stands
class FundFileTest extends RequestTestBed {
    @Autowired
    private LetterCast paper;

    @Autowired
    private MeansStore means;

    private String file() {
        return of("/fsl/1/courriers/fund-file");
    }

    @BeforeEach
    void asksTheFund() {
        paper.head(adviser);
        owes(70, 500_00);
        owes(40, 500_00);
        posted(tenancy, today.minusDays(20), Kind.PAYMENT, 150_00);
        aids.prepare(adviser, tenancy, Wanted.ofFund("FSL-TM", 400_00));
    }

    @Test
    void isNeverIssuedWithoutTheHouseholdsAgreement() {
        assertThat(get(adviser, file()))
                .hasStatusOk()
                .bodyText()
                .contains("accord du ménage")
                .doesNotContain("name=\"suite\"");
        assertThat(send(adviser, file(), "suite", "imprimer")).hasStatus(422);
    }

    @Test
    void holdsAllThatAFundIsTold() throws Exception {
        aids.agree(adviser, new Seen(tenancy.id(), 1, 1), new Agreement(today, How.WRITTEN));
        aids.papers(adviser, new Seen(tenancy.id(), 1, 2), Set.of(Paper.LEASE, Paper.IDENTITY));
        transactions.write(
                adviser,
                () -> means.add(adviser, tenancy.id(), new Means(1_450_00, 320_00, 350_00, 2, 1), Set.of(), today));
        assertThat(get(adviser, of("/fsl/1"))).bodyText().contains(file());
        MvcTestResult issued = send(adviser, file(), "suite", "imprimer");
        assertThat(issued).hasStatus3xxRedirection();
        byte[] pdf = get(adviser, issued.getResponse().getRedirectedUrl())
                .getResponse()
                .getContentAsByteArray();
        assertThat(Checked.against(pdf)).isEmpty();
        String read = String.join(" ", Checked.read(pdf)).replace('\u00a0', ' ');
        assertThat(read)
                .contains("Toulouse Métropole", Days.day(today, Lang.FR) + ", par écrit", "400,00 €")
                .contains("2 adultes, 1 enfant", "1 450,00 €", "320,00 €", "500,00 €")
                .contains(Days.month(today.minusDays(70), Lang.FR), "350,00 €")
                .contains(Days.month(today.minusDays(40), Lang.FR), "850,00 €")
                .contains("pièce d'identité, bail", "avis d'impôt", "une solution qu’il puisse tenir")
                .contains("Si le fonds a un formulaire à lui");
    }

    @Test
    void saysWhatIsMissingBeforeItIsIssuedAndIsOfNoUseOnceThereIsAnAnswer() {
        aids.agree(adviser, new Seen(tenancy.id(), 1, 1), new Agreement(today, How.WRITTEN));
        assertThat(get(adviser, file()))
                .bodyText()
                .contains("les ressources du ménage", "Pièces pas encore vues", "bail")
                .doesNotContain("name=\"suite\"");
        assertThat(send(adviser, file(), "suite", "imprimer")).hasStatus(422);
        aids.file(adviser, new Seen(tenancy.id(), 1, 2), today);
        answers.grant(adviser, new Seen(tenancy.id(), 1, 3), new Request.Granted(300_00, 0), "");
        assertThat(get(adviser, of("/fsl/1"))).bodyText().doesNotContain(file());
        assertThat(get(adviser, file())).hasStatus(422).bodyText().contains("a reçu sa réponse");
    }

    @Test
    void isShutToOthersAndToOtherRequests() {
        assertThat(get(cast.person(cast.landlord(), Role.ADVISER), file())).hasStatus(404);
        assertThat(get(adviser, of("/fsl/9/courriers/fund-file"))).hasStatus(404);
    }
}
