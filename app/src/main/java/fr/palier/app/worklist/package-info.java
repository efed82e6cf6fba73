/**
 * <em>Aujourd'hui</em>: the last run cut to the hours of the day, who takes which line, what is put off; and the search for a
 * situation.
 *
 * <p>Each run is brought into {@code worklist.item}, a row for each tenancy listed, set by set ({@link Refresh}). What people do
 * stands in the same row: who works on it for half an hour (a lease), whose situation it is (for good), until when it is put
 * aside. So one query answers for a page, and a lock on one row is enough for two people never to work on the same line. A call
 * is recorded in the timeline, in the same transaction; a run thereafter reads it there.
 *
 * <p>What people look for never stands in an address: {@link Searches}.
 */
@ApplicationModule(
        allowedDependencies = {"shared", "identity", "portfolio", "timeline", "timeline :: told", "ledger", "triage"})
@NullMarked
package fr.palier.app.worklist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
