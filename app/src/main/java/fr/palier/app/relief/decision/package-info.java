/** What waits for a second person in the rooms of relief: plans and crisis directives, counted for whoever may decide on them. */
@NullMarked
package fr.palier.app.relief.decision;

import org.jspecify.annotations.NullMarked;
