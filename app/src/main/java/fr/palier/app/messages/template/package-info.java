/**
 * The words of messages: a template for each purpose, by version, in French and English, with ten places to fill. Version 0 ships
 * with Palier; a landlord writes its own. What is said to whom is checked when a template is kept, and again for each message.
 */
@NullMarked
package fr.palier.app.messages.template;

import org.jspecify.annotations.NullMarked;
