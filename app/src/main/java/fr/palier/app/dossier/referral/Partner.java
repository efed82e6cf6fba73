package fr.palier.app.dossier.referral;

import fr.palier.app.dossier.words.Coded;

/** An organisation to which households are referred. */
public record Partner(int id, String name, Kind kind) {
    /** What sort of organisation. */
    public enum Kind implements Coded {
        ASSOCIATION(Reach.ANY),
        /** A town's office of social action. */
        CCAS(Reach.ANY),
        /** Social services of a département. */
        SOCIAL_SERVICES(Reach.ANY),
        /** The office of the housing solidarity fund. */
        FSL(Reach.HOME),
        ACTION_LOGEMENT(Reach.CALL),
        BANQUE_DE_FRANCE(Reach.HOME);

        private final Reach reach;

        Kind(Reach reach) {
            this.reach = reach;
        }

        /** How it reaches a household. */
        Reach reach() {
            return reach;
        }
    }
}
