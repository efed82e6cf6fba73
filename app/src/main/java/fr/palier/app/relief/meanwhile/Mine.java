package fr.palier.app.relief.meanwhile;

import fr.palier.app.shared.Days;
import fr.palier.app.shared.Euros;
import fr.palier.app.shared.Refused;
import fr.palier.app.shared.Typed;
import fr.palier.engine.text.Lang;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asked for where another was quicker.
 *
 * @param act the key of its words
 * @param version that they saw: of what was done after it they knew nothing
 * @param said what they typed, in the order of the form
 */
public record Mine(String act, int version, List<Said> said) {
    /** Nothing was typed yet. */
    public Mine(String act, int version) {
        this(act, version, List.of());
    }

    /**
     * One field.
     *
     * @param key of the words before it, or of all that it says; may be empty
     * @param value as people read it; may be empty
     */
    public record Said(String key, String value) {
        @Override
        public String toString() {
            return "Said[" + key + "]";
        }
    }

    /** The same with a text; nothing typed adds nothing. */
    public Mine text(String key, @Nullable String typed) {
        String text = Typed.text(typed);
        return text.isEmpty() ? this : and(new Said(key, text));
    }

    /** The same with a day, in words where it can be read. */
    public Mine day(String key, @Nullable String typed, Lang lang) {
        return text(
                key,
                readable(
                        () -> Typed.day(typed, "shell.not-a-day")
                                .map(day -> Days.day(day, lang))
                                .orElse(""),
                        typed));
    }

    /** The same with an amount, in words where it can be read. */
    public Mine euros(String key, @Nullable String typed, Lang lang) {
        return Typed.text(typed).isEmpty()
                ? this
                : text(key, readable(() -> Euros.words(Typed.euros(typed, "shell.not-a-day"), lang), typed));
    }

    /** The same with something that was chosen. */
    public Mine chosen(String key) {
        return and(new Said(key, ""));
    }

    private interface Reading {
        String read();
    }

    private static @Nullable String readable(Reading reading, @Nullable String typed) {
        try {
            return reading.read();
        } catch (Refused unreadable) {
            return typed;
        }
    }

    private Mine and(Said one) {
        List<Said> all = new ArrayList<>(said);
        all.add(one);
        return new Mine(act, version, List.copyOf(all));
    }

    @Override
    public String toString() {
        return "Mine[" + act + "]";
    }
}
