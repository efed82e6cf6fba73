/** Passkeys: a key pair in somebody's telephone or computer, opened by a finger or a code there. For the identity module alone. */
@NullMarked
package fr.palier.app.identity.passkey;

import org.jspecify.annotations.NullMarked;
