package fr.palier.bench;

import java.nio.file.Path;
import java.time.LocalDate;

/**
 * One triage: what to read, the day to judge on, the policy, where to write.
 *
 * @param all whether tenancies without an action are written too
 */
record TriageJob(Path tenancies, Path ledger, LocalDate asOf, Path policy, Path out, boolean all) {}
