/**
 * What stands between words that somebody wrote about a household and the record, the same in every room: {@link
 * fr.palier.app.shared.words.FreeText}. Doors take it instead of a string, so that no words get past the guard.
 */
@NullMarked
package fr.palier.app.shared.words;

import org.jspecify.annotations.NullMarked;
