/** Tests of what guards an account. */
@NullMarked
package fr.palier.app.identity.guard;

import org.jspecify.annotations.NullMarked;
