package fr.palier.engine.outreach;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Languages that callers meet where French is not spoken; whatever is not among them is told in a note. */
public enum Language {
    ARABIC,
    BERBER,
    TURKISH,
    PORTUGUESE,
    SPANISH,
    ENGLISH,
    ITALIAN,
    ROMANIAN,
    ALBANIAN,
    SERBIAN,
    RUSSIAN,
    UKRAINIAN,
    GEORGIAN,
    ARMENIAN,
    PERSIAN,
    PASHTO,
    URDU,
    BENGALI,
    TAMIL,
    CHINESE,
    VIETNAMESE,
    BAMBARA,
    FULA,
    SONINKE,
    WOLOF,
    LINGALA,
    SOMALI,
    TIGRINYA,
    CREOLE,
    COMORIAN,
    /** French sign language: a telephone does not do. */
    SIGNS,
    OTHER;

    /** As columns, forms and messages call it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The language of a code. */
    public static Optional<Language> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}
