package fr.palier.app.shell;

import fr.palier.app.shared.FormKeys;
import fr.palier.app.shared.FormKeys.Claim;
import fr.palier.app.shared.Once;
import fr.palier.app.shared.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets a form marked {@link Once} work once; sent again, it gets its first answer. */
@Component
class FormKeyGate implements HandlerInterceptor {
    private static final String FIELD = "_key";
    private static final String TAKEN = FormKeyGate.class.getName();

    private final FormKeys keys;
    private final CurrentUser users;

    FormKeyGate(FormKeys keys, CurrentUser users) {
        this.keys = keys;
        this.users = users;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod method) || !method.hasMethodAnnotation(Once.class)) {
            return true;
        }
        UUID key = key(request);
        UUID person = users.of(request).map(user -> user.actor().person()).orElse(new UUID(0, 0));
        return switch (keys.take(key, person, hash(request))) {
            case Claim.First() -> {
                request.setAttribute(TAKEN, key);
                yield true;
            }
            case Claim.Answered(String location) -> {
                response.sendRedirect(location);
                yield false;
            }
            case Claim.Unfinished() -> throw new ResponseStatusException(HttpStatus.CONFLICT);
            case Claim.Other() -> throw new ResponseStatusException(HttpStatus.CONFLICT);
        };
    }

    private static UUID key(HttpServletRequest request) {
        try {
            return UUID.fromString(
                    Optional.ofNullable(request.getParameter(FIELD)).orElse(""));
        } catch (IllegalArgumentException none) {
            throw new Refused("form.key");
        }
    }

    /** Of the address and of all that was filled in, but for the token against forgery. */
    private static byte[] hash(HttpServletRequest request) {
        StringBuilder all = new StringBuilder(request.getRequestURI());
        for (Map.Entry<String, String[]> field : new TreeMap<>(request.getParameterMap()).entrySet()) {
            if (!field.getKey().equals("_csrf")) {
                all.append('\u0000').append(field.getKey());
                all.append('\u0001').append(String.join("\u0002", field.getValue()));
            }
        }
        try {
            return MessageDigest.getInstance("SHA-256").digest(all.toString().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception fault) {
        if (!(request.getAttribute(TAKEN) instanceof UUID key)) {
            return;
        }
        String location = response.getHeader(HttpHeaders.LOCATION);
        boolean done = fault == null
                && location != null
                && HttpStatus.valueOf(response.getStatus()).is3xxRedirection();
        if (done) {
            keys.answered(key, location);
        } else {
            keys.release(key);
        }
    }
}
