/**
 * Whom a send has not reached: those whose message failed, of whose message nobody knows, and those without an address. They are counted
 * at its end, named to whoever may see them, and written to by one more way.
 */
@NullMarked
package fr.palier.app.messages.missed;

import org.jspecify.annotations.NullMarked;
