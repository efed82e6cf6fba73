package fr.palier.app.shell;

import fr.palier.app.shared.Allowed;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Role;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Opens a route to those whom its {@link Allowed} names. To everybody else, and where nothing is said, the route is not there:
 * the answer is that of an address that does not exist.
 */
@Component
class RoleGate implements HandlerInterceptor {
    private final CurrentUser users;

    RoleGate(CurrentUser users) {
        this.users = users;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && isOurs(method) && !isOpen(request, method)) {
            throw new NotFound();
        }
        return true;
    }

    private static boolean isOurs(HandlerMethod method) {
        return method.getBeanType().getPackageName().startsWith("fr.palier.");
    }

    private boolean isOpen(HttpServletRequest request, HandlerMethod method) {
        Optional<Allowed> allowed = Optional.ofNullable(method.getMethodAnnotation(Allowed.class));
        return allowed.map(who -> who.toEverybody()
                        || users.of(request)
                                .map(user -> who.value().length == 0 || holdsAny(user, who.value()))
                                .orElse(false))
                .orElse(false);
    }

    private static boolean holdsAny(CurrentUser.User user, Role... roles) {
        return user.actor().isAny(roles);
    }
}
