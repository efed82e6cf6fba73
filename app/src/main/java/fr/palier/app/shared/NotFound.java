package fr.palier.app.shared;

/**
 * What was asked for is not there, or is another landlord's, or not for this person: all three look the same. Carries nothing,
 * so that nothing can be told.
 */
public final class NotFound extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotFound() {
        super("not found", null, false, false);
    }
}
