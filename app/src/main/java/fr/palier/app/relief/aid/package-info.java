/**
 * Requests to whoever may pay a household's debt: a housing solidarity fund (FSL), a guarantor, an insurer, an employees' body. A fund
 * and an employees' body are asked with the household's recorded agreement and never without (loi 90-449, art. 6-2); a guarantor is
 * called once the tenant was told. Requests are chased and answered; what was granted counts in a plan, what is only asked for does not.
 */
@NamedInterface("aid")
@NullMarked
package fr.palier.app.relief.aid;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
