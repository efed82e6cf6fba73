/** The list of dossiers: filters, search, pages, and the same as a table for spreadsheets. */
@NullMarked
package fr.palier.app.dossier.list;

import org.jspecify.annotations.NullMarked;
