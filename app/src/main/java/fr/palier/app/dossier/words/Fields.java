package fr.palier.app.dossier.words;

import fr.palier.app.shared.Typed;
import fr.palier.app.shared.words.FreeText;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The fields of a form as they were filled in. */
public record Fields(Map<String, String> byName) {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    /** A number; 0 where there is none. */
    public static long parse(@Nullable String typed) {
        return typed != null && NUMBER.matcher(typed).matches() ? Long.parseLong(typed) : 0;
    }

    public long number(String field) {
        return parse(byName.get(field));
    }

    public int version() {
        return (int) Math.min(number("version"), Integer.MAX_VALUE);
    }

    public String text(String field) {
        return Typed.text(byName.get(field));
    }

    public boolean has(String field) {
        return !text(field).isEmpty();
    }

    /** The free text of the form, as the guard lets it. */
    public FreeText words() {
        return FreeText.of(text("words"), text("because"));
    }

    /** The same, where nothing may be said. */
    public FreeText wordsOrNothing() {
        return FreeText.orNothing(text("words"), text("because"));
    }

    public Optional<LocalDate> day(String field) {
        return Typed.day(byName.get(field), "dossier.not-a-day");
    }

    @Override
    public String toString() {
        return "Fields[•••]";
    }
}
