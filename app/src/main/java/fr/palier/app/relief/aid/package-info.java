/**
 * Requests to a housing solidarity fund (FSL): prepared with the household, filed with its recorded agreement and never without
 * (loi 90-449, art. 6-2), chased, answered. What was granted counts in a plan; what is only asked for does not.
 */
@NamedInterface("aid")
@NullMarked
package fr.palier.app.relief.aid;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
