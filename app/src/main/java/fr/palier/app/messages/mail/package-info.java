/**
 * Letters by mail: a letter that was issued leaves as the attachment of a mail, once, because a person sends it. What becomes of
 * it is told where letters are listed.
 */
@NamedInterface("mail")
@NullMarked
package fr.palier.app.messages.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
