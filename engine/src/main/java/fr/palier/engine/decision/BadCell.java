package fr.palier.engine.decision;

/** What is wrong with the text of one cell, in both languages; becomes a {@link Refusal} as soon as the place is known. */
final class BadCell extends Exception {
    private static final long serialVersionUID = 1L;

    private final String french;

    BadCell(String reason, String french) {
        super(reason);
        this.french = french;
    }

    String reason() {
        return String.valueOf(getMessage());
    }

    String french() {
        return french;
    }
}
