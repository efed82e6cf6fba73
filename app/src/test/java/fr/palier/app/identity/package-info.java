/** Tests of the people who sign in. */
@NullMarked
package fr.palier.app.identity;

import org.jspecify.annotations.NullMarked;
