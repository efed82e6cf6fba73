package fr.palier.app.shared;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/**
 * All that is wrong with a form, so that whoever filled it in hears it at once. Of a field the first fault is kept: what follows
 * may come of it. Fields are named by their ids; the empty name stands for the form as a whole.
 */
public final class Faults {
    private final List<Refused> found = new ArrayList<>();
    private final List<String> order;

    /** @param order of the fields on the page; what is wrong is said in it, and what is of none of them last */
    public Faults(String... order) {
        this.order = List.of(order);
    }

    /** Reads a field; what cannot be read is noted, and something else stands in for it until all is read. */
    public <T> T read(String field, T otherwise, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (Refused reason) {
            add(reason.at(field));
            return otherwise;
        }
    }

    /** Looks at a field, which may be refused. */
    public void check(String field, Runnable check) {
        read(field, true, () -> {
            check.run();
            return true;
        });
    }

    /**
     * Notes that something is wrong with a field.
     *
     * @param key as of {@link Refused}
     */
    public void when(boolean wrong, String field, String key, Object... arguments) {
        if (wrong) {
            add(new Refused(key, arguments).at(field));
        }
    }

    private void add(Refused fault) {
        if (!isAt(fault.field())) {
            found.add(fault);
        }
    }

    /** Whether nothing was found. */
    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** Whether one of some fields is wrong. */
    public boolean isAt(String... fields) {
        return found.stream().anyMatch(one -> Arrays.asList(fields).contains(one.field()));
    }

    /** @throws Refused with all of it, where anything was found */
    public void refuse() {
        if (!found.isEmpty()) {
            throw Refused.of(
                    found.stream().sorted(Comparator.comparingInt(this::place)).toList());
        }
    }

    private int place(Refused fault) {
        int at = order.indexOf(fault.field());
        return at < 0 ? order.size() : at;
    }
}
