/** Imports from the command line. */
@NullMarked
package fr.palier.app.imports.terminal;

import org.jspecify.annotations.NullMarked;
