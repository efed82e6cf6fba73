/** What lines of a file would change: ledgers compared with the entries that stand, and the differences as pages show them. */
@NullMarked
package fr.palier.app.imports.changes;

import org.jspecify.annotations.NullMarked;
