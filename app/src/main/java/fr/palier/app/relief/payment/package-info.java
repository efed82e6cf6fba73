/**
 * Payments as a plan counts them, and for what their payer said that they are: the rows that {@link fr.palier.engine.plan.Watch}
 * reads first. The ledger is never changed by what is said about it.
 */
@NullMarked
package fr.palier.app.relief.payment;

import org.jspecify.annotations.NullMarked;
