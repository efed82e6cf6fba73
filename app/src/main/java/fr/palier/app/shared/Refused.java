package fr.palier.app.shared;

import java.util.List;
import java.util.stream.Stream;

/**
 * Something asked for that cannot be done, with the key of the message that says why and what to do instead. Shown to the
 * person as it is; never a fault of the program. Of a form it may name the field, and all else that is wrong with it ({@link Faults}).
 */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final List<String> arguments;
    private final String field;
    private final List<Refused> others;

    /** @param key of a message in both languages, such as {@code hold.ends-before} */
    public Refused(String key, Object... arguments) {
        this(key, List.of(arguments).stream().map(String::valueOf).toList(), "", List.of());
    }

    private Refused(String key, List<String> arguments, String field, List<Refused> others) {
        super(key, null, false, false);
        this.key = key;
        this.arguments = arguments;
        this.field = field;
        this.others = others;
    }

    /** The same, because of a field of a form, by its id. */
    public Refused at(String name) {
        return new Refused(key, arguments, name, others);
    }

    /** The first of some things that are wrong with a form, and with it the others. */
    static Refused of(List<Refused> all) {
        Refused first = all.getFirst();
        return new Refused(first.key, first.arguments, first.field, List.copyOf(all.subList(1, all.size())));
    }

    /**
     * Refuses where something is wrong.
     *
     * @param key as of the constructor
     */
    public static void when(boolean wrong, String key, Object... arguments) {
        if (wrong) {
            throw new Refused(key, arguments);
        }
    }

    public String key() {
        return key;
    }

    public Object[] arguments() {
        return arguments.toArray();
    }

    /** The id of the field that is wrong, or empty. */
    public String field() {
        return field;
    }

    /** All that is wrong, this first. */
    public List<Refused> all() {
        return Stream.concat(Stream.of(this), others.stream()).toList();
    }

    /** Whether a field is wrong. */
    public boolean isAt(String name) {
        return all().stream().anyMatch(one -> one.field.equals(name));
    }
}
