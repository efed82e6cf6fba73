/**
 * The file that goes with a request to a housing solidarity fund: what the household said it has, its debt month by month, what is
 * proposed, papers seen and missing, in one paper. A fund's own form, where it has one, remains to be filled in.
 */
@NullMarked
package fr.palier.app.relief.fund;

import org.jspecify.annotations.NullMarked;
