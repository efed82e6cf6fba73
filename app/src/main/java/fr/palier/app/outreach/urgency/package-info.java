/** Open urgencies: somebody may be in danger, until a named person says what was found. */
@NullMarked
package fr.palier.app.outreach.urgency;

import org.jspecify.annotations.NullMarked;
