package fr.palier.cli.parquet;

import dev.hardwood.metadata.LogicalType.TimeUnit;
import dev.hardwood.metadata.LogicalType.TimestampType;
import dev.hardwood.reader.ColumnReader;
import dev.hardwood.schema.ColumnSchema;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * Timestamps that stand for dates. A local one must say midnight; an instant must be midnight in UTC or in Paris,
 * where the ledgers are kept (never both, Paris being one or two hours ahead). Anything else is written in full.
 */
final class Moments extends Cells {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final TimestampType type;
    private long[] ticks = {};

    Moments(ColumnSchema column, TimestampType type) {
        super(column);
        this.type = type;
    }

    @Override
    void values(ColumnReader batch) {
        ticks = batch.getLongs();
    }

    @Override
    void value(int row, Line line) {
        Instant moment = moment(ticks[row], type.unit());
        LocalDateTime universal = LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
        LocalDateTime paris = LocalDateTime.ofInstant(moment, PARIS);
        if (isMidnight(universal)) {
            line.plain(universal.toLocalDate().toString());
        } else if (type.isAdjustedToUTC() && isMidnight(paris)) {
            line.plain(paris.toLocalDate().toString());
        } else {
            line.plain(type.isAdjustedToUTC() ? moment.toString() : universal.toString());
        }
    }

    private static boolean isMidnight(LocalDateTime time) {
        return time.toLocalTime().equals(LocalTime.MIDNIGHT);
    }

    private static Instant moment(long ticks, TimeUnit unit) {
        long perSecond = switch (unit) {
            case MILLIS -> 1_000L;
            case MICROS -> 1_000_000L;
            case NANOS -> 1_000_000_000L;
        };
        long nanos = Math.floorMod(ticks, perSecond) * (1_000_000_000L / perSecond);
        return Instant.ofEpochSecond(Math.floorDiv(ticks, perSecond), nanos);
    }
}
