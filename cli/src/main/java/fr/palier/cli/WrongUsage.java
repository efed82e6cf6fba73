package fr.palier.cli;

/** A command that was typed well and asks for something that cannot be. */
final class WrongUsage extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param sentence in the language asked for */
    WrongUsage(String sentence) {
        super(sentence);
    }
}
