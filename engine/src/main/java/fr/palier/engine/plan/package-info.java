/**
 * Repayment plans: {@link fr.palier.engine.plan.Schedule} says what is to be paid and when, {@link fr.palier.engine.plan.Watch}
 * whether it is kept, {@link fr.palier.engine.plan.Composer} which plans a household could keep.
 *
 * <p>A plan freezes a debt apart from the dues that go on falling. The legal balance keeps paying the oldest first (C. civ.
 * 1342-10); what is done here serves the watching of the plan alone, and is a pure function of the ordered ledger: nothing that
 * was once matched is kept, so that back-dated and returned payments find their place by themselves.
 */
@NullMarked
package fr.palier.engine.plan;

import org.jspecify.annotations.NullMarked;
