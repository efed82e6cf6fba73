/**
 * The command line. Each command is a class that reads its options, calls the engine, and says what happened: results to
 * files, progress and words to standard error. French first; {@code --lang en} or {@code PALIER_LANG=en} for English.
 */
@NullMarked
package fr.palier.cli;

import org.jspecify.annotations.NullMarked;
