package fr.palier.app.shell;

import fr.palier.app.identity.Badge;
import fr.palier.app.identity.Visit;
import fr.palier.app.shared.StepUp;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Before a route marked {@link StepUp}, asks anew who sits there, unless they have shown it within ten minutes. What they sent is done
 * once they have.
 */
@Component
class StepUpGate implements HandlerInterceptor {
    private static final Duration FRESH = Duration.ofMinutes(10);
    private static final String PAGE = "/compte/confirmation";

    private final Visit visit;

    StepUpGate(Visit visit) {
        this.visit = visit;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        @Nullable StepUp asked = handler instanceof HandlerMethod method ? method.getMethodAnnotation(StepUp.class) : null;
        if (asked == null || isFresh()) {
            return true;
        }
        keepWanted(request, asked);
        if (request.getHeader("HX-Request") == null) {
            response.sendRedirect(PAGE);
        } else {
            response.setHeader("HX-Redirect", PAGE);
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        }
        return false;
    }

    private static boolean isFresh() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof Badge badge
                && badge.proved().plus(FRESH).isAfter(Instant.now());
    }

    /** The page asked for; a form or a file with the page that it stood on. */
    private void keepWanted(HttpServletRequest request, StepUp asked) {
        if (request.getMethod().equals("GET") && !asked.file()) {
            String query = request.getQueryString();
            visit.wanted(request, request.getRequestURI() + (query == null ? "" : "?" + query));
            Visit.forgetForm(request);
        } else {
            visit.wantedDone(request);
        }
    }
}
