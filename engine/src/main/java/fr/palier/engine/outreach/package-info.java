/**
 * The arithmetic of calls and messages: what follows from each {@link fr.palier.engine.outreach.Outcome}, when people may be called ({@link
 * fr.palier.engine.outreach.Hours}), who first and why ({@link fr.palier.engine.outreach.Vulnerability}), whether the hours are
 * enough ({@link fr.palier.engine.outreach.Forecast}) and whether a group is left out ({@link
 * fr.palier.engine.outreach.Disparity}). Of messages: where each stands ({@link fr.palier.engine.outreach.MessageState}), when they
 * may leave ({@link fr.palier.engine.outreach.SendingHours}) and how much a provider is given ({@link
 * fr.palier.engine.outreach.Derating}).
 */
@NullMarked
package fr.palier.engine.outreach;

import org.jspecify.annotations.NullMarked;
