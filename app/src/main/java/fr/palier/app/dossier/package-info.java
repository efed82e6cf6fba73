/**
 * What is done with a household in difficulty, kept to the end. A {@link fr.palier.app.dossier.Dossier} is opened from a
 * tenancy's page, one at a time: why things became difficult, what the household needs, the goals agreed with it, the actions
 * that lead there, each with who sees to it and until when. It can be handed over, closed with its outcome, opened again, and
 * merged with another of the same household: all that is told about it is what {@link
 * fr.palier.app.dossier.DossierStatus} allows. What was done stands in the tenancy's timeline; free texts pass the guard of
 * {@code engine.text} first. Nothing here is read by the triage.
 */
@ApplicationModule(
        allowedDependencies = {"shared", "identity", "portfolio", "timeline", "timeline :: told", "retention"})
@NullMarked
package fr.palier.app.dossier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
