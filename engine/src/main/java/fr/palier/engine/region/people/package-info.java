/**
 * Who lives at a position and what the home is like, for those who want to see people and not numbers: invented names,
 * phone numbers that ring nowhere, agencies, streets. Drawn apart from all else, so that a region is the same with people
 * as without; nothing here looks at how the rent is paid.
 *
 * <p>One door: {@link fr.palier.engine.region.people.People}. The words are two tables beside these classes, written for
 * Palier.
 */
@NullMarked
package fr.palier.engine.region.people;

import org.jspecify.annotations.NullMarked;
