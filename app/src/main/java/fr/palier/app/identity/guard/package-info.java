/**
 * What guards an account: passwords, codes, random tokens, the sealing of what is read again, the counting of attempts, the form that
 * waits for its sender to be known again.
 */
@NullMarked
package fr.palier.app.identity.guard;

import org.jspecify.annotations.NullMarked;
