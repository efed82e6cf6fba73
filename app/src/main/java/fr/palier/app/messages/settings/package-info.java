/** What a landlord decides about messages: how many a household may get, when somebody else decides, and what each costs. */
@NullMarked
package fr.palier.app.messages.settings;

import org.jspecify.annotations.NullMarked;
