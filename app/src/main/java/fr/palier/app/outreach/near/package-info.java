/** Who can be asked about a household that nobody reaches: relatives, neighbours, and the caretaker of its building or agency. */
@NullMarked
package fr.palier.app.outreach.near;

import org.jspecify.annotations.NullMarked;
