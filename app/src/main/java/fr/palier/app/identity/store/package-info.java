/** The rows of people and of the links that were given out; for the identity module alone. */
@NullMarked
package fr.palier.app.identity.store;

import org.jspecify.annotations.NullMarked;
