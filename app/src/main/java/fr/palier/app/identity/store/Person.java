package fr.palier.app.identity.store;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who signs in, as kept. */
public record Person(
        UUID id,
        String email,
        String name,
        @Nullable String passwordHash,
        @Nullable String totpSecret,
        @Nullable Long totpStep,
        String lang,
        boolean active,
        @Nullable Instant lastSignInAt) {

    public boolean hasPassword() {
        return passwordHash != null;
    }

    public boolean hasTotp() {
        return totpSecret != null;
    }

    public Optional<Instant> lastSignIn() {
        return Optional.ofNullable(lastSignInAt);
    }

    @Override
    public String toString() {
        return "person " + id;
    }
}
