package fr.palier.engine.decision;

import fr.palier.engine.decision.cell.ColumnType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** The columns that a caller offers to decision tables, in the order of its arrays. Names are unique. */
public final class Schema {
    private final List<String> names;
    private final List<ColumnType> types;
    private final Map<String, Integer> positions = new HashMap<>();

    private Schema(SequencedMap<String, ColumnType> columns) {
        this.names = List.copyOf(columns.keySet());
        this.types = List.copyOf(columns.values());
        names.forEach(name -> positions.put(name, positions.size()));
    }

    /** A schema of these columns, in the map's order. */
    public static Schema of(SequencedMap<String, ColumnType> columns) {
        return new Schema(columns);
    }

    /** The names, in order. */
    public List<String> names() {
        return names;
    }

    /** Where the named column stands, if it is there. */
    public Optional<Integer> position(String name) {
        return Optional.ofNullable(positions.get(name));
    }

    /**
     * The type of a column.
     *
     * @param position from 0
     */
    public ColumnType type(int position) {
        return types.get(position);
    }
}
