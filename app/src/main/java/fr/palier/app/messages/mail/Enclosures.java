package fr.palier.app.messages.mail;

import fr.palier.app.shared.Scope;
import java.util.Optional;

/** Who keeps the letters that go with messages: asked when these are claimed, within the transaction that claims them. */
public interface Enclosures {
    /** The PDF of a letter to a tenancy, byte for byte as it was issued; nothing where it is not kept any more. */
    Optional<byte[]> pdf(Scope scope, int tenancyId, long letter);
}
