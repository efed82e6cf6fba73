/**
 * Solutions for a debt. A plan is composed with the household from what it has in a month ({@link
 * fr.palier.engine.plan.Composer}), approved by somebody else where it is large, signed, and watched with every line that is
 * added to the account ({@link fr.palier.engine.plan.Watch}) until it is kept. What becomes of it stands in the timeline, where
 * the triage reads it. All that is told about a plan is what {@link PlanState} allows.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "identity",
            "portfolio",
            "timeline",
            "timeline :: told",
            "ledger",
            "letters",
            "messages :: mail",
            "messages :: notices",
            "retention"
        })
@NullMarked
package fr.palier.app.relief;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
