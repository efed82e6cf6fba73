package fr.palier.app.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/** Puts the frame around the controllers: their arguments, the gate, the static files, the language. */
@Configuration(proxyBeanMethods = false)
class WebFrame implements WebMvcConfigurer {
    private static final Duration A_YEAR = Duration.ofDays(365);
    private static final Set<String> SPOKEN = Set.of(Locale.FRENCH.getLanguage(), Locale.ENGLISH.getLanguage());

    /** Where all pages of people without an account are. */
    private static final String TENANTS = "/mon-espace/";

    private final Arguments arguments;
    private final RoleGate roles;
    private final StepUpGate stepUps;
    private final FormKeyGate formKeys;

    WebFrame(Arguments arguments, RoleGate roles, StepUpGate stepUps, FormKeyGate formKeys) {
        this.arguments = arguments;
        this.roles = roles;
        this.stepUps = stepUps;
        this.formKeys = formKeys;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(arguments);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(roles);
        registry.addInterceptor(stepUps);
        registry.addInterceptor(formKeys);
    }

    /** All under {@code /fichiers}, named by their content so that browsers keep them. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/fichiers/**")
                .addResourceLocations(
                        "classpath:/static/",
                        "classpath:/META-INF/resources/webjars/bootstrap/5.3.8/css/",
                        "classpath:/META-INF/resources/webjars/htmx.org/2.0.10/dist/",
                        "classpath:/META-INF/resources/webjars/uplot/1.6.30/dist/")
                .setCacheControl(CacheControl.maxAge(A_YEAR).cachePublic().immutable())
                .resourceChain(true)
                .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
    }

    /** Writes the names by content into pages. */
    @Bean
    ResourceUrlEncodingFilter namesByContent() {
        return new ResourceUrlEncodingFilter();
    }

    /** The words of all modules: every pair of {@code messages/<module>_fr} and {@code _en}. */
    @Bean
    MessageSource messageSource() throws IOException {
        ResourceBundleMessageSource words = new ResourceBundleMessageSource();
        for (Resource french :
                new PathMatchingResourcePatternResolver().getResources("classpath:messages/*_fr.properties")) {
            String file = Objects.requireNonNull(french.getFilename());
            words.addBasenames("messages/" + file.replace("_fr.properties", ""));
        }
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        words.setDefaultLocale(Locale.FRENCH);
        words.setAlwaysUseMessageFormat(true);
        return words;
    }

    /** What was chosen; else French for those who work here, and for tenants what their browser asks for. */
    @Bean
    static LocaleResolver localeResolver() {
        CookieLocaleResolver resolver = new CookieLocaleResolver("lang");
        resolver.setDefaultLocaleFunction(
                request -> request.getRequestURI().startsWith(TENANTS) ? asked(request) : Locale.FRENCH);
        resolver.setCookieMaxAge(A_YEAR);
        resolver.setCookieHttpOnly(true);
        return resolver;
    }

    /** Of the languages that a browser asks for, the first that Palier speaks; French where there is none. */
    private static Locale asked(HttpServletRequest request) {
        if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
            return Locale.FRENCH;
        }
        return Collections.list(request.getLocales()).stream()
                .map(Locale::getLanguage)
                .filter(SPOKEN::contains)
                .findFirst()
                .map(Locale::of)
                .orElse(Locale.FRENCH);
    }
}
