/**
 * Exports in, line by line: what the application copies into its tables. The same lines are taken and the same ones
 * refused as by the readers that reduce them to columns ({@link fr.palier.engine.intake}); whether a landlord, a tenancy
 * or a line id is known is left to the caller, who has a database to ask. Nothing is held but one row and one block.
 *
 * <p>Doors: {@link fr.palier.engine.intake.rows.TenancyRows} and {@link fr.palier.engine.intake.rows.LedgerRows}.
 */
@NullMarked
package fr.palier.engine.intake.rows;

import org.jspecify.annotations.NullMarked;
