package fr.palier.app.dossier;

import fr.palier.app.dossier.words.Coded;

/** What came of a dossier. */
public enum Ending implements Coded {
    /** The difficulty is over. */
    RESOLVED,
    /** A plan or an aid was agreed, and is watched by itself. */
    AGREED,
    /** A partner goes on with the household. */
    RELAYED,
    MOVED_OUT,
    /** The household does not wish to go on. */
    DECLINED,
    /** It could not be reached any more. */
    UNREACHED,
    OTHER
}
