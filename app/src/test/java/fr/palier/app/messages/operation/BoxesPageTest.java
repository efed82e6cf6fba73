package fr.palier.app.messages.operation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.messages.Channel;
import fr.palier.app.messages.SendsTestBed;
import fr.palier.app.messages.operation.OperationController.Page;
import fr.palier.app.messages.operation.ReceiptForgetting.Periods;
import fr.palier.app.messages.outbox.Outbox.Box;
import fr.palier.app.messages.outbox.Outbox.Provider;
import fr.palier.engine.text.Lang;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MvcResult;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** What the page of operation says of boxes to which mail comes back: tests have no provider, so one is put in the page's place. */
@SuppressWarnings("NullAway") // a null fails the test where it stands
class BoxesPageTest extends SendsTestBed {
    @Autowired
    private ThymeleafViewResolver views;

    private String shown(Box... boxes) throws Exception {
        return shown(Arrays.stream(boxes)
                .map(box -> provider("principal", Channel.EMAIL, 100, Optional.empty(), Optional.of(box)))
                .toList());
    }

    private static Provider provider(
            String name, Channel channel, int load, Optional<Instant> aside, Optional<Box> box) {
        return new Provider(
                name, channel, false, load, aside, Optional.empty(), Optional.empty(), Optional.empty(), box);
    }

    private static Provider sms(String name, int load, Optional<Instant> aside) {
        return provider(name, Channel.SMS, load, aside, Optional.empty());
    }

    private String shown(List<Provider> providers) throws Exception {
        MvcResult asked = get(manager, "/messages/exploitation").getMvcResult();
        Map<String, Object> model = new HashMap<>(asked.getModelAndView().getModel());
        model.put("page", new Page(List.of(), List.of(), providers, new Periods(12, 6), hour, Lang.FR));
        MockHttpServletResponse answer = new MockHttpServletResponse();
        views.resolveViewName("messages/operation", Locale.FRENCH).render(model, asked.getRequest(), answer);
        return answer.getContentAsString();
    }

    @Test
    void saysWhatWasReadAndWhatAPersonHasToRead() throws Exception {
        assertThat(shown(new Box(Optional.of(Instant.parse("2020-04-15T08:12:00Z")), 3, Optional.empty())))
                .contains("Courriels qui reviennent", "boîte lue", "3 courriels restent dans la boîte")
                .doesNotContain("ne répond pas", "refuse notre compte");
        assertThat(shown(new Box(Optional.empty(), 0, Optional.of("refused"))))
                .contains("la boîte refuse notre compte")
                .doesNotContain("boîte lue", "restent dans la boîte");
        assertThat(shown(new Box(Optional.empty(), 0, Optional.of("absent")))).contains("la boîte ne répond pas");
        assertThat(shown()).doesNotContain("Courriels qui reviennent");
    }

    @Test
    void saysWhatToDoAboutAProvider() throws Exception {
        Optional<Instant> later = Optional.of(Instant.now().plusSeconds(600));
        String other = "autre fournisseur prend la suite";
        assertThat(shown(List.of(sms("un", 100, later), sms("deux", 100, Optional.empty()))))
                .contains("mis de côté jusqu", other)
                .doesNotContain("repartiront seuls");
        assertThat(shown(List.of(sms("un", 100, later), sms("deux", 100, later))))
                .contains("repartiront seuls")
                .doesNotContain(other);
        assertThat(shown(List.of(sms("un", 45, Optional.empty())))).contains("ralenti à 45 %", "Rien à faire");
    }

    @Test
    void saysWhatIsKeptForHowLong() {
        assertThat(get(manager, "/messages/exploitation"))
                .hasStatusOk()
                .bodyText()
                .contains("12 mois après la fin de l&#39;envoi", "6 mois");
    }
}
