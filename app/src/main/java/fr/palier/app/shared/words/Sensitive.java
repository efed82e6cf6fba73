package fr.palier.app.shared.words;

import fr.palier.engine.text.Guard.Finding;
import java.io.Serial;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** A free text holds words that a note should not: to be written otherwise, or kept with a reason. Nothing was stored. */
public final class Sensitive extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    Sensitive(List<Finding> findings) {
        super("sensitive words", null, false, false);
        this.findings = List.copyOf(findings.stream()
                .collect(Collectors.toMap(
                        one -> one.family() + one.words(), one -> one, (first, _) -> first, LinkedHashMap::new))
                .values());
    }

    /** The words, each once. */
    public List<Finding> findings() {
        return findings;
    }
}
