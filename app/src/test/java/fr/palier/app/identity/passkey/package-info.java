/** Tests of passkeys, with an authenticator in software. */
@NullMarked
package fr.palier.app.identity.passkey;

import org.jspecify.annotations.NullMarked;
