/**
 * <em>Aujourd'hui</em>: the last run cut to the hours of the day, who takes which line, what is put off; and the search for a
 * situation.
 */
@ApplicationModule(allowedDependencies = {"shared", "identity", "portfolio", "timeline", "ledger", "triage"})
@NullMarked
package fr.palier.app.worklist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
