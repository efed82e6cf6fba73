package fr.palier.app.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.FlashMap;

class PlainValuesTest {
    @Test
    void keepsPlainValuesAsTheyAre() {
        for (Object value : List.of("", "été", 7L, 7, true)) {
            assertThat(PlainValues.read(PlainValues.write(value))).isEqualTo(value);
        }
    }

    @Test
    void refusesToKeepObjects() {
        assertThatThrownBy(() -> PlainValues.write(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void readsNothingThatJavaSerialised() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject("text");
        }
        assertThatThrownBy(() -> PlainValues.read(bytes.toByteArray())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PlainValues.read(new byte[0])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void saysOnceOnTheNextPageWhatWasSaid() {
        PlainFlashes flashes = new PlainFlashes();
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/equipe/1/roles");
        FlashMap said = new FlashMap();
        said.put("said", "identity.team.said.roles");
        said.setTargetRequestPath("/equipe");
        flashes.saveOutputFlashMap(said, request, new MockHttpServletResponse());
        MockHttpServletRequest next = new MockHttpServletRequest("GET", "/equipe");
        next.setSession(request.getSession());
        Map<String, ?> once = flashes.retrieveAndUpdate(next, new MockHttpServletResponse());
        assertThat(Objects.requireNonNull(once).get("said")).isEqualTo("identity.team.said.roles");
        Map<String, ?> twice = flashes.retrieveAndUpdate(next, new MockHttpServletResponse());
        assertThat((Object) twice).isNull();
    }
}
