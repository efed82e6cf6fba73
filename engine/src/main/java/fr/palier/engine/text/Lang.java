package fr.palier.engine.text;

/** The two languages of everything that Palier says. French is written first; English is complete. */
public enum Lang {
    FR,
    EN;

    /** The text of this language out of a pair. */
    public String of(String french, String english) {
        return this == FR ? french : english;
    }
}
