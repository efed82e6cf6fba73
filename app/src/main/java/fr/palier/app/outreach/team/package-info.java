/** Trained teams: what each may call for, from when, and who stands by them today. */
@NamedInterface("teams")
@NullMarked
package fr.palier.app.outreach.team;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
