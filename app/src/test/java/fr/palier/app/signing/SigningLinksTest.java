package fr.palier.app.signing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.relief.aid.Aids;
import fr.palier.app.relief.aid.Answers;
import fr.palier.app.relief.aid.Request;
import fr.palier.app.shared.Days;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Token;
import fr.palier.app.support.Cast;
import fr.palier.app.support.TestStore;
import fr.palier.app.support.Visitor;
import fr.palier.engine.text.Lang;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** When a link is good, and what is said when it is not. */
@SuppressWarnings("NullAway") // a null fails the test where it stands
class SigningLinksTest extends SigningTestBed {
    @Autowired
    private Aids aids;

    @Autowired
    private Answers answers;

    @Test
    void saysTheSameOfEveryLinkThatIsNotGood() throws Exception {
        String first = links().getFirst();
        String second = links().getFirst();
        isGone(first);
        isGone("/mon-espace/signer/nonsense");
        isGone("/mon-espace/signer/" + adviser.landlord() + "." + Token.fresh());
        Scope stranger = cast.person(cast.landlord(), Role.ADVISER);
        isGone("/mon-espace/signer/" + stranger.landlord() + second.substring(second.indexOf('.')));
        isGone("/mon-espace/signer/" + token(second).replace('.', '-'));
        transactions.write(
                adviser,
                () -> jdbc.sql("update signing.request set cancelled_at = now() where landlord_id = ?")
                        .param(adviser.landlord())
                        .update());
        isGone(second);
        new Visitor(mvc, "198.51.100.42").see("/mon-espace/signer/plan");
    }

    @Test
    void saysUntilWhichDayOfWorkItIsGood() throws Exception {
        String link = links().getFirst();
        assertThat(get(page() + "/signatures"))
                .bodyText()
                .contains("jusqu&#39;au " + Days.day(clock.today().plusDays(5), Lang.FR));
        transactions.write(
                adviser,
                () -> assertThat(jdbc.sql("select until_on from signing.request where landlord_id = ?")
                                .param(adviser.landlord())
                                .query((row, n) -> row.getObject(1, java.time.LocalDate.class))
                                .single())
                        .isEqualTo(clock.today().plusDays(5)));
        arrived(link);
    }

    @Test
    void isGoodUntilItsDay() throws Exception {
        String link = links().getFirst();
        transactions.write(
                adviser,
                () -> assertThat(jdbc.sql("""
                                select expires_at between now() + interval '5 days' and now() + interval '14 days'
                                from signing.request where landlord_id = ? and cancelled_at is null""")
                                .param(adviser.landlord())
                                .query(Boolean.class)
                                .single())
                        .isTrue());
        TestStore.asOwner(
                "set app.landlord = '" + adviser.landlord() + "'",
                "update signing.request set expires_at = now() - interval '1 minute'");
        isGone(link);
        assertThat(get(page() + "/signatures")).bodyText().contains("trop de temps");
    }

    @Test
    void isWorthNothingAfterFiveWrongNumbers() throws Exception {
        String link = links().getFirst();
        Visitor tenant = new Visitor(mvc, "198.51.100.43");
        tenant.see(link);
        tenant.see("/mon-espace/signer");
        for (int i = 0; i < 4; i++) {
            assertThat(refusal(tenant, tenant.fill("/mon-espace/signer/entrer", "number", "CT0")))
                    .contains("data-errors");
        }
        tenant.fill("/mon-espace/signer/entrer", "number", "CT0");
        assertThat(tenant.see("/mon-espace/signer").status()).isEqualTo(404);
        isGone(link);
    }

    @Test
    void signsNothingOnceAidWasGrantedThatThePlanDoesNotCount() throws Exception {
        Visitor tenant = arrived(links().getFirst());
        int number = aids.prepare(adviser, tenancy, Aids.Wanted.ofFund("FSL-31", 300_00));
        Request.Agreement yes = new Request.Agreement(clock.today(), Request.How.SPOKEN);
        aids.agree(adviser, new Aids.Seen(tenancy.id(), number, 1), yes);
        aids.file(adviser, new Aids.Seen(tenancy.id(), number, 2), clock.today());
        answers.grant(adviser, new Aids.Seen(tenancy.id(), number, 3), new Request.Granted(200_00, 0), "");
        assertThat(tenant.see("/mon-espace/signer").body())
                .contains("une aide a été accordée depuis")
                .doesNotContain("name=\"agreed\"");
        sign(tenant, "Luce Azéma");
        assertThat(awaits()).isTrue();
        assertThat(asked()).hasStatus(422);
    }

    @Test
    void signsNothingOnceAidThatThePlanCountsIsLost() throws Exception {
        assertThat(withdrawn()).hasStatus3xxRedirection();
        int number = aids.prepare(adviser, tenancy, Aids.Wanted.ofFund("FSL-31", 300_00));
        Request.Agreement yes = new Request.Agreement(clock.today(), Request.How.SPOKEN);
        aids.agree(adviser, new Aids.Seen(tenancy.id(), number, 1), yes);
        aids.file(adviser, new Aids.Seen(tenancy.id(), number, 2), clock.today());
        answers.grant(adviser, new Aids.Seen(tenancy.id(), number, 3), new Request.Granted(200_00, 0), "");
        proposed(300_00, 200_00);
        Visitor tenant = arrived(links(2).getFirst());
        assertThat(tenant.see("/mon-espace/signer").body()).contains("name=\"agreed\"");
        answers.paid(adviser, new Aids.Seen(tenancy.id(), number, 4), new Request.Payment(clock.today(), 50_00, false));
        answers.amend(adviser, new Aids.Seen(tenancy.id(), number, 5), new Request.Granted(80_00, 0), "80");
        assertThat(tenant.see("/mon-espace/signer").body())
                .contains("une aide que ce plan comptait n&#39;est plus sûre")
                .doesNotContain("name=\"agreed\"");
        sign(tenant, "Luce Azéma");
        assertThat(plans.agreement(adviser, tenancy.id(), 2).awaitsSignature()).isTrue();
    }

    @Test
    void showsNothingBeforeTheNumberIsKnown() throws Exception {
        String link = links().getFirst();
        Visitor tenant = new Visitor(mvc, "198.51.100.44");
        tenant.see(link);
        tenant.see("/mon-espace/signer");
        assertThat(sign(tenant, "Luce Azéma").status()).isEqualTo(404);
        assertThat(tenant.see("/mon-espace/signer/plan").status()).isEqualTo(404);
        assertThat(awaits()).isTrue();
    }

    @Test
    void givesWayToASignatureOnPaper() throws Exception {
        String link = links().getFirst();
        Visitor tenant = arrived(link);
        assertThat(onPaper("Luce Azéma")).hasRedirectedUrl(page());
        assertThat(sign(tenant, "Luce Azéma").status()).isEqualTo(404);
        isGone(link);
        assertThat(get(page() + "/signatures"))
                .hasStatusOk()
                .bodyText()
                .contains("attend pas de signature", "a signé sur papier");
        assertThat(asked()).hasStatus(422);
    }

    @Test
    void slowsDownWhoTriesManyLinks() throws Exception {
        Visitor guesser = new Visitor(mvc, "198.51.100.99");
        for (int i = 0; i < 101; i++) {
            guesser.see("/mon-espace/signer/1." + Token.fresh());
            assertThat(guesser.see("/mon-espace/signer").status()).isEqualTo(404);
        }
        guesser.see(links().getFirst());
        assertThat(guesser.see("/mon-espace/signer").status()).isEqualTo(404);
    }

    @Test
    void isShutToOtherLandlords() {
        Scope stranger = cast.person(cast.landlord(), Role.ADVISER);
        assertThat(tester.get()
                        .uri(page() + "/signatures")
                        .with(cast.as(stranger))
                        .exchange())
                .hasStatus(404);
        assertThat(tester.post()
                        .uri(page() + "/signatures")
                        .with(cast.as(stranger))
                        .with(Cast.form())
                        .exchange())
                .hasStatus(404);
    }

    @Test
    void speaksTheLanguageOfTheBrowserUntilAnotherIsChosen() throws Exception {
        Visitor tenant = new Visitor(mvc, "198.51.100.43");
        tenant.see(links().getFirst());
        assertThat(in(tenant, "es,en;q=0.7,fr;q=0.3")).contains("Your payment plan", ">Français<", "lang=\"en\"");
        assertThat(in(tenant, "de")).contains("Votre plan de paiement", ">English<");
        assertThat(tenant.see("/mon-espace/signer").body()).contains("Votre plan de paiement");
        in(tenant, "en");
        tenant.fill("/langue", "lang", "fr");
        assertThat(in(tenant, "en")).contains("Votre plan de paiement");
    }

    private static String in(Visitor tenant, String languages) throws Exception {
        return tenant.send(MockMvcRequestBuilders.get("/mon-espace/signer").header("Accept-Language", languages))
                .body();
    }
}
