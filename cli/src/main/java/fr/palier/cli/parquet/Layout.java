package fr.palier.cli.parquet;

import dev.hardwood.metadata.CompressionCodec;
import dev.hardwood.metadata.FileMetaData;
import dev.hardwood.metadata.LogicalType;
import dev.hardwood.metadata.PhysicalType;
import dev.hardwood.schema.ColumnSchema;
import dev.hardwood.schema.FileSchema;
import fr.palier.engine.intake.LedgerReader;
import fr.palier.engine.intake.TenanciesReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which columns of a file are served, and how. A column that has no text (nested, repeated, an interval…) is left
 * out when nobody asks for it and refused when its name is one the product reads.
 *
 * @param file for messages
 * @param money titles of columns that hold euros, beyond the product's own
 */
record Layout(Path file, Set<String> money) {
    private static final Set<String> EUROS = Set.of("rent", "benefit", "amount", "debit", "credit");
    private static final Set<CompressionCodec> CODECS = Set.of(
            CompressionCodec.UNCOMPRESSED, CompressionCodec.SNAPPY, CompressionCodec.GZIP, CompressionCodec.ZSTD);

    List<Cells> columns(FileMetaData footer, FileSchema schema) throws Refusal {
        checkCompression(footer);
        var served = new ArrayList<Cells>();
        for (ColumnSchema column : schema.getColumns()) {
            cells(column).ifPresent(served::add);
        }
        if (served.isEmpty()) {
            throw new Refusal(file, "no column of this Parquet file can be read as text");
        }
        return served;
    }

    private static boolean isRead(String title) {
        return TenanciesReader.TITLES.contains(title) || LedgerReader.TITLES.contains(title);
    }

    private void checkCompression(FileMetaData footer) throws Refusal {
        for (var group : footer.rowGroups()) {
            for (var chunk : group.columns()) {
                CompressionCodec codec = chunk.metaData().codec();
                if (!CODECS.contains(codec)) {
                    throw new Refusal(
                            file,
                            "compressed with " + codec
                                    + ", which is not read; write it with zstd, snappy, gzip or none");
                }
            }
        }
    }

    private Optional<Cells> cells(ColumnSchema column) throws Refusal {
        String title = column.fieldPath().topLevelName();
        boolean euros = EUROS.contains(title) || money.contains(title);
        boolean flat = column.fieldPath().elements().size() == 1 && column.maxRepetitionLevel() == 0;
        if (flat && euros && isFloating(column)) {
            throw refused(
                    title,
                    "holds euros as floating-point numbers (" + column.type()
                            + "), which are not exact to the cent; write it as DECIMAL(12,2) or as text");
        }
        Optional<Cells> cells = flat ? scalar(column) : Optional.empty();
        if (cells.isEmpty() && (euros || isRead(title))) {
            throw refused(
                    title,
                    flat
                            ? "is of type " + type(column) + ", which has no text; write it as text"
                            : "is nested or repeated; write one plain value a row");
        }
        return cells;
    }

    private Refusal refused(String title, String why) {
        return new Refusal(file, "column " + title + " " + why);
    }

    private static boolean isFloating(ColumnSchema column) {
        return column.type() == PhysicalType.FLOAT
                || column.type() == PhysicalType.DOUBLE
                || column.logicalType() instanceof LogicalType.Float16Type;
    }

    private static String type(ColumnSchema column) {
        @Nullable LogicalType logical = column.logicalType();
        return logical == null ? column.type().toString() : column.type() + " " + logical;
    }

    private static Optional<Cells> scalar(ColumnSchema column) {
        @Nullable LogicalType logical = column.logicalType();
        return switch (column.type()) {
            case BOOLEAN -> Optional.of(new Cells.Flag(column));
            case INT32, INT64 -> whole(column, logical);
            case FLOAT, DOUBLE -> Optional.of(new Cells.Floating(column));
            case BYTE_ARRAY, FIXED_LEN_BYTE_ARRAY -> bytes(column, logical);
            case INT96 -> Optional.empty();
        };
    }

    private static Optional<Cells> whole(ColumnSchema column, @Nullable LogicalType logical) {
        return switch (logical) {
            case null -> Optional.of(new Cells.Digits(column, 0, false));
            case LogicalType.NullType _ -> Optional.of(new Cells.Digits(column, 0, false));
            case LogicalType.IntType type -> Optional.of(new Cells.Digits(column, 0, !type.isSigned()));
            case LogicalType.DecimalType type -> Optional.of(new Cells.Digits(column, type.scale(), false));
            case LogicalType.DateType _ -> Optional.of(new Cells.Day(column));
            case LogicalType.TimestampType type -> Optional.of(new Moments(column, type));
            default -> Optional.empty();
        };
    }

    /** Bytes that claim to be nothing in particular are texts too: older writers did not annotate them. */
    private static Optional<Cells> bytes(ColumnSchema column, @Nullable LogicalType logical) {
        boolean free = column.type() == PhysicalType.BYTE_ARRAY;
        return switch (logical) {
            case null -> free ? Optional.of(new Cells.Text(column)) : Optional.empty();
            case LogicalType.NullType _ -> Optional.of(new Cells.Text(column));
            case LogicalType.StringType _ -> Optional.of(new Cells.Text(column));
            case LogicalType.EnumType _ -> Optional.of(new Cells.Text(column));
            case LogicalType.JsonType _ -> Optional.of(new Cells.Text(column));
            case LogicalType.DecimalType type -> Optional.of(new Cells.Wide(column, type.scale()));
            case LogicalType.UuidType _ -> Optional.of(new Cells.Wide(column, Cells.Wide.UUIDS));
            default -> Optional.empty();
        };
    }
}
