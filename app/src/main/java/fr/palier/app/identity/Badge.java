package fr.palier.app.identity;

import java.io.Serial;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/**
 * That somebody has signed in, with all that was asked of them. Made anew from the session at each request; not itself kept.
 * Says nothing of roles: those are looked up, so that one withdrawn ends at once.
 */
public final class Badge extends AbstractAuthenticationToken {
    @Serial
    private static final long serialVersionUID = 1L;

    private final SignedIn person;
    private final Instant proved;

    /** @param proved when the person last showed that it is they */
    public Badge(SignedIn person, Instant proved) {
        super(List.of());
        this.person = person;
        this.proved = proved;
        setAuthenticated(true);
    }

    @Override
    public SignedIn getPrincipal() {
        return person;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public String getName() {
        return person.person().toString();
    }

    /** When the person last gave a password, a code or a passkey. */
    public Instant proved() {
        return proved;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Badge badge && badge.person.equals(person) && badge.proved.equals(proved);
    }

    @Override
    public int hashCode() {
        return person.hashCode();
    }
}
