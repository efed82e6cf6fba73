/**
 * A few households that were thought up, with a story up to 15 April 2020, in three landlords: what the demonstration,
 * the pictures and the tests tell. They are written in {@code cast.txt} beside these classes; each takes the place of an
 * ordinary tenancy, whichever the seed.
 *
 * <p>One door: {@link fr.palier.engine.region.cast.Cast}.
 */
@NullMarked
package fr.palier.engine.region.cast;

import org.jspecify.annotations.NullMarked;
