/** Tests of sends: whom they reach, who approves them, and what is left out. */
@NullMarked
package fr.palier.app.messages.sending;

import org.jspecify.annotations.NullMarked;
