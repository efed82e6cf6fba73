/**
 * The calls that households asked for and were promised, above today's list whatever its filters: a promise made to somebody comes
 * before the order of the list. Whoever has called says so there.
 */
@NullMarked
package fr.palier.app.worklist.asked;

import org.jspecify.annotations.NullMarked;
