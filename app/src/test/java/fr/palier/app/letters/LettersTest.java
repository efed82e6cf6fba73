package fr.palier.app.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Role;
import fr.palier.app.shared.Scope;
import fr.palier.app.shared.Token;
import fr.palier.app.support.Cast;
import fr.palier.app.support.Cast.Tenancy;
import fr.palier.app.support.LetterCast;
import fr.palier.app.support.PalierTest;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PalierTest
@SuppressWarnings("NullAway") // a null fails the test where it stands
class LettersTest {
    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Cast cast;

    @Autowired
    private LetterCast paper;

    @Autowired
    private Letters letters;

    private Scope adviser;
    private Scope administrator;
    private Tenancy tenancy;

    @BeforeEach
    void begin() {
        adviser = cast.person(cast.landlord(), Role.ADVISER);
        administrator = cast.colleague(adviser, Role.ADMINISTRATOR);
        tenancy = cast.tenancy(adviser, "Azéma");
    }

    private String path(long letter) {
        return "/situations/" + tenancy.publicId() + "/courriers/" + letter;
    }

    private MvcTestResult get(Scope scope, String path) {
        return mvc.get().uri(path).with(cast.as(scope)).exchange();
    }

    @Test
    void keepsALetterAsItWasIssuedAndTellsTheTimeline() throws Exception {
        long letter = paper.issued(adviser, tenancy.id());
        byte[] first = letters.pdf(adviser, tenancy.id(), letter);
        Kept kept = letters.about(adviser, tenancy.id(), "plan:1").getFirst();
        assertThat(kept.sha256()).isEqualTo(HexFormat.of().formatHex(Token.hash(first)));
        assertThat(kept.by()).isEqualTo(adviser.actor().name());
        assertThat(kept.version()).isEqualTo(1);
        paper.head(administrator);
        assertThat(letters.pdf(adviser, tenancy.id(), letter)).isEqualTo(first);
        MvcTestResult pdf = get(adviser, path(letter));
        assertThat(pdf).hasStatusOk().hasContentType("application/pdf");
        assertThat(pdf.getResponse().getContentAsByteArray()).isEqualTo(first);
        assertThat(pdf.getResponse().getHeader("Content-Disposition"))
                .contains("courrier-" + letter)
                .doesNotContain("Az");
        assertThat(get(adviser, "/situations/" + tenancy.publicId()))
                .bodyText()
                .contains("Attestation\u00a0: votre plan est tenu", "/courriers/" + letter);
    }

    @Test
    void bindsLettersIssuedTogether() throws Exception {
        UUID batch = paper.batch(adviser, tenancy.id());
        byte[] bound = letters.bound(adviser, batch);
        assertThat(Checked.pages(bound)).isEqualTo(2);
        assertThat(Checked.against(bound)).isEmpty();
        Scope stranger = cast.person(cast.landlord(), Role.ADVISER);
        assertThatThrownBy(() -> letters.bound(stranger, batch)).isInstanceOf(NotFound.class);
    }

    @Test
    void isShutToOtherLandlordsAndRoles() {
        long letter = paper.issued(adviser, tenancy.id());
        assertThat(get(cast.person(cast.landlord(), Role.ADVISER), path(letter)))
                .hasStatus(404);
        assertThat(get(cast.colleague(adviser, Role.CALLER), path(letter))).hasStatus(404);
        Tenancy other = cast.tenancy(adviser, "Roca");
        assertThat(get(adviser, "/situations/" + other.publicId() + "/courriers/" + letter))
                .hasStatus(404);
    }

    private MvcTestResult save(int version, byte[] picture, String... fields) {
        var request = mvc.post()
                .uri("/reglages/courriers")
                .multipart()
                .file(new MockMultipartFile("picture", "logo.svg", "image/svg+xml", picture))
                .with(cast.as(administrator))
                .with(Cast.form())
                .param("_key", UUID.randomUUID().toString())
                .param("version", Integer.toString(version));
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    @Test
    void setsWhatStandsOnLetters() {
        byte[] house = Paperwork.HOUSE.getBytes(StandardCharsets.UTF_8);
        assertThat(save(
                        0,
                        house,
                        "address",
                        "1 place du Marché\n31000 Toulouse",
                        "phone",
                        "05 00",
                        "signatory",
                        "M. Vidal"))
                .hasRedirectedUrl("/reglages/courriers");
        assertThat(get(administrator, "/reglages/courriers"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "31000 Toulouse",
                        "M. Vidal",
                        "data:image/svg+xml;base64,",
                        administrator.actor().name());
        assertThat(save(0, new byte[0], "phone", "06 99"))
                .hasStatus(409)
                .bodyText()
                .contains("06 99", "M. Vidal");
        assertThat(save(1, new byte[0], "phone", "06 99")).hasStatus3xxRedirection();
        assertThat(get(administrator, "/reglages/courriers")).bodyText().contains("06 99", "data:image/svg+xml");
        assertThat(save(2, new byte[0], "withoutLogo", "true")).hasStatus3xxRedirection();
        assertThat(get(administrator, "/reglages/courriers")).bodyText().doesNotContain("data:image/svg+xml");
    }

    @Test
    void refusesAHostileLogoAndKeepsTheForm() {
        byte[] hostile =
                "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>1</script></svg>".getBytes(StandardCharsets.UTF_8);
        assertThat(save(0, hostile, "signatory", "M. Vidal"))
                .hasStatus(422)
                .bodyText()
                .contains("«\u00a0script\u00a0»", "M. Vidal");
        assertThat(save(0, new byte[0], "phone", "5".repeat(121))).hasStatus(422);
        assertThat(get(adviser, "/reglages/courriers")).hasStatus(404);
    }

    @Test
    void issuesNothingThatIsNotComplete() {
        Draft draft = letters.draft(
                adviser,
                new Template("plan-kept", 1, "relief/letters/plan-kept", java.util.List.of("kept")),
                new Draft.Recipient("Luce Azéma", java.util.List.of("3 rue des Amandiers")),
                new Facts(java.util.Map.of(), java.util.List.of()),
                "");
        assertThatThrownBy(() -> letters.issue(adviser, new Letters.Order(draft, tenancy.id(), "plan:1")))
                .isInstanceOf(Refused.class);
        assertThat(letters.about(adviser, tenancy.id(), "plan:1")).isEmpty();
    }
}
