/** The pages of imports. */
@NullMarked
package fr.palier.app.imports.pages;

import org.jspecify.annotations.NullMarked;
