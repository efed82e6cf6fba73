package fr.palier.app.dossier.referral;

import fr.palier.app.dossier.words.Coded;

/** An organisation to which households are referred. */
public record Partner(int id, String name, Kind kind) {
    /** What sort of organisation. */
    public enum Kind implements Coded {
        ASSOCIATION,
        /** A town's office of social action. */
        CCAS,
        /** Social services of a département. */
        SOCIAL_SERVICES,
        /** The office of the housing solidarity fund. */
        FSL,
        ACTION_LOGEMENT,
        BANQUE_DE_FRANCE
    }
}
