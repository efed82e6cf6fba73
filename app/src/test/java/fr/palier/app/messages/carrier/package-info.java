/** Carriers before real peers: a mail server, a rude one, a centre of text messages. */
@NullMarked
package fr.palier.app.messages.carrier;

import org.jspecify.annotations.NullMarked;
