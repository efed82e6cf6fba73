/**
 * Guarantees and employee aids. What is known of a tenancy's guarantees is entered by hand; an interview asks only what can still change
 * an answer ({@link fr.palier.engine.law.scheme.Interview}) and says with reasons and sources who may have what. From there a request is
 * prepared in {@code relief.aid}, whose days feed the legal calendar. A guarantor's term waits for no contact and no directive.
 */
@NamedInterface("guarantee")
@NullMarked
package fr.palier.app.relief.guarantee;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
