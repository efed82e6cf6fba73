/** Tests of what messages say. */
@NullMarked
package fr.palier.app.messages.template;

import org.jspecify.annotations.NullMarked;
