/** Journeys of a debt: what is agreed with a household, who helps, who has to be told. */
@NullMarked
package fr.palier.e2e.plans;

import org.jspecify.annotations.NullMarked;
