/** Plans to go through again with their households, for whoever lists households: of many at once. */
@NullMarked
package fr.palier.app.relief.review;

import org.jspecify.annotations.NullMarked;
