/**
 * What becomes of messages once their rows are there: windows, caps, claims, the providers that take them, receipts, the tray of
 * what is unknown, and the switch that stops everything.
 */
@NullMarked
package fr.palier.app.messages.outbox;

import org.jspecify.annotations.NullMarked;
