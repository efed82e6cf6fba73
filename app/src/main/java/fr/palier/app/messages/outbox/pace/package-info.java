/** How many messages a landlord may still hand over: in a day on a channel, and in an hour where people call back. */
@NullMarked
package fr.palier.app.messages.outbox.pace;

import org.jspecify.annotations.NullMarked;
