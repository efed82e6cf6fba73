/** What is said about dossiers: words of closed lists, and free texts after the guard has read them. */
@NamedInterface("words")
@NullMarked
package fr.palier.app.dossier.words;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
