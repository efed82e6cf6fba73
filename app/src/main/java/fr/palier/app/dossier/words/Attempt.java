package fr.palier.app.dossier.words;

import fr.palier.app.shared.Refused;
import fr.palier.engine.text.Guard.Finding;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A form that was not accepted, to be shown again as it was filled in.
 *
 * @param form its id on the page
 * @param fields as they were filled in, by name
 * @param reason why; empty where only sensitive words stand in the way
 * @param findings sensitive words
 */
public record Attempt(String form, Map<String, String> fields, Optional<Refused> reason, List<Finding> findings) {
    /** The key of the refusal of an act on what somebody has changed meanwhile. */
    public static final String MEANWHILE = "dossier.changed-meanwhile";

    /** Nothing was sent. */
    public static final Attempt NONE = new Attempt("", Map.of(), Optional.empty(), List.of());

    /** Whether it is this form. */
    public boolean of(String one) {
        return form.equals(one);
    }

    /** What was typed into a field of a form; {@code otherwise} where that form was not sent. */
    public String said(String one, String field, String otherwise) {
        return of(one) ? Objects.requireNonNullElse(fields.get(field), "") : otherwise;
    }

    /** Whether somebody else was quicker. */
    public boolean meanwhile() {
        return reason.map(Refused::key).filter(MEANWHILE::equals).isPresent();
    }

    /** A number among the fields; 0 where there is none. */
    public long number(String field) {
        return Fields.parse(fields.get(field));
    }

    @Override
    public String toString() {
        return "Attempt[" + form + "]";
    }
}
