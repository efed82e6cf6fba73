package fr.palier.app.tenant;

import fr.palier.app.shared.Token;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** What the session of a tenant's browser holds. Nothing of it opens a page of staff. */
public final class TenantVisit {
    private static final String LINK = "palier.tenant-link";
    private static final String LANDLORD = "palier.tenant-landlord";
    private static final String TENANCY = "palier.tenant-tenancy";
    private static final String NAME = "palier.tenant-name";
    private static final String SINCE = "palier.tenant-since";
    private static final String BROWSER = "palier-demande";
    private static final Duration LONGEST = Duration.ofHours(2);

    private TenantVisit() {}

    /** Whose tenancy this browser has come to; empty for nobody, and after two hours. */
    public static Optional<Entered> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null
                || !(session.getAttribute(LANDLORD) instanceof Integer landlord)
                || !(session.getAttribute(TENANCY) instanceof Integer tenancy)
                || !(session.getAttribute(NAME) instanceof String name)
                || !(session.getAttribute(SINCE) instanceof Long since)) {
            return Optional.empty();
        }
        boolean late = Instant.ofEpochMilli(since).plus(LONGEST).isBefore(Instant.now());
        return late ? Optional.empty() : Optional.of(new Entered(landlord, tenancy, name));
    }

    /** Gives a browser that asks for a link something to be known by when it comes with it. */
    public static String asking(HttpServletRequest request, HttpServletResponse response) {
        String browser = Token.fresh();
        Cookie cookie = new Cookie(BROWSER, browser);
        cookie.setPath("/mon-espace");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge((int) Duration.ofMinutes(15).toSeconds());
        response.addCookie(cookie);
        return browser;
    }

    static String browser(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(BROWSER))
                .map(Cookie::getValue)
                .findFirst()
                .orElse("");
    }

    static void keepLink(HttpServletRequest request, String token) {
        request.getSession().setAttribute(LINK, token);
    }

    static String link(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(LINK) instanceof String token ? token : "";
    }

    /** Begins a session of its own: whoever was signed in here before is not any more. */
    static void begin(HttpServletRequest request, Entered entered) {
        request.getSession().invalidate();
        HttpSession session = request.getSession(true);
        session.setAttribute(LANDLORD, entered.landlord());
        session.setAttribute(TENANCY, entered.tenancyId());
        session.setAttribute(NAME, entered.name());
        session.setAttribute(SINCE, Instant.now().toEpochMilli());
    }
}
