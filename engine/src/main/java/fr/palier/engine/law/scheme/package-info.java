/**
 * Guarantees, insurance and employee aids that may pay unpaid rent. Each scheme is clauses of {@code schemes.txt}, with dates, articles
 * and sources; {@link fr.palier.engine.law.scheme.Interview} asks a question only where its answer can still change a verdict.
 */
@NullMarked
package fr.palier.engine.law.scheme;

import org.jspecify.annotations.NullMarked;
