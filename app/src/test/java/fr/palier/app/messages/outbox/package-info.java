/** The outbox on a real database: claims, answers, receipts, and nodes that die. */
@NullMarked
package fr.palier.app.messages.outbox;

import org.jspecify.annotations.NullMarked;
