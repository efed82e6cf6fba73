/**
 * Benchmarks: Palier beside its peers on the same bytes. {@link fr.palier.bench.SideBySide} runs each contender in a
 * process of its own, in turn, and reads its cost from the kernel; {@link fr.palier.bench.DuckdbPeer} does the triage in
 * DuckDB's SQL (and is thereby the oracle of its output); the scan of the bytes is the floor. Never part of the tests.
 */
@NullMarked
package fr.palier.bench;

import org.jspecify.annotations.NullMarked;
