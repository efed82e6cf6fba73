/**
 * XML from outside, the one place that reads it. {@link fr.palier.engine.xml.SafeXml} walks a file that nobody vouches
 * for: no document type, no entity, nothing fetched, bounded depth, size and text; what breaks a bound, or is no XML, is a
 * refused file with line, column and remedy. {@link fr.palier.engine.xml.XmlNode} holds a small part of it as a tree.
 */
@NullMarked
package fr.palier.engine.xml;

import org.jspecify.annotations.NullMarked;
