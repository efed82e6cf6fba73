package fr.palier.app.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.web.servlet.FlashMapManager;

/** Sessions are rows of the database, so that ending one ends it on every node; and hold plain values alone. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {
    /** Nothing of Java's own serialisation is ever read back. */
    @Bean
    ConversionService springSessionConversionService() {
        GenericConversionService conversion = new GenericConversionService();
        conversion.addConverter(Object.class, byte[].class, PlainValues::write);
        conversion.addConverter(byte[].class, Object.class, PlainValues::read);
        return conversion;
    }

    /** By https the cookie's name forbids that another host or plain http sets it. */
    @Bean
    CookieSerializer sessionCookie() {
        return new SessionCookie(cookie("__Host-palier", true), cookie("palier", false));
    }

    private static DefaultCookieSerializer cookie(String name, boolean secure) {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName(name);
        cookie.setCookiePath("/");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setUseSecureCookie(secure);
        cookie.setSameSite("Lax");
        return cookie;
    }

    @Bean
    FlashMapManager flashMapManager() {
        return new PlainFlashes();
    }
}
