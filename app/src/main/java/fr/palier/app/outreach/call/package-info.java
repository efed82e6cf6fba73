/** Pulling one person at a time, and what came of each call. */
@NamedInterface("calls")
@NullMarked
package fr.palier.app.outreach.call;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
