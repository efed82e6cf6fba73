package fr.palier.app.access;

import fr.palier.app.identity.Visit;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The chain of filters before every page. People sign in through pages of ours; the chain only asks whether they have. */
@Configuration(proxyBeanMethods = false)
class Security {
    /** No inline script or style, nothing from elsewhere, nobody's frame. */
    private static final String CONTENT =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none';"
                    + " manifest-src 'self'; object-src 'none'";

    /** Addresses open to people who have not signed in: those of the routes that say so, and no others (a test compares). */
    static final List<String> OPEN = List.of(
            "/connexion",
            "/connexion/**",
            "/premier-compte/**",
            "/invitation",
            "/invitation/{token}",
            "/recuperation/**",
            "/mon-espace/**",
            "/fichiers/**",
            "/langue",
            "/theme",
            "/sante",
            "/error");

    @Bean
    SecurityFilterChain pages(HttpSecurity http, Visit visit, ExternalSignIn external) {
        SessionBadge badges = new SessionBadge(visit);
        Entrance entrance = new Entrance(visit);
        http.securityContext(context -> context.securityContextRepository(badges));
        http.requestCache(cache -> cache.disable());
        http.addFilterBefore(new FetchSite(), CsrfFilter.class);
        http.addFilterBefore(new UploadGate(entrance), CsrfFilter.class);
        http.authorizeHttpRequests(
                requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers(OPEN.toArray(String[]::new))
                        .permitAll()
                        .anyRequest()
                        .authenticated());
        http.exceptionHandling(
                refusals -> refusals.authenticationEntryPoint(entrance).accessDeniedHandler(staleForm(entrance)));
        http.logout(logout -> logout.logoutUrl("/deconnexion").logoutSuccessUrl("/connexion?parti"));
        http.headers(Security::headers);
        external.into(http);
        return http.build();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        policy -> policy.policy(
                                "camera=(), microphone=(), geolocation=(), payment=(), usb=(), publickey-credentials-get=(self)"));
    }

    /** A form of a session that has ended: to the sign-in page, which says so. Anything else that is refused gets its page. */
    private static AccessDeniedHandler staleForm(Entrance entrance) {
        return (request, response, refusal) -> {
            boolean signedOut = SecurityContextHolder.getContext().getAuthentication() == null;
            if (refusal instanceof CsrfException && signedOut) {
                entrance.again(request, response);
            } else {
                response.sendError(HttpServletResponse.SC_FORBIDDEN);
            }
        };
    }
}
