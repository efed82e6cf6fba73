package fr.palier.engine.decision;

/** What is wrong with the text of one cell; becomes a {@link Refusal} as soon as the place is known. */
final class BadCell extends Exception {
    private static final long serialVersionUID = 1L;

    BadCell(String reason) {
        super(reason);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
