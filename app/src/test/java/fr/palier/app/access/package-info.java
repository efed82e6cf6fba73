/** Tests of the gate. */
@NullMarked
package fr.palier.app.access;

import org.jspecify.annotations.NullMarked;
