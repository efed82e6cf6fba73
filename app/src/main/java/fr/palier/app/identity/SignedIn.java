package fr.palier.app.identity;

import java.io.Serial;
import java.io.Serializable;
import java.util.UUID;

/** What a session remembers of who signed in: the person's id, and nothing else. */
public record SignedIn(UUID person) implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;
}
