/** What a call room sees of itself, for its coordinator. */
@NullMarked
package fr.palier.app.outreach.wall;

import org.jspecify.annotations.NullMarked;
