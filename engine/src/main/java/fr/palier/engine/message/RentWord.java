package fr.palier.engine.message;

import java.util.Locale;

/** Of what words are, for which somebody else reads a notice once more. */
public enum RentWord {
    /** Of rent, of paying and of owing. */
    PAYING,
    /** Of the courts, and of having to leave one's home. */
    LEAVING,
    /** Of who helps to pay. */
    HELP;

    /** As messages call it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
