package fr.palier.app.dossier;

import fr.palier.app.dossier.words.Coded;

/** How a dossier came about. */
public enum Origin implements Coded {
    /** A line of today's list. */
    LIST,
    CALL,
    /** The household asked. */
    HOUSEHOLD,
    CARETAKER,
    PARTNER,
    OTHER
}
