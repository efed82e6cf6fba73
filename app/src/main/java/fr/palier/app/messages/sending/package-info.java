/**
 * Sends: a text to many people by channels in an order. Whoever prepares one sees whom it reaches and whom it leaves out, what it
 * says to real people, what it costs and at which hours it goes; rehearses it; has it approved by somebody else where it is large,
 * sensitive or about danger; launches it, which writes all its messages in one statement; watches it, and may stop it.
 */
@NamedInterface("sends")
@NullMarked
package fr.palier.app.messages.sending;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
