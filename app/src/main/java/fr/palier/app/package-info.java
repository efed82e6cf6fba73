/**
 * The application: one region, its landlords, and the people who stand by the tenants. A modular monolith: each package
 * below this one is a module with one door, and its arrows are declared in its {@code package-info}.
 */
@NullMarked
package fr.palier.app;

import org.jspecify.annotations.NullMarked;
