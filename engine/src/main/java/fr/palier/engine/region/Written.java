package fr.palier.engine.region;

import java.nio.file.Path;
import java.util.List;

/**
 * What a region left on disk.
 *
 * @param tenancies rows of the first file, its header aside
 * @param lines of the ledger, its header aside
 * @param files tenancies, ledger, and the profile where the dialect has one
 */
public record Written(long tenancies, long lines, List<Path> files) {}
