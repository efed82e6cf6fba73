/**
 * An invented region, complete enough to believe and to measure with: 51 landlords that do not exist, their tenancies
 * and every line of their rent ledgers, in the input format of the triage.
 *
 * <p>The places are real (communes and intercommunalities of Occitanie, see {@code tools/geography}); landlords, tenants,
 * priority-area codes and debts are invented. Each tenancy is drawn and lived alone, from a seed made of the region's
 * seed, its landlord and its position, so that any order of lines can be written by two threads and the same arguments
 * give the same bytes on any machine: integer arithmetic, one fixed generator, no hash order, no locale.
 *
 * <p>A region comes about in four steps, each a package that knows only those before it: what is given ({@code place}),
 * what is drawn ({@code tenancy}), what is lived ({@code life}), and what is written, here: a dialect and an order are
 * asked for, a form gives the rows, chunks lay them out and a sheet puts them in a file. Or nothing is written, and
 * {@link fr.palier.engine.region.LandlordRows} hands the same rows over one by one.
 *
 * <p>Whoever wants to see people asks for them: {@code people} draws names and homes beside all this without moving it,
 * {@code cast} puts a few households with a story in the place of others.
 *
 * <p>One door: {@link fr.palier.engine.region.Region}.
 */
@NullMarked
package fr.palier.engine.region;

import org.jspecify.annotations.NullMarked;
