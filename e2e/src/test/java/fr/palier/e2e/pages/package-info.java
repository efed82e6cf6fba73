/** Every page of the table of routes, looked at in both languages, light and dark, at a desk and on a phone. */
@NullMarked
package fr.palier.e2e.pages;

import org.jspecify.annotations.NullMarked;
