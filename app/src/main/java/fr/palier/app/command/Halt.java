package fr.palier.app.command;

import java.io.Serial;

/** A command cannot go on; its message says why and what to do. */
final class Halt extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient Object[] values;

    Halt(String key, Object... values) {
        super(key);
        this.key = key;
        this.values = values;
    }

    String key() {
        return key;
    }

    Object[] values() {
        return values;
    }
}
