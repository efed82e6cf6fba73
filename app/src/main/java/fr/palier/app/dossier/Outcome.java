package fr.palier.app.dossier;

import fr.palier.app.dossier.DossierStatus.Act;

/** What comes of asking a {@link Dossier} for something. */
sealed interface Outcome {
    /**
     * It is so from now on.
     *
     * @param dossier as it then is, still to be kept
     * @param act that was done
     * @param detail a code, a number or a colleague's name
     */
    record Done(Dossier dossier, Act act, String detail) implements Outcome {}

    /**
     * It is not to be.
     *
     * @param reason key of the message that says why not, and what to do instead
     */
    record Refused(String reason) implements Outcome {}

    /** What was done; a refusal becomes what a page shows. */
    default Done done() {
        return switch (this) {
            case Done done -> done;
            case Refused refused -> throw new fr.palier.app.shared.Refused(refused.reason);
        };
    }
}
