package fr.palier.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import fr.palier.app.support.PalierTest;
import jakarta.servlet.Filter;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.Part;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@PalierTest
class UploadGateTest {
    @Autowired
    private Filter springSecurityFilterChain;

    /** A request whose body fails the test when it is touched: a parameter of a form with files is found by reading them. */
    private static final class Untouched extends MockHttpServletRequest {
        private boolean touched;

        Untouched(String type) {
            super("POST", "/imports");
            setServletPath("/imports");
            setContentType(type);
        }

        @Override
        public @Nullable String getParameter(String name) {
            touched = true;
            return super.getParameter(name);
        }

        @Override
        public ServletInputStream getInputStream() {
            touched = true;
            return super.getInputStream();
        }

        @Override
        public Collection<Part> getParts() throws java.io.IOException, jakarta.servlet.ServletException {
            touched = true;
            return super.getParts();
        }
    }

    @Test
    void refusesAStrangersFileUnread() throws Exception {
        Untouched request = new Untouched("Multipart/form-data; boundary=x");
        MockHttpServletResponse response = new MockHttpServletResponse();
        springSecurityFilterChain.doFilter(request, response, new MockFilterChain());
        assertThat(request.touched).isFalse();
        assertThat(response.getRedirectedUrl()).isEqualTo("/connexion?perime");
        assertThat(response.getHeader("Connection")).isEqualTo("close");
    }

    @Test
    void readsTheFormsOfStrangers() throws Exception {
        Untouched request = new Untouched("application/x-www-form-urlencoded");
        springSecurityFilterChain.doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
        assertThat(request.touched).isTrue();
    }
}
