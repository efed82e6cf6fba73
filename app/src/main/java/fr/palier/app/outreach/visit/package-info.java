/** Going to the door of a priority person whom no call reached, and whom to ask where nobody answers there either. */
@NullMarked
package fr.palier.app.outreach.visit;

import org.jspecify.annotations.NullMarked;
