package fr.palier.app.access;

import fr.palier.app.identity.Visit;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Leads whoever has not signed in to the page for it, and afterwards to the page that they asked for. */
final class Entrance implements AuthenticationEntryPoint {
    private static final String PAGE = "/connexion";

    private final Visit visit;

    Entrance(Visit visit) {
        this.visit = visit;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        if (isPage(request)) {
            String query = request.getQueryString();
            visit.wanted(request, request.getRequestURI() + (query == null ? "" : "?" + query));
        }
        send(request, response, PAGE);
    }

    /** Asks to sign in again, since the session of a form has ended; then leads to the page on which it stood. */
    void again(HttpServletRequest request, HttpServletResponse response) throws IOException {
        visit.wantedWhereItStood(request);
        send(request, response, PAGE + "?perime");
    }

    /** A part of a page, asked for by script, is not what somebody wants to come back to. */
    private static boolean isPage(HttpServletRequest request) {
        String accepted = request.getHeader("Accept");
        return request.getMethod().equals("GET")
                && request.getHeader("HX-Request") == null
                && (accepted == null || accepted.contains("text/html"));
    }

    private static void send(HttpServletRequest request, HttpServletResponse response, String page) throws IOException {
        if (request.getHeader("HX-Request") == null) {
            response.sendRedirect(page);
        } else {
            response.setHeader("HX-Redirect", page);
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        }
    }
}
