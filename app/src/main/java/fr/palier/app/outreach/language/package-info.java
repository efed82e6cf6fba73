/**
 * Who speaks another language than French: whoever found out says which, the coordinator names a caller who speaks it or has an
 * interpreter beside them, and until then nobody calls in French again.
 */
@NullMarked
package fr.palier.app.outreach.language;

import org.jspecify.annotations.NullMarked;
