package fr.palier.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class TrustedProxiesTest {
    private static HttpServletRequest through(String peer, String forwarded, String... trusted) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(peer);
        request.addHeader("X-Forwarded-For", forwarded);
        request.addHeader("X-Forwarded-Proto", "https");
        MockFilterChain chain = new MockFilterChain();
        new TrustedProxies(List.of(trusted)).doFilter(request, new MockHttpServletResponse(), chain);
        return (HttpServletRequest) Objects.requireNonNull(chain.getRequest());
    }

    @Test
    void believesNobodyByDefault() throws Exception {
        HttpServletRequest request = through("203.0.113.9", "198.51.100.1");
        assertThat(request.getRemoteAddr()).isEqualTo("203.0.113.9");
        assertThat(request.isSecure()).isFalse();
    }

    @Test
    void believesTheProxyThatIsNamed() throws Exception {
        HttpServletRequest request = through("10.0.0.2", "198.51.100.1", "10.0.0.0/8");
        assertThat(request.getRemoteAddr()).isEqualTo("198.51.100.1");
        assertThat(request.isSecure()).isTrue();
        assertThat(request.getScheme()).isEqualTo("https");
    }

    @Test
    void takesTheLastAddressThatNoProxyAdded() throws Exception {
        assertThat(through("10.0.0.2", "1.2.3.4, 198.51.100.1, 10.0.0.3", "10.0.0.0/8")
                        .getRemoteAddr())
                .isEqualTo("198.51.100.1");
    }

    @Test
    void fallsBackOnThePeerForWhatIsNoAddress() throws Exception {
        assertThat(through("10.0.0.2", "somebody", "10.0.0.0/8").getRemoteAddr())
                .isEqualTo("10.0.0.2");
        assertThat(through("10.0.0.2", "1.2.3.4, somebody", "10.0.0.0/8").getRemoteAddr())
                .isEqualTo("10.0.0.2");
    }
}
