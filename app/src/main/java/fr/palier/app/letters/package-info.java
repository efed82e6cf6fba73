/**
 * Letters. A {@link fr.palier.app.letters.Template} of a module and its {@link fr.palier.app.letters.Facts} make a {@link
 * fr.palier.app.letters.Draft}: the same words on the screen, where what is missing is shown in its place, and on paper, where
 * nothing may be missing. Paper is a PDF that a screen reader reads and an archive keeps (PDF/UA-1, PDF/A-3a), with the
 * landlord's {@link fr.palier.app.letters.Letterhead}. What was issued is kept as it is, byte for byte, and stands in the
 * timeline; once its time is over, its number, kind and day alone stay. Nothing of the engine that sets the type is loaded before the first letter.
 */
@ApplicationModule(allowedDependencies = {"shared", "portfolio", "timeline", "retention"})
@NullMarked
package fr.palier.app.letters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
