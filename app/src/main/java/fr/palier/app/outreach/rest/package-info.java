/** Who is left alone, until when and why: a household is one, however many campaigns would call it. */
@NullMarked
package fr.palier.app.outreach.rest;

import org.jspecify.annotations.NullMarked;
