package fr.palier.app.access;

import fr.palier.app.identity.Visit;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;

/** Who signed in, read from the plain texts of the session; nothing of Spring's own is kept there. */
final class SessionBadge implements SecurityContextRepository {
    private final Visit visit;

    SessionBadge(Visit visit) {
        this.visit = visit;
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Deferred(request);
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return read(holder.getRequest());
    }

    /** Sessions begin where people sign in ({@link Visit}), never as a side effect. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return visit.badge(request).isPresent();
    }

    private SecurityContext read(HttpServletRequest request) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        visit.badge(request).ifPresent(context::setAuthentication);
        return context;
    }

    private final class Deferred implements DeferredSecurityContext {
        private final HttpServletRequest request;
        private final java.util.concurrent.atomic.AtomicReference<SecurityContext> read =
                new java.util.concurrent.atomic.AtomicReference<>();

        private Deferred(HttpServletRequest request) {
            this.request = request;
        }

        @Override
        public SecurityContext get() {
            return read.updateAndGet(known -> known == null ? SessionBadge.this.read(request) : known);
        }

        @Override
        public boolean isGenerated() {
            return get().getAuthentication() == null;
        }
    }
}
