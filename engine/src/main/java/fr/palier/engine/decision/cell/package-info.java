/** The tests written in the cells of a decision table, and the numbers they accept. */
@NullMarked
package fr.palier.engine.decision.cell;

import org.jspecify.annotations.NullMarked;
