package fr.palier.app.identity.guard;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A form that came before its sender had shown again that it is they. What was filled in waits in their session, on the server alone,
 * for ten minutes at most and until it is taken, once; then their browser sends it again, by all the gates that stand before any form.
 * Whoever asked for a file sent one too.
 *
 * @param file whether it changes nothing and a file is the answer
 * @param action the path to which it is sent
 */
public record WaitingForm(boolean file, String action, List<Field> fields) {
    /** Where it is sent again from, once its sender has shown that it is they. */
    public static final String PAGE = "/compte/confirmation/suite";

    private static final String KEPT = "palier.waiting-form";
    private static final String SINCE = "palier.waiting-form-since";
    private static final Duration LASTS = Duration.ofMinutes(10);
    private static final int LONGEST = 20_000;
    private static final String FORM = "application/x-www-form-urlencoded";

    /** Something that was filled in. */
    public record Field(String name, String value) {
        private String written() {
            return URLEncoder.encode(name, StandardCharsets.UTF_8)
                    + "="
                    + URLEncoder.encode(value, StandardCharsets.UTF_8);
        }

        private static Field read(String written) {
            String[] parts = written.split("=", 2);
            return new Field(
                    URLDecoder.decode(parts[0], StandardCharsets.UTF_8),
                    URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }

        @Override
        public String toString() {
            return "a field";
        }
    }

    /** Keeps the form of a request instead of one that waited before. What is no plain form, or very long, is not kept. */
    public static void keep(HttpServletRequest request) {
        drop(request);
        String written = request.getMethod() + " " + request.getRequestURI() + "?" + written(request.getParameterMap());
        if (isPlain(request) && written.length() <= LONGEST) {
            request.getSession().setAttribute(KEPT, written);
            request.getSession().setAttribute(SINCE, Instant.now().toEpochMilli());
        }
    }

    private static boolean isPlain(HttpServletRequest request) {
        return (isFile(request.getMethod())
                        || Objects.requireNonNullElse(request.getContentType(), "")
                                .startsWith(FORM))
                && request.getHeader("HX-Request") == null;
    }

    private static boolean isFile(String method) {
        return method.equals("GET");
    }

    private static String written(Map<String, String[]> filled) {
        return filled.entrySet().stream()
                .filter(entry -> !entry.getKey().equals("_csrf"))
                .flatMap(entry -> Arrays.stream(entry.getValue()).map(value -> new Field(entry.getKey(), value)))
                .map(Field::written)
                .collect(Collectors.joining("&"));
    }

    /** Forgets a form that waits: something else was asked for, or for somebody else. */
    public static void drop(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(KEPT);
            session.removeAttribute(SINCE);
        }
    }

    /** Whether one waits. */
    public static boolean isThere(HttpServletRequest request) {
        return find(request).isPresent();
    }

    /** The one that waits, once. */
    public static Optional<WaitingForm> take(HttpServletRequest request) {
        Optional<WaitingForm> found = find(request);
        drop(request);
        return found;
    }

    private static Optional<WaitingForm> find(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        boolean waits = session != null
                && session.getAttribute(SINCE) instanceof Long since
                && Instant.ofEpochMilli(since).plus(LASTS).isAfter(Instant.now());
        return waits && session.getAttribute(KEPT) instanceof String written
                ? Optional.of(read(written))
                : Optional.empty();
    }

    private static WaitingForm read(String written) {
        int space = written.indexOf(' ');
        int mark = written.indexOf('?');
        List<Field> fields = Stream.of(written.substring(mark + 1).split("&"))
                .filter(field -> !field.isEmpty())
                .map(Field::read)
                .toList();
        return new WaitingForm(isFile(written.substring(0, space)), written.substring(space + 1, mark), fields);
    }

    @Override
    public String toString() {
        return "WaitingForm[" + action + "]";
    }
}
