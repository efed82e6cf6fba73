/**
 * What a plan stands on: what the household declared it has, and the aid that it leaves out because it was granted. That is a request
 * that was granted and whose money has not come, or what was granted beside Palier, said with who decided it and when. What is only
 * asked for never counts.
 */
@NullMarked
package fr.palier.app.relief.ground;

import org.jspecify.annotations.NullMarked;
