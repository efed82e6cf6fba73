package fr.palier.app.dossier.words;

import fr.palier.app.shared.Refused;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An alternative of a closed list, by the word that columns, forms and messages have for it: {@code benefit-break}. */
public interface Coded {
    /** The constant's own name. */
    String name();

    /** The word. */
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The alternative that somebody chose; empty where the list has no such word. */
    static <E extends Enum<E> & Coded> Optional<E> find(Class<E> list, @Nullable String word) {
        return Arrays.stream(list.getEnumConstants())
                .filter(one -> one.code().equals(word))
                .findFirst();
    }

    /**
     * The alternative that a column holds.
     *
     * @throws IllegalStateException where the list has no such word
     */
    static <E extends Enum<E> & Coded> E read(Class<E> list, String word) {
        return find(list, word).orElseThrow(() -> new IllegalStateException(list.getSimpleName() + ": " + word));
    }

    /**
     * The alternative that somebody chose.
     *
     * @throws Refused with the key given, where the list has no such word
     */
    static <E extends Enum<E> & Coded> E choose(Class<E> list, @Nullable String word, String otherwise) {
        return find(list, word).orElseThrow(() -> new Refused(otherwise));
    }
}
