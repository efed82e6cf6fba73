/** What guards an account: passwords, codes, random tokens, the sealing of what is read again, the counting of attempts. */
@NullMarked
package fr.palier.app.identity.guard;

import org.jspecify.annotations.NullMarked;
