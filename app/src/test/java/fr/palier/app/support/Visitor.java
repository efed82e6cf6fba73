package fr.palier.app.support;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A browser in a test: keeps its cookies, and sends the form token of the last page it saw. */
public final class Visitor {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final MockMvc mvc;
    private final String address;
    private final Map<String, Cookie> cookies = new LinkedHashMap<>();
    private String token = "";
    private String userAgent = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

    public Visitor(MockMvc mvc, String address) {
        this.mvc = mvc;
        this.address = address;
    }

    /** An answer, read to its end. */
    public record Answer(int status, String location, String body, MockHttpServletResponse response) {}

    public Visitor with(String agent) {
        this.userAgent = agent;
        return this;
    }

    /** The form token of the last page. */
    public String token() {
        return token;
    }

    /** The value of a cookie, or empty. */
    public String cookie(String name) {
        Cookie cookie = cookies.get(name);
        return cookie == null ? "" : cookie.getValue();
    }

    /** Puts a cookie in, as somebody could who stole it. */
    public Visitor withCookie(String name, String value) {
        cookies.put(name, new Cookie(name, value));
        return this;
    }

    public Answer see(String path) throws Exception {
        return send(get(path).accept("text/html"));
    }

    /** Sends a form: names and values in turn. */
    public Answer fill(String path, String... fields) throws Exception {
        MockHttpServletRequestBuilder form =
                post(path).contentType(MediaType.APPLICATION_FORM_URLENCODED).param("_csrf", token);
        for (int i = 0; i < fields.length; i += 2) {
            form.param(fields[i], fields[i + 1]);
        }
        return send(form);
    }

    /** Sends what a script of ours would: JSON, with the form token as a header. */
    public Answer tell(String path, String json) throws Exception {
        return send(post(path)
                .header("X-CSRF-TOKEN", token)
                .contentType("application/json")
                .content(json));
    }

    public Answer send(MockHttpServletRequestBuilder request) throws Exception {
        request.header("User-Agent", userAgent).with(raw -> {
            raw.setRemoteAddr(address);
            return raw;
        });
        if (!cookies.isEmpty()) {
            request.cookie(cookies.values().toArray(Cookie[]::new));
        }
        MockHttpServletResponse response = mvc.perform(request).andReturn().getResponse();
        for (Cookie cookie : response.getCookies()) {
            if (cookie.getMaxAge() == 0) {
                cookies.remove(cookie.getName());
            } else {
                cookies.put(cookie.getName(), cookie);
            }
        }
        String body = response.getContentAsString(StandardCharsets.UTF_8);
        Matcher found = TOKEN.matcher(body);
        if (found.find()) {
            token = found.group(1);
        }
        return new Answer(
                response.getStatus(), Objects.requireNonNullElse(response.getRedirectedUrl(), ""), body, response);
    }
}
