/**
 * How a tenancy is lived: month after month its rent, its benefit, the habit of paying and the troubles that come, which
 * leave the lines of its account and what the landlord did about it.
 *
 * <p>One door: {@link fr.palier.engine.region.life.Accounts}, which lives every tenancy once, in slices, on two threads,
 * and holds eight bytes a line ({@link fr.palier.engine.region.life.Entries}) until they are written in whatever order.
 */
@NullMarked
package fr.palier.engine.region.life;

import org.jspecify.annotations.NullMarked;
