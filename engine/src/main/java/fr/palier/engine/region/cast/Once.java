package fr.palier.engine.region.cast;

import fr.palier.engine.ledger.Kind;
import java.time.LocalDate;

/** A line that comes once. */
record Once(Kind kind, long cents, LocalDate date) {}
