/** What a plan comes to, and of what parts: said in the same words wherever a plan is offered, watched, signed or written about. */
@NullMarked
package fr.palier.app.relief.sums;

import org.jspecify.annotations.NullMarked;
