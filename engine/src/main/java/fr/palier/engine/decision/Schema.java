package fr.palier.engine.decision;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The columns that a caller offers to decision tables, in the order of its arrays. Names are unique. */
public final class Schema {
    private final List<String> names;
    private final Map<String, ColumnType> types;

    private Schema(LinkedHashMap<String, ColumnType> types) {
        this.names = List.copyOf(types.keySet());
        this.types = Map.copyOf(types);
    }

    /** A schema of these columns, in the map's order. */
    public static Schema of(LinkedHashMap<String, ColumnType> columns) {
        return new Schema(columns);
    }

    /** The names, in order. */
    public List<String> names() {
        return names;
    }

    /** Where the named column stands, if it is there. */
    public Optional<Integer> position(String name) {
        return types.containsKey(name) ? Optional.of(names.indexOf(name)) : Optional.empty();
    }

    /**
     * The type of a column.
     *
     * @param position from 0
     */
    public ColumnType type(int position) {
        return types.getOrDefault(names.get(position), new ColumnType.Flag());
    }
}
