/** Rent accounts as primitive columns: kinds of lines, entries of each tenancy in order of date, month series. */
@NullMarked
package fr.palier.engine.ledger;

import org.jspecify.annotations.NullMarked;
