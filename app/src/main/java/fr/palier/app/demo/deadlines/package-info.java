/** Legal days and directives of the demonstration. */
@NullMarked
package fr.palier.app.demo.deadlines;

import org.jspecify.annotations.NullMarked;
