/**
 * Who carries messages out of the house: a mail server (SMTP), providers of text messages (SMPP 3.4), and one that carries nothing
 * and says so. A carrier says of each message what became of it, and never that it left or did not where it cannot know.
 */
@NullMarked
package fr.palier.app.messages.carrier;

import org.jspecify.annotations.NullMarked;
