package fr.palier.app.signing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.relief.Proposing.Proposed;
import fr.palier.app.relief.household.Means;
import fr.palier.app.relief.sums.Missing;
import fr.palier.app.shared.words.FreeText;
import fr.palier.app.support.TestStore;
import fr.palier.app.support.Visitor;
import fr.palier.app.timeline.HoldReason;
import fr.palier.app.timeline.HoldTerms;
import fr.palier.app.timeline.Holds;
import fr.palier.app.timeline.Timeline;
import fr.palier.engine.ledger.Kind;
import fr.palier.engine.plan.Deferral;
import fr.palier.engine.plan.Schedule;
import fr.palier.engine.plan.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of a plan when those who have to sign it do. */
@SuppressWarnings("NullAway") // a null fails the test where it stands
class SigningTest extends SigningTestBed {
    @Autowired
    private Holds holds;

    @Autowired
    private Timeline timeline;

    @Test
    void signsByALinkThatIsGoodOnce() throws Exception {
        String link = links().getFirst();
        Visitor tenant = arrived(link);
        assertThat(tenant.see("/mon-espace/signer").body())
                .contains(
                        "500,00",
                        "100,00",
                        "05 00 00 00 00",
                        "En tout",
                        "Luce Azéma",
                        "Je suis d&#39;accord et je signe")
                .doesNotContain(token(link));
        assertThat(tenant.see("/mon-espace/signer/plan").response().getContentType())
                .isEqualTo("application/pdf");
        assertThat(refusal(tenant, tenant.fill("/mon-espace/signer", "name", "Luce Azéma")))
                .contains("Cochez", "value=\"Luce Azéma\"");
        assertThat(refusal(tenant, sign(tenant, "Jean Azéma"))).contains("pas le nom attendu");
        assertThat(tenant.see("/mon-espace/signer").body())
                .as("said once, and reloading sends nothing again")
                .doesNotContain("pas le nom attendu");
        assertThat(awaits()).isTrue();
        assertThat(sign(tenant, "AZEMA luce").location()).isEqualTo("/mon-espace/signer");
        assertThat(tenant.see("/mon-espace/signer").body())
                .contains("Merci, Luce Azéma")
                .doesNotContain("name=\"agreed\"");
        assertThat(get(page())).bodyText().contains("Le ménage tient ce plan", "Luce Azéma");
        assertThat(get("/situations/" + tenancy.publicId())).bodyText().contains("Signature par un lien");
    }

    /** What is counted on purpose has a name on the tenant's page too; once it comes, the tenant is asked to call. */
    @Test
    void saysThatTheMissingBenefitIsCountedAndThatItCame() throws Exception {
        assertThat(withdrawn()).hasRedirectedUrl(page());
        proposing.propose(
                adviser,
                tenancy,
                new Proposed(
                        Schedule.of(Terms.monthly(500_00, clock.today().plusDays(5), 100_00)),
                        500_00,
                        Deferral.NONE,
                        0,
                        0,
                        new Means(1_640_00, 700_00, 330_00, 1, 0),
                        Set.of(),
                        Optional.empty(),
                        new Proposed.Part(Missing.of(200_00, true), "Droits fermés")));
        Visitor tenant = arrived(links(2).getFirst());
        assertThat(tenant.see("/mon-espace/signer").body())
                .containsSubsequence(
                        "dont aide au logement que la CAF ou la MSA n",
                        "comptée exprès dans ce plan",
                        "200,00",
                        "Total du plan",
                        "500,00",
                        "ce plan vous demande de la payer")
                .doesNotContain("Droits fermés");
        posted(Kind.BENEFIT, 200_00);
        assertThat(tenant.see("/mon-espace/signer").body())
                .contains("elle est revenue\u00a0: 200,00", "aide au logement est revenue (200,00", "Appelez")
                .doesNotContain("vous demande de la payer");
    }

    /** 200 € of 500 € are benefit that has stopped: the tenant reads what is asked of them, and of whom the rest is awaited. */
    @Test
    void saysWhoseTheMissingBenefitIs() throws Exception {
        assertThat(withdrawn()).hasRedirectedUrl(page());
        proposing.propose(
                adviser,
                tenancy,
                new Proposed(
                        Schedule.of(Terms.monthly(300_00, clock.today().plusDays(5), 100_00)),
                        500_00,
                        Deferral.NONE,
                        0,
                        0,
                        new Means(1_640_00, 700_00, 330_00, 1, 0),
                        Set.of(),
                        Optional.empty(),
                        new Proposed.Part(Missing.of(200_00, false), "")));
        Visitor tenant = arrived(links(2).getFirst());
        assertThat(tenant.see("/mon-espace/signer").body())
                .containsSubsequence(
                        "Dette au ",
                        "500,00",
                        "dont aide au logement qui manque, attendue de la CAF ou de la MSA, hors du plan",
                        "200,00",
                        "dont part du ménage, dans ce plan",
                        "300,00",
                        "Total du plan",
                        "300,00",
                        "ne vous est pas demandée")
                .doesNotContain("il manquait");
    }

    @Test
    void leadsBackToWhatWasSigned() throws Exception {
        String link = links().getFirst();
        sign(arrived(link), "Luce Azéma");
        Visitor second = new Visitor(mvc, "198.51.100.41");
        second.see(link);
        assertThat(second.see("/mon-espace/signer").body()).contains("number").doesNotContain("Azéma", "500,00");
        second.fill("/mon-espace/signer/entrer", "number", tenancy.number());
        assertThat(second.see("/mon-espace/signer").body())
                .as("what was signed, for as long as the link lasts")
                .contains("Merci, Luce Azéma", "Ce qui est convenu")
                .doesNotContain("name=\"agreed\"");
        assertThat(second.see("/mon-espace/signer/plan").status()).isEqualTo(200);
        assertThat(sign(second, "Luce Azéma").status()).as("it signs once").isEqualTo(404);
    }

    @Test
    void keepsWhatWasSignedAndByWhom() throws Exception {
        sign(arrived(links().getFirst()), "Luce Azéma");
        List<String> kept = transactions.read(
                adviser,
                () -> jdbc.sql("""
                        select s.typed_name || ' ' || s.signed_on || ' ' || (l.sha256 = r.letter_sha256) as kept
                        from signing.signer s join signing.request r on r.landlord_id = s.landlord_id and r.id = s.request_id
                        join letters.issued l on l.landlord_id = r.landlord_id and l.tenancy_id = r.tenancy_id
                            and l.recorded = r.letter
                        where s.landlord_id = ?""")
                        .param(adviser.landlord())
                        .query(String.class)
                        .list());
        assertThat(kept).containsExactly("Luce Azéma " + clock.today() + " true");
    }

    @Test
    void waitsForEachWhoHasToSign() throws Exception {
        List<String> links = links("cotenants", "Paul Azéma\nJeanne d'Arc");
        assertThat(links).hasSize(3);
        sign(arrived(links.get(0)), "Luce Azéma");
        sign(arrived(links.get(2)), "jeanne d arc");
        assertThat(awaits()).isTrue();
        assertThat(get(page() + "/signatures")).bodyText().contains("a signé", "n&#39;a pas encore signé");
        Visitor paul = arrived(links.get(1));
        assertThat(paul.see("/mon-espace/signer").body()).contains("Jeanne d&#39;Arc");
        sign(paul, "Paul Azéma");
        assertThat(awaits()).isFalse();
    }

    @Test
    void letsTheLastOfTwoAtOnceSetThePlanRunning() throws Exception {
        List<String> links = links("cotenants", "Paul Azéma");
        List<String> names = List.of("Luce Azéma", "Paul Azéma");
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Future<?>> signing = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                String token = token(links.get(i));
                String name = names.get(i);
                signing.add(both.submit(() -> household.sign(token, name, true)));
            }
            for (Future<?> one : signing) {
                one.get();
            }
        }
        assertThat(awaits()).isFalse();
    }

    @Test
    void asksNobodyTwice() {
        assertThat(asked("cotenants", "AZEMA Luce"))
                .hasStatus(422)
                .bodyText()
                .contains("AZEMA Luce est déjà dans la liste");
        assertThat(asked("cotenants", "Paul Azéma", "protection", "curatorship", "representative", "paul azema"))
                .hasStatus(422);
        assertThat(asked("cotenants", "Paul Azéma")).hasStatusOk();
    }

    @Test
    void signsNothingWithoutWhoRepresentsTheTenant() throws Exception {
        assertThat(asked("protection", "guardianship"))
                .hasStatus(422)
                .bodyText()
                .contains("nom du tuteur");
        assertThat(asked("representative", "M. Roca")).hasStatus(422);
        List<String> guardian = links("protection", "guardianship", "representative", "Marc Roca");
        assertThat(guardian).hasSize(1);
        Visitor visitor = arrived(guardian.getFirst());
        assertThat(visitor.see("/mon-espace/signer").body())
                .contains("Plan de paiement\u00a0: Luce Azéma", "comme tuteur");
        assertThat(refusal(visitor, sign(visitor, "Luce Azéma"))).contains("pas le nom attendu");
        List<String> curator = links("protection", "curatorship", "representative", "Marc Roca");
        assertThat(curator).hasSize(2);
        sign(arrived(curator.get(0)), "Luce Azéma");
        assertThat(awaits()).isTrue();
        sign(arrived(curator.get(1)), "Marc Roca");
        assertThat(awaits()).isFalse();
    }

    @Test
    void saysKindlyThatNothingIsSignedWhileTheDebtMayNotBePaid() throws Exception {
        List<String> links = links("cotenants", "Paul Azéma");
        Visitor tenant = arrived(links.getFirst());
        Visitor other = arrived(links.getLast());
        holds.add(
                adviser,
                tenancy.id(),
                new HoldTerms(
                        HoldReason.OVER_INDEBTEDNESS,
                        clock.today().minusDays(3),
                        clock.today().plusDays(200),
                        FreeText.NONE));
        assertThat(tenant.see("/mon-espace/signer").body())
                .contains("rien à signer pour le moment", "surendettement", "05 00 00 00 00")
                .doesNotContain("name=\"agreed\"", "Ce qui est proposé", "100,00");
        assertThat(other.see("/mon-espace/signer").body())
                .contains("rien à signer pour le moment")
                .doesNotContain("surendettement", "name=\"agreed\"");
        assertThat(refusal(tenant, sign(tenant, "Luce Azéma"))).contains("Rien n&#39;est signé");
        assertThat(awaits()).isTrue();
        assertThat(get(page()))
                .bodyText()
                .contains("Ne faites pas signer ce plan")
                .doesNotContain("/signatures\"");
        assertThat(get(page() + "/signatures"))
                .bodyText()
                .contains("Ne faites pas signer ce plan", "a ouvert le lien", "/signatures/annulation")
                .doesNotContain("Créer les liens");
        assertThat(asked()).hasStatus(422).bodyText().contains("surendettement est recevable");
    }

    @Test
    void saysWhatToDoOnceTheFirstInstalmentIsPast() {
        TestStore.asOwner(
                "set app.landlord = '" + adviser.landlord() + "'", "update relief.instalment set day = day - 6");
        assertThat(get(page()))
                .bodyText()
                .contains("est passée sans signature", "Retirer la proposition")
                .doesNotContain("/signatures\"");
        assertThat(get(page() + "/signatures"))
                .bodyText()
                .contains("est passée sans signature")
                .doesNotContain("Créer les liens");
    }
}
