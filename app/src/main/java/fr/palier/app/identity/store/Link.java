package fr.palier.app.identity.store;

import fr.palier.app.identity.guard.Passwords;
import fr.palier.app.shared.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a link opens.
 *
 * @param personId whose account, for a recovery
 * @param forRoles names of roles between commas, granted when the link is used
 */
public record Link(
        UUID id,
        Kind kind,
        @Nullable UUID personId,
        @Nullable String forEmail,
        @Nullable String forName,
        @Nullable Integer forLandlord,
        String forRoles,
        @Nullable String spokenHash,
        Instant expiresAt) {

    /** What a link is for, and how long it lasts. */
    public enum Kind {
        /** Printed where the program runs, for whoever stands there: half an hour. */
        FIRST_ACCOUNT(Duration.ofMinutes(30), "premier-compte"),
        /** For a colleague who reads it tomorrow; it opens no account that is there already: three days. */
        INVITATION(Duration.ofDays(3), "invitation"),
        /** Given while both are on the telephone: ten minutes (ASVS 5.0, 6.5.5), and one more proof is asked for. */
        RECOVERY(Duration.ofMinutes(10), "recuperation");

        private final Duration lasts;
        private final String page;

        Kind(Duration lasts, String page) {
            this.lasts = lasts;
            this.page = page;
        }

        /** The page on which such links are used, without its slash. */
        public String page() {
            return page;
        }

        /** Where a link of this kind leads. */
        public String address(String token) {
            return "/" + page + "/" + token;
        }
    }

    public static Link of(Kind kind, Instant now) {
        return new Link(UUID.randomUUID(), kind, null, null, null, null, "", null, now.plus(kind.lasts));
    }

    /** That opens an account that is there. */
    public Link to(UUID person, @Nullable String spoken) {
        String hash = spoken == null ? null : Passwords.hash(spoken);
        return new Link(id, kind, person, forEmail, forName, forLandlord, forRoles, hash, expiresAt);
    }

    /** That opens an account to be made, good for these roles. */
    public Link granting(@Nullable Integer landlord, List<Role> roles) {
        String names = String.join(",", roles.stream().map(Role::name).toList());
        return new Link(id, kind, personId, forEmail, forName, landlord, names, spokenHash, expiresAt);
    }

    public Link inviting(String email, String name) {
        return new Link(id, kind, personId, email, name, forLandlord, forRoles, spokenHash, expiresAt);
    }

    public UUID person() {
        return Optional.ofNullable(personId).orElseThrow();
    }

    public String email() {
        return Optional.ofNullable(forEmail).orElse("");
    }

    public String name() {
        return Optional.ofNullable(forName).orElse("");
    }

    public List<Role> roles() {
        return Stream.of(forRoles.split(",", -1))
                .filter(name -> !name.isEmpty())
                .map(Role::valueOf)
                .toList();
    }

    /** Whether these are the digits said aloud with it. */
    public boolean wasSaid(String digits) {
        return spokenHash != null && Passwords.matches(digits.replaceAll("\\D", ""), spokenHash);
    }

    @Override
    public String toString() {
        return "link " + id;
    }
}
