package fr.palier.app.shared;

import java.util.List;

/**
 * Something asked for that cannot be done, with the key of the message that says why and what to do instead. Shown to the
 * person as it is; never a fault of the program.
 */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final List<String> arguments;

    /** @param key of a message in both languages, such as {@code hold.ends-before} */
    public Refused(String key, Object... arguments) {
        super(key, null, false, false);
        this.key = key;
        this.arguments = List.of(arguments).stream().map(String::valueOf).toList();
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
}
