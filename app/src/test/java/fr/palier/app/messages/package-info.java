/** Tests of messages, on the real database. */
@NullMarked
package fr.palier.app.messages;

import org.jspecify.annotations.NullMarked;
