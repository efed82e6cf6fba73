/**
 * Notices: what has to be told to those who live in a place, from the landlord itself or from the authorities. Three short steps
 * make a send of it with all that stands guard over sends; a poster tells it in the stairwell, and a note tells the associations that
 * help there, without anything about anybody. A notice may start from something that another module has, such as a directive.
 */
@NamedInterface("notices")
@NullMarked
package fr.palier.app.messages.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
