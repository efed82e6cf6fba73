package fr.palier.app.timeline;

import java.util.Locale;

/** Enums as columns hold them and as messages call them. */
final class Codes {
    private Codes() {}

    static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <E extends Enum<E>> E read(Class<E> kind, String code) {
        return Enum.valueOf(kind, code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    static String key(String family, Enum<?> value) {
        return "timeline." + family + "." + of(value);
    }
}
