/** What the tests of all modules share: one store, one context, and the cast. */
@NullMarked
package fr.palier.app.support;

import org.jspecify.annotations.NullMarked;
