/** Tests of the web frame. */
@NullMarked
package fr.palier.app.shell;

import org.jspecify.annotations.NullMarked;
