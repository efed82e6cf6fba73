package fr.palier.app.signing;

import fr.palier.app.shared.Token;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

/** What the session of somebody who signs holds: their link, and whether they showed that it is theirs. */
final class SigningVisit {
    private static final String LINK = "palier.signing-link";
    private static final String PROVED = "palier.signing-proved";

    private SigningVisit() {}

    /** Keeps a link; what was shown for another counts for nothing. */
    static void keep(HttpServletRequest request, String token) {
        HttpSession session = request.getSession();
        session.setAttribute(LINK, token);
        session.removeAttribute(PROVED);
    }

    static String token(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(LINK) instanceof String token ? token : "";
    }

    /** Goes on in a session of its own: whoever was here before is not any more. */
    static void prove(HttpServletRequest request) {
        String token = token(request);
        request.getSession().invalidate();
        HttpSession session = request.getSession(true);
        session.setAttribute(LINK, token);
        session.setAttribute(PROVED, Token.nickname(token));
    }

    static boolean isProved(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && Token.nickname(token(request)).equals(session.getAttribute(PROVED));
    }
}
