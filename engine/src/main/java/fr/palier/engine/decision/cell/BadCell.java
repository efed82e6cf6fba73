package fr.palier.engine.decision.cell;

/** What is wrong with the text of one cell, in both languages; becomes a {@link Refusal} as soon as the place is known. */
public final class BadCell extends Exception {
    private static final long serialVersionUID = 1L;

    private final String french;

    public BadCell(String reason, String french) {
        super(reason);
        this.french = french;
    }

    public String reason() {
        return String.valueOf(getMessage());
    }

    public String french() {
        return french;
    }
}
