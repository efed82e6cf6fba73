/** The form of solutions as somebody filled it in: what the household has, what is put off, and terms of one's own. */
@NullMarked
package fr.palier.app.relief.asked;

import org.jspecify.annotations.NullMarked;
