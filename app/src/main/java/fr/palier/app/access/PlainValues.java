package fr.palier.app.access;

import java.nio.charset.StandardCharsets;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/** What a session may hold, as bytes: texts, numbers, yes and no, and the token of its forms; a letter for the kind, then the text. */
final class PlainValues {
    private PlainValues() {}

    /** @throws IllegalArgumentException for anything else: keep an id, and look the rest up */
    static byte[] write(Object value) {
        char kind = switch (value) {
            case String text -> 's';
            case Long number -> 'l';
            case Integer number -> 'i';
            case Boolean yes -> 'b';
            case CsrfToken token -> 'c';
            default ->
                throw new IllegalArgumentException("a session holds texts and numbers, not a "
                        + value.getClass().getName());
        };
        String text = value instanceof CsrfToken token ? token.getToken() : value.toString();
        return (kind + text).getBytes(StandardCharsets.UTF_8);
    }

    /** @throws IllegalArgumentException for bytes that were not written so */
    static Object read(byte[] bytes) {
        String kept = new String(bytes, StandardCharsets.UTF_8);
        String text = kept.isEmpty() ? "" : kept.substring(1);
        return switch (kept.isEmpty() ? ' ' : kept.charAt(0)) {
            case 's' -> text;
            case 'l' -> Long.valueOf(text);
            case 'i' -> Integer.valueOf(text);
            case 'b' -> Boolean.valueOf(text);
            case 'c' -> new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", text);
            default -> throw new IllegalArgumentException("not a value of a session");
        };
    }
}
