package fr.palier.app.identity;

import java.time.Duration;
import java.util.UUID;

/** What became of an attempt to sign in. */
sealed interface SignIn {
    /** All that is asked was given. */
    record Complete(UUID person) implements SignIn {}

    /** The password is right; a second factor is asked for. */
    record NeedsSecondFactor(UUID person) implements SignIn {}

    /** The password is right; the person has to choose a second factor first. */
    record NeedsEnrolment(UUID person) implements SignIn {}

    /** Wrong address or password, or an account that is closed: one answer. */
    record Wrong() implements SignIn {}

    /** Too many attempts; not even looked at. */
    record TooMany(Duration delay) implements SignIn {}
}
