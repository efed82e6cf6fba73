package fr.palier.app.shell;

import fr.palier.app.shell.CurrentUser.User;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/**
 * A line for each request: what was asked, what was answered, how long it took, by whom and for which landlord. The route as it
 * is declared, so without ids, tokens or what was searched for; the person by a few letters that tell two apart and nobody's
 * name.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class AccessLog extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger("palier.access");
    private static final long NANOS_A_MILLI = 1_000_000;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long start = System.nanoTime();
        try {
            chain.doFilter(request, response);
        } finally {
            String route = route(request);
            if (!route.startsWith("/fichiers")) {
                Optional<User> user = CurrentUser.known(request);
                LOG.info(
                        "{} {} {} {} ms person={} landlord={}",
                        request.getMethod(),
                        route,
                        response.getStatus(),
                        (System.nanoTime() - start) / NANOS_A_MILLI,
                        user.map(known -> letters(known.actor().person())).orElse("-"),
                        user.flatMap(User::landlord).map(String::valueOf).orElse("-"));
            }
        }
    }

    /** The route that a request met, as it is declared; of an address that is nowhere, nothing. */
    static String route(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) instanceof String pattern
                ? pattern
                : "-";
    }

    private static String letters(UUID person) {
        return HexFormat.of().toHexDigits((int) (person.getLeastSignificantBits() * 0x9E3779B97F4A7C15L >>> 32));
    }
}
