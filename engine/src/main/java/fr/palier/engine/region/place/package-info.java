/**
 * What is given before anything is drawn: the communes and intercommunalities of Occitanie, which are real (see
 * {@code tools/geography}), and 51 landlords, which are not. Each is a row of a small table beside these classes.
 */
@NullMarked
package fr.palier.engine.region.place;

import org.jspecify.annotations.NullMarked;
