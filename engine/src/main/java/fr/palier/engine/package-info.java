/**
 * The arithmetic and the algorithms of Palier. Pure Java: no framework, no store, no clock of its own, nothing shared
 * between threads that is not said to be.
 */
@NullMarked
package fr.palier.engine;

import org.jspecify.annotations.NullMarked;
