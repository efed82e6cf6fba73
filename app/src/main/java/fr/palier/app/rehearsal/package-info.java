/**
 * The policy's room: its two tables read as sentences, edited in a draft of one's own, tried on today's accounts, published with
 * a reason, compared, taken back to; and past lists computed again.
 */
@ApplicationModule(allowedDependencies = {"shared", "identity", "portfolio", "triage"})
@NullMarked
package fr.palier.app.rehearsal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
