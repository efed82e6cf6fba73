/** What people see of the outbox, and the little that they do to it: how providers do, caps, the switch, and what became of whom. */
@NullMarked
package fr.palier.app.messages.operation;

import org.jspecify.annotations.NullMarked;
