package fr.palier.app.store;

import java.io.Serial;
import java.util.Arrays;
import java.util.List;

/**
 * The store cannot be used as things are, and nothing was changed. What is wrong and what to do about it stand in
 * {@code messages/store_*.properties} under this key.
 */
public final class Unusable extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<Object> values;

    Unusable(String key, Object... values) {
        super(key + Arrays.toString(values));
        this.key = key;
        this.values = List.of(values);
    }

    Unusable(Throwable cause, String key, Object... values) {
        this(key, values);
        initCause(cause);
    }

    /** Of the message. */
    public String key() {
        return key;
    }

    /** What fills the message's places. */
    public List<Object> values() {
        return values;
    }
}
