package fr.palier.engine.source;

import fr.palier.engine.text.Lang;

/** A file that cannot be read or written at all: nothing of it is used. Says which file, what is wrong and what to do. */
public final class RefusedFile extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String file;
    private final String french;
    private final String english;

    public RefusedFile(String file, String french, String english) {
        super(file + ": " + english);
        this.file = file;
        this.french = french;
        this.english = english;
    }

    /** What is wrong and what to do, without the file's name. */
    public String reason(Lang lang) {
        return lang.of(french, english);
    }

    /** The sentence for a person, with the file's name in front. */
    public String message(Lang lang) {
        return file + lang.of(" : " + french, ": " + english);
    }
}
