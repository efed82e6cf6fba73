/**
 * Each tenancy as it is drawn: where the landlord built, who lives there, and what was signed.
 *
 * <p>A {@link fr.palier.engine.region.tenancy.Stock} is all a landlord lets. It holds no tenancy; it draws the one at a
 * position whenever it is asked, from a seed made of the region's seed, the landlord and the position. So no tenancy
 * hangs on another, and any part of a region can be made first. Two measures come with it and serve everywhere above:
 * {@link fr.palier.engine.region.tenancy.Dice} for chance, {@link fr.palier.engine.region.tenancy.Window} for time.
 */
@NullMarked
package fr.palier.engine.region.tenancy;

import org.jspecify.annotations.NullMarked;
