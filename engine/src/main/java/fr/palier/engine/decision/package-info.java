/**
 * Decision tables of DMN (OMG Decision Model and Notation 1.2 to 1.5) as columnar predicates.
 *
 * <p>A landlord writes the policy as a DMN file; {@link fr.palier.engine.decision.DmnFile} reads it,
 * {@link fr.palier.engine.decision.CompiledTable} turns each cell into comparisons over {@code long} columns and evaluates
 * blocks of rows. What cannot be evaluated exactly is refused at load with its cell named
 * ({@link fr.palier.engine.decision.RefusedModel}); nothing is guessed. An empty value (FEEL null) matches only {@code -}.
 */
@NullMarked
package fr.palier.engine.decision;

import org.jspecify.annotations.NullMarked;
