/**
 * What other modules tell of a household: messages, visits, needs, promised calls, and plans that run again. Each port is implemented by the module that
 * knows, and asked by those that show it, so that neither depends on the other.
 */
@NamedInterface("told")
@NullMarked
package fr.palier.app.timeline.told;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
