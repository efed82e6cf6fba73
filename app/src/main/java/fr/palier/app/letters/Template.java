package fr.palier.app.letters;

import java.util.List;

/**
 * The words of a kind of letter, in French, with named places to fill. Whoever changes the words counts the version up: a letter
 * that was issued says with which it was written.
 *
 * @param code such as {@code plan-agreement}; its title is the message {@code letters.kind.<code>}
 * @param view the page of templates whose fragment {@code body} holds the words
 * @param fields that may not be empty; each is called {@code letters.field.<name>} in the messages
 */
public record Template(String code, int version, String view, List<String> fields) {
    public Template {
        fields = List.copyOf(fields);
    }

    /** The key of its title. */
    public String key() {
        return "letters.kind." + code;
    }
}
