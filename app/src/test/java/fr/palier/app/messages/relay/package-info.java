/** What partners are told of notices, on a real database and on its pages. */
@NullMarked
package fr.palier.app.messages.relay;

import org.jspecify.annotations.NullMarked;
