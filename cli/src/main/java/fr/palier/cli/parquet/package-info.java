/**
 * Parquet files read as if they were CSV. A Parquet file of tenancies or of a ledger is served as the bytes of the
 * same rows in the product's own CSV: header first, comma, UTF-8, LF. So one reader detects, validates and refuses
 * for every format, and row n of a Parquet file is line n + 1 in its messages.
 *
 * <p>{@link fr.palier.cli.parquet.ParquetRows} is the only door. Nothing here is loaded before a Parquet file is
 * met: the decoder and its native decompressors cost nothing to those who read CSV.
 */
@NullMarked
package fr.palier.cli.parquet;

import org.jspecify.annotations.NullMarked;
