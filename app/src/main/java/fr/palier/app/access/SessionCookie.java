package fr.palier.app.access;

import java.util.List;
import org.springframework.session.web.http.CookieSerializer;

/** The session's cookie: one for https, which alone is read there, and one for a machine talking to itself. */
record SessionCookie(CookieSerializer secure, CookieSerializer plain) implements CookieSerializer {
    @Override
    public void writeCookieValue(CookieValue value) {
        (value.getRequest().isSecure() ? secure : plain).writeCookieValue(value);
    }

    @Override
    public List<String> readCookieValues(jakarta.servlet.http.HttpServletRequest request) {
        return (request.isSecure() ? secure : plain).readCookieValues(request);
    }
}
