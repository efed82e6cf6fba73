/**
 * Law by date. Every value is a line of a data file with its dates, its article, its source and how sure we are of it;
 * no number of the law stands in the code. What the law says on a day is asked for that day.
 *
 * <p>Not known, hence not encoded: the transitional rules for files open on 2027-01-01. Each day is judged by the rule
 * in force on that day.
 */
@NullMarked
package fr.palier.engine.law;

import org.jspecify.annotations.NullMarked;
