/**
 * Calls to tenants. A coordinator builds a campaign ({@code campaign}): a purpose of a closed list, whom it concerns, whether the
 * hours are enough and no group is left out; launched, it has a row for each person. Callers of trained teams ({@code team}) pull
 * one person at a time ({@code call}): a lease on person and number, so that nobody is called twice by two people; what came of
 * it moves the person along {@link fr.palier.engine.outreach.Cadence}. A priority person whom no call reaches is visited ({@code
 * visit}); somebody in danger is an open {@code urgency}. {@code wall} is what a call room sees of itself.
 *
 * <p>Whoever may know how a household is that nobody reaches is written down once ({@code near}).
 *
 * <p>What one campaign did with a household binds every other ({@code rest}).
 *
 * <p>Contacts and oppositions stand in the timeline, where the triage and other modules read them; of the rent account
 * nothing is read here but what the last list asks for and whether anything is owed, where a campaign about rents chooses by it.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "identity",
            "portfolio",
            "retention",
            "timeline",
            "timeline :: told",
            "ledger",
            "worklist"
        })
@NullMarked
package fr.palier.app.outreach;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
