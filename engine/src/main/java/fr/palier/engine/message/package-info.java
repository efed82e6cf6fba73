/**
 * The words of messages: a text with places to fill ({@link fr.palier.engine.message.Wording}), what may not stand where others
 * read over one's shoulder ({@link fr.palier.engine.message.Discretion}), how long it is for a telephone ({@link
 * fr.palier.engine.message.Sms}), whether it is plain ({@link fr.palier.engine.message.Plain}), and at which pace many go out
 * ({@link fr.palier.engine.message.Pacing}).
 */
@NullMarked
package fr.palier.engine.message;

import org.jspecify.annotations.NullMarked;
