/** What the application costs on a whole region: measured by hand, never by a test. */
@NullMarked
package fr.palier.app.bench;

import org.jspecify.annotations.NullMarked;
