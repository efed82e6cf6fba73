/** Tests of the sends with which a demonstration begins. */
@NullMarked
package fr.palier.app.demo.sends;

import org.jspecify.annotations.NullMarked;
