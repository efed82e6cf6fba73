/** Plans and requests of the demonstration that have come to an end, each by the way that people and accounts take. */
@NullMarked
package fr.palier.app.demo.outcome;

import org.jspecify.annotations.NullMarked;
