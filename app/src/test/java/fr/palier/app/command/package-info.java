/** The commands, as they are typed. */
@NullMarked
package fr.palier.app.command;

import org.jspecify.annotations.NullMarked;
