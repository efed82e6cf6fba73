package fr.palier.app.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.security.jackson.SecurityJacksonModules;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import tools.jackson.databind.json.JsonMapper;

/** What was asked of an identity provider, kept in the session as a text until its answer comes: once, for one state. */
final class QuestionInSession implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {
    private static final String KEPT = "palier.question";

    private final JsonMapper json = JsonMapper.builder()
            .addModules(SecurityJacksonModules.getModules(QuestionInSession.class.getClassLoader()))
            .build();

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        String state = request.getParameter("state");
        if (state == null || session == null || !(session.getAttribute(KEPT) instanceof String text)) {
            return null;
        }
        OAuth2AuthorizationRequest asked = json.readValue(text, OAuth2AuthorizationRequest.class);
        return state.equals(asked.getState()) ? asked : null;
    }

    @Override
    public void saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest asked, HttpServletRequest request, HttpServletResponse response) {
        if (asked == null) {
            request.getSession().removeAttribute(KEPT);
        } else {
            request.getSession().setAttribute(KEPT, json.writeValueAsString(asked));
        }
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        OAuth2AuthorizationRequest asked = loadAuthorizationRequest(request);
        if (asked != null) {
            request.getSession().removeAttribute(KEPT);
        }
        return asked;
    }
}
