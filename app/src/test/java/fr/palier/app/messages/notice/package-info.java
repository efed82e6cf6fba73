/** Tests of notices and their posters. */
@NullMarked
package fr.palier.app.messages.notice;

import org.jspecify.annotations.NullMarked;
