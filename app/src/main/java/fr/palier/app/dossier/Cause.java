package fr.palier.app.dossier;

import fr.palier.app.dossier.words.Coded;

/** Why things became difficult for a household, as it says. */
public enum Cause implements Coded {
    INCOME_LOSS,
    PARTIAL_UNEMPLOYMENT,
    SEPARATION,
    BEREAVEMENT,
    ILLNESS,
    /** Housing benefit or another one stopped or came late. */
    BENEFIT_BREAK,
    OVER_INDEBTEDNESS,
    ENERGY,
    /** A paper, an account, a right that is not yet settled. */
    ADMINISTRATIVE,
    OTHER
}
