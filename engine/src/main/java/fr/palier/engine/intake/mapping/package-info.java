/**
 * From an unknown export to a profile: what a file looks like before anybody has described it, which of Palier's columns
 * each of its titles may be and what codes it uses ({@link fr.palier.engine.intake.mapping.Preview}), and a profile as plain
 * words that a database can keep ({@link fr.palier.engine.intake.mapping.PlainProfile}). The titles known to be in use
 * are a table beside these classes.
 */
@NullMarked
package fr.palier.engine.intake.mapping;

import org.jspecify.annotations.NullMarked;
