/** The demonstration in stores of its own. */
@NullMarked
package fr.palier.app.demo;

import org.jspecify.annotations.NullMarked;
