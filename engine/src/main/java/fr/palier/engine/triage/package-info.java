/**
 * The main job: who to contact first, and why. Accounts become signals ({@link fr.palier.engine.triage.Signals}), a
 * policy of two decision tables turns signals into an action and a score with its reasons
 * ({@link fr.palier.engine.triage.Policy}), and the worklist orders them ({@link fr.palier.engine.triage.Worklist}).
 * Everything here orders human contact; nothing decides against a person.
 */
@NullMarked
package fr.palier.engine.triage;

import org.jspecify.annotations.NullMarked;
