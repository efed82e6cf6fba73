package fr.palier.app.shell;

import fr.palier.app.shared.Actor;
import fr.palier.app.shared.NotFound;
import fr.palier.app.shared.Scope;
import fr.palier.engine.text.Lang;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands controllers who asks ({@link Actor}), for whom ({@link Scope}) and in which language ({@link Lang}). */
@Component
class Arguments implements HandlerMethodArgumentResolver {
    private final CurrentUser users;

    Arguments(CurrentUser users) {
        this.users = users;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        Class<?> type = parameter.getParameterType();
        return type == Scope.class || type == Actor.class || type == Lang.class;
    }

    /** Nothing for a scope that a page can do without ({@code @Nullable}) where nobody is asked for. */
    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        if (parameter.getParameterType() == Lang.class) {
            return lang();
        }
        Optional<CurrentUser.User> user = Optional.ofNullable(request.getNativeRequest(HttpServletRequest.class))
                .flatMap(users::of);
        if (parameter.getParameterType() == Actor.class) {
            return user.map(CurrentUser.User::actor).orElseThrow(NotFound::new);
        }
        Optional<Scope> scope = user.flatMap(CurrentUser.User::scope);
        return scope.isEmpty() && parameter.isOptional() ? null : scope.orElseThrow(NotFound::new);
    }

    static Lang lang() {
        return LocaleContextHolder.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage()) ? Lang.EN : Lang.FR;
    }
}
