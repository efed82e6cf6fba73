/**
 * Exports in. A file is served in blocks of whole lines ({@link fr.palier.engine.intake.Blocks}), cut into fields
 * ({@link fr.palier.engine.intake.LineCutter}), and read as typed values whatever its dialect: separator and encoding,
 * dates and decimals are detected, never configured. What cannot be read is refused line by line with its column, its
 * value and the reason; a file that cannot be read at all is refused whole. Blocks are read in parallel and committed in
 * order, so that results do not depend on the number of threads.
 *
 * <p>Doors: {@link fr.palier.engine.intake.TenanciesReader} and {@link fr.palier.engine.intake.LedgerReader}.
 */
@NullMarked
package fr.palier.engine.intake;

import org.jspecify.annotations.NullMarked;
