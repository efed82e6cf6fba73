package fr.palier.app.access;

import fr.palier.app.identity.ExternalLogins;
import fr.palier.app.identity.ExternalLogins.Proved;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/**
 * Signing in with an identity provider, where one is configured ({@code spring.security.oauth2.client}): OpenID Connect with
 * state, nonce and PKCE. The provider says who it is by issuer and subject; what that person may do is ours to say. Where the
 * provider does not say that it asked for two factors ({@code amr} "mfa", or an {@code acr} of {@code palier.oidc.strong-acr}),
 * we ask for the second.
 */
@Component
class ExternalSignIn {
    private static final Logger LOG = LoggerFactory.getLogger(ExternalSignIn.class);
    private static final String UNKNOWN = "/connexion?inconnu";

    private final boolean configured;
    private final ExternalLogins logins;
    private final List<String> strongAcr;

    ExternalSignIn(
            ObjectProvider<ClientRegistrationRepository> registrations,
            ExternalLogins logins,
            @Value("${palier.oidc.strong-acr:}") List<String> strongAcr) {
        this.configured = registrations.getIfAvailable() != null;
        this.logins = logins;
        this.strongAcr = strongAcr;
    }

    void into(HttpSecurity http) {
        if (configured) {
            http.oauth2Login(login -> login.loginPage("/connexion")
                    .authorizationEndpoint(ask -> ask.authorizationRequestRepository(new QuestionInSession()))
                    .authorizedClientRepository(new KeptByNobody())
                    .successHandler(this::entered)
                    .failureHandler(ExternalSignIn::refused));
        }
    }

    private void entered(HttpServletRequest request, HttpServletResponse response, Authentication who)
            throws IOException {
        if (who.getPrincipal() instanceof OidcUser user && user.getIssuer() != null && user.getSubject() != null) {
            Proved proved = new Proved(user.getIssuer().toString(), user.getSubject(), isStrong(user));
            response.sendRedirect(logins.enter(proved, request, response).orElse(UNKNOWN));
        } else {
            response.sendRedirect(UNKNOWN);
        }
    }

    /** Logs which rule was broken, and nothing of what was sent. */
    private static void refused(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        String rule = failure instanceof OAuth2AuthenticationException broken
                ? broken.getError().getErrorCode()
                : failure.getClass().getSimpleName();
        LOG.warn("an identity provider's answer was refused: {}", rule);
        response.sendRedirect(UNKNOWN);
    }

    private boolean isStrong(OidcUser user) {
        List<String> methods = user.getAuthenticationMethods();
        String level = user.getAuthenticationContextClass();
        return methods != null && methods.contains("mfa") || level != null && strongAcr.contains(level);
    }
}
