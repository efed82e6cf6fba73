/** Guarantees and employee aids of the demonstration. */
@NullMarked
package fr.palier.app.demo.guarantee;

import org.jspecify.annotations.NullMarked;
